import { assertNever } from '../../shared/contracts/assert-never.ts'
import type { CorrectedField, Correction } from '../../shared/contracts/corrections.ts'
import type { SymbolKey } from '../../shared/contracts/ids.ts'
import type { DocumentEvent, Evidence, Liaison, OwnSymbol, Recognition, Stated } from '../../shared/contracts/recognition.ts'
import { parseSymbol, printSymbol } from '../../shared/symbols/index.ts'
import { type CorrectedItem, correctedItems } from './corrected-items.ts'

/**
 * A recognition with the delegate's corrections over it: a pure function, so that every reading of a document, however
 * much better than the one before, ends up saying what the delegate said.
 *
 *   read again ─▶ recognised ─┐
 *                corrections ─┴▶ recognition ─▶ light row, events, links, search
 *
 * A corrected value keeps the words the recogniser went by, as evidence that is marked `byHand`.
 */
export function applyCorrections(recognised: Recognition, corrections: readonly Correction[]): Recognition {
  const corrected = corrections.reduce(applied, recognised)
  return corrections.length === 0 ? recognised : withGroups(corrected, recognised, corrections)
}

function applied(recognition: Recognition, { field, value }: Correction): Recognition {
  const liaison = recognition.liaison ?? noLiaison
  switch (field) {
    case 'kind':
      return { ...recognition, kind: value, kindConfidence: 1, kindEvidence: handEvidence(recognition.kindEvidence) }
    case 'title':
      return { ...recognition, title: value, titleFrom: 'hand' }
    case 'symbols':
      return withSymbols(recognition, value)
    case 'source':
    case 'date':
      return withStated(recognition, field, value)
    case 'meeting':
      return withStated(recognition, field, value)
    case 'deadline':
      return withDeadline({ ...recognition, liaison }, value)
    case 'questions':
      return { ...recognition, questions: statedList(value, recognition.questions) }
    case 'groups':
      return { ...recognition, groups: value }
    case 'from':
    case 'action':
    case 'comment':
    case 'information':
    case 'cc':
      return { ...recognition, liaison: { ...liaison, [field]: statedList(value, liaison[field]) } }
    case 'answers':
      return {
        ...recognition,
        liaison: { ...liaison, answers: statedList(value, liaison.answers), isReply: liaison.isReply || value.length > 0 },
      }
    case 'contacts': {
      const items = correctedItems(field, valuesOf(liaison.contacts), value)
      return { ...recognition, liaison: { ...liaison, contacts: statedList(standing(items), liaison.contacts) } }
    }
    case 'attachments': {
      const items = correctedItems(field, liaison.attachments, value)
      return { ...recognition, liaison: { ...liaison, attachments: standing(items) } }
    }
    case 'events':
      return { ...recognition, events: standing(correctedItems(field, recognition.events, value)) }
    default:
      return assertNever(field)
  }
}

const noLiaison: Liaison = {
  isReply: false,
  from: [],
  action: [],
  comment: [],
  information: [],
  cc: [],
  contacts: [],
  answers: [],
  attachments: [],
}

/** Evidence of what the delegate said: the recogniser's words stay, so that one sees what was corrected. */
const handEvidence = (before?: Evidence): Evidence => ({ text: '', ...before, byHand: true })

const valuesOf = <T>(stated: ReadonlyArray<Stated<T>>): readonly T[] => stated.map(({ value }) => value)

const standing = <T>(items: ReadonlyArray<CorrectedItem<T>>): readonly T[] =>
  items.flatMap(({ value }) => (value === undefined ? [] : [value]))

/** Values with the evidence of those that were recognised; a new one has the delegate's word alone. */
function statedList<T>(values: readonly T[], before: ReadonlyArray<Stated<T>>): ReadonlyArray<Stated<T>> {
  const known = new Map(before.map((stated) => [JSON.stringify(stated.value), stated]))
  return values.map((value) => known.get(JSON.stringify(value)) ?? { value, evidence: handEvidence() })
}

function withStated<F extends 'source' | 'date' | 'meeting'>(
  recognition: Recognition,
  field: F,
  value: NonNullable<Recognition[F]>['value'] | null,
): Recognition {
  const { [field]: before, ...rest } = recognition
  return (value === null ? rest : { ...rest, [field]: { value, evidence: handEvidence(before?.evidence) } }) as Recognition
}

function withSymbols(recognition: Recognition, keys: readonly SymbolKey[]): Recognition {
  const symbols = keys.map(
    (key): OwnSymbol =>
      recognition.symbols.find((own) => own.key === key) ?? { key, printed: printSymbol(key), evidence: handEvidence(), origin: 'hand' },
  )
  const { revision: _, ...rest } = recognition
  const revision = keys.map((key) => parseSymbol(key)?.revision).find((each) => each !== undefined)
  return {
    ...rest,
    symbols,
    mentions: recognition.mentions.filter(({ key }) => !keys.includes(key)),
    ...(revision !== undefined && { revision }),
  }
}

/** The deadline is an event too: the one recognised with it moves along. */
function withDeadline(recognition: Recognition & { readonly liaison: Liaison }, value: string | null): Recognition {
  const { deadline: before, deadlineText, ...liaison } = recognition.liaison
  const isOld = ({ kind, start }: DocumentEvent) => kind === 'deadline' && start === before?.value
  const old = recognition.events.find(isOld)
  const others = recognition.events.filter((event) => !isOld(event))
  if (value === null) return { ...recognition, liaison, events: others }
  const evidence = handEvidence(before?.evidence ?? deadlineText?.evidence)
  const [from] = liaison.from
  const event: DocumentEvent = {
    kind: 'deadline',
    title: old?.title ?? 'Reply',
    start: value,
    precision: 'day',
    ...(from !== undefined && { group: from.value }),
    evidence,
  }
  return { ...recognition, liaison: { ...liaison, deadline: { value, evidence } }, events: [...others, event] }
}

const groupFields: ReadonlySet<CorrectedField> = new Set(['from', 'action', 'comment', 'information', 'cc'])

/** `group:` searches whom a statement is from and to: those put right by hand come in, those struck out go. */
function withGroups(corrected: Recognition, recognised: Recognition, corrections: readonly Correction[]): Recognition {
  const fields = new Set(corrections.map(({ field }) => field))
  if (fields.has('groups') || ![...fields].some((field) => groupFields.has(field))) return corrected
  const [before, after] = [addressed(recognised.liaison), addressed(corrected.liaison)]
  const kept = corrected.groups.filter((group) => after.has(group) || !before.has(group))
  return { ...corrected, groups: [...new Set([...kept, ...after])] }
}

const addressed = (liaison: Liaison = noLiaison): ReadonlySet<string> =>
  new Set([liaison.from, liaison.action, liaison.comment, liaison.information, liaison.cc].flatMap(valuesOf))
