import type { GroupName, Liaison, Recognition, Stated } from '../contracts/recognition.ts'
import type { ParsedSymbol, SymbolContext } from '../symbols/index.ts'
import { proposeTags } from '../taxonomy/index.ts'
import { findAddressees } from './addressees.ts'
import { findAnswers } from './answers.ts'
import { findAttachments } from './attachments/attachment-list.ts'
import { findContacts } from './contacts.ts'
import { numericOrder } from './dates.ts'
import { findDeadline, statedDeadline } from './deadline.ts'
import { type DocumentText, documentText } from './document-text.ts'
import { findEvents } from './events.ts'
import { ownGroup, spokenGroup } from './groups-of.ts'
import { type Header, headerValue, readHeader } from './header.ts'
import { findKind } from './kind/find-kind.ts'
import { findDirection, findLanguage } from './language.ts'
import { findMeeting } from './meeting.ts'
import { findMentions } from './mentions.ts'
import { ownDate } from './own-date.ts'
import { findOwnSymbols, type OwnSymbols } from './own-symbols.ts'
import { findQuestions } from './questions.ts'
import type { RecogniseInput } from './recognise-input.ts'
import { isSyncIndex, recognisedOfIndex } from './sync-index.ts'
import { type FoundTitle, findTitle } from './title.ts'

/** Everything that can be said of one document: a pure function of its name, blocks, properties and the lens. */
export function recognise(input: RecogniseInput): Recognition {
  const document = documentText(input.blocks)
  const header = readHeader(document)
  const title = findTitle(document, header, input)
  const first = findOwnSymbols(document, header, input.name, input.properties, {})
  const group = ownGroup(document, header, first.parsed, input.path)
  const context = contextOf(group, spokenGroup(document))
  const own =
    group === undefined || first.symbols.length > 0 ? first : findOwnSymbols(document, header, input.name, input.properties, context)
  const kind = findKind({ document, header, title, symbols: own.parsed, input })
  const order = numericOrder(textsOf(document))
  const liaison = kind.kind === 'liaison' ? liaisonOf(document, header, title, context, own) : undefined
  const sender = liaison?.from[0]?.value
  const named = own.parsed.find(({ scheme }) => scheme === 'itu-dms') ?? own.parsed[0]
  const meeting = kind.kind === 'recommendation' ? undefined : findMeeting(document, header, named, group, input.properties, order)
  const stated = liaison === undefined ? undefined : statedDeadline(header, order)
  const programme =
    kind.kind === 'workshop' && meeting !== undefined && !header.hasTable ? { title: title.value, held: meeting } : undefined
  const facts = { group: sender ?? group, order, deadline: stated, headerLines: header.lines, meeting: meeting?.evidence, programme }
  const events = findEvents(document, facts)
  const deadline = liaison === undefined ? {} : findDeadline(header, events, order)
  const questions = findQuestions(document, header, group ?? sender)
  const language = findLanguage(document, named?.language)
  const source = sourceOf(header)
  const date = ownDate({ header, kind: kind.kind, named, name: input.name, order, meeting, liaison, events })
  const abstract = headerValue(header, 'abstract')
  const revision = own.parsed.find((symbol) => symbol.revision !== undefined)?.revision
  const recognition: Recognition = {
    kind: kind.kind,
    kindConfidence: kind.confidence,
    ...(kind.evidence === undefined ? {} : { kindEvidence: kind.evidence }),
    symbols: own.symbols,
    title: title.value,
    titleFrom: title.from,
    language,
    direction: findDirection(document, language),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(revision === undefined ? {} : { revision }),
    ...(meeting === undefined ? {} : { meeting }),
    questions,
    groups: allGroups(group, own.parsed, liaison, questions),
    ...(abstract === undefined ? {} : { abstract: { value: abstract.text.replaceAll('\n', ' '), evidence: abstract.evidence } }),
    keywords: keywordsOf(header),
    ...(liaison === undefined ? {} : { liaison: { ...liaison, ...deadline } }),
    events,
    mentions: findMentions(document, own.keys, context),
    proposals: proposeTags(input.blocks, input.lens),
  }
  return isSyncIndex(input.properties) ? recognisedOfIndex(recognition) : recognition
}

function* textsOf({ lines, rows }: DocumentText): Generator<string> {
  for (const { text, hasDigit } of lines) if (hasDigit) yield text
  for (const { cells } of rows.slice(0, 200)) for (const { text } of cells) yield text
}

/** A focus group's paper numbers nothing by `TD` or `C`; there the study group spoken of most is meant. */
function contextOf(group: GroupName | undefined, spoken: GroupName | undefined): SymbolContext {
  const groups = [group, spoken].filter((one) => one !== undefined)
  const bodies: ('itu-r' | '3gpp')[] = []
  if (group !== undefined && /^WP[1-7][A-D]$/.test(group)) bodies.push('itu-r')
  if (group !== undefined && /^(?:SA|RAN|CT)\d?$/.test(group)) bodies.push('3gpp')
  return { groups, bodies }
}

function liaisonOf(document: DocumentText, header: Header, title: FoundTitle, context: SymbolContext, own: OwnSymbols): Liaison {
  const mark = /^LS\/(?<direction>[io])?(?:\/)?(?<reply>r)?\b/i.exec(title.value)
  const direction =
    mark?.groups?.direction?.toLowerCase() === 'i' ? 'incoming' : mark?.groups?.direction?.toLowerCase() === 'o' ? 'outgoing' : undefined
  const answers = findAnswers(document, header, title, context).filter(({ value }) => !own.keys.has(value))
  const approval = headerValue(header, 'approval')
  return {
    ...(direction === undefined ? {} : { direction }),
    isReply:
      mark?.groups?.reply !== undefined ||
      /^(?:reply|response)\b|\((?:update and )?(?:reply|response) to\b/i.test(title.value) ||
      answers.length > 0,
    ...findAddressees(document, header, title, own.parsed),
    ...(approval === undefined ? {} : { approval: { value: approval.text, evidence: approval.evidence } }),
    contacts: findContacts(header),
    answers,
    attachments: findAttachments(document, header, context),
  }
}

function sourceOf(header: Header): Stated<string> | undefined {
  const source = headerValue(header, 'source')
  return source === undefined ? undefined : { value: source.text.replaceAll('\n', ', '), evidence: source.evidence }
}

const keywordsOf = (header: Header): readonly string[] =>
  (headerValue(header, 'keywords')?.text ?? '')
    .split(/[;,\n；，、؛،]/u)
    .map((word) => word.replace(/\.$/, '').trim())
    .filter((word) => word !== '' && word.length <= 60 && !/[<>]/.test(word))

function allGroups(
  group: GroupName | undefined,
  symbols: readonly ParsedSymbol[],
  liaison: Liaison | undefined,
  questions: readonly Stated<string>[],
): readonly GroupName[] {
  const addressed =
    liaison === undefined
      ? []
      : [liaison.from, liaison.action, liaison.comment, liaison.information, liaison.cc].flat().map(({ value }) => value)
  const asked = questions.slice(0, 1).map(({ value }) => `SG${value.split('/')[1]}`)
  return [
    ...new Set(
      [group, ...symbols.map((symbol) => symbol.group), ...addressed, ...(group === undefined ? asked : [])].filter(
        (one) => one !== undefined,
      ),
    ),
  ]
}
