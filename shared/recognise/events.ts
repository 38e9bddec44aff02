import type { DocumentEvent, Evidence, Meeting, Stated } from '../contracts/recognition.ts'
import { findGroups } from '../symbols/index.ts'
import { sentencesOf, wholeEvidence } from '../taxonomy/index.ts'
import { type FoundDate, findDates, type NumericOrder } from './dates.ts'
import type { DocumentText, TextLine } from './document-text.ts'
import { listedMeeting, placeBeside } from './places.ts'

const workshop =
  /\b(?:mini-?)?(?:workshop|seminar|symposium|webinar|conference|summit|colloquium|hackathon)\b|\bатelier\b|\batelier\b|\bséminaire\b|\btaller\b|семинар|практикум|ورشة|讲习班|研讨会/iu
const meeting =
  /\b(?:meetings?|meets?|met|session|plenary|call|teleconference|réunions?|reunión|reuniones)\b|собрани|совещани|заседани|اجتماع|会议|會議/iu
const deadline =
  /\b(?:deadline|closing date|date limite|fecha límite)\b[^.;]{0,60}$|\b(?:due date|no later than|not later than|at the latest|before the end of|before|prior to|until|till|by(?: (?:COB|CoB|EOB|close of business|the end of(?: day)?))?|avant le|d[’']ici (?:le|au)|jusqu[’']au|au plus tard|antes del?|a más tardar|hasta el)\s*(?::|is|of|on|by|the|le|el|for (?:replies|comments|input|contributions|answers) is|COB|CoB|EOB)*\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$|до\s*$|не позднее\s*$|(?:^|\s)к\s*$|قبل\s*$|(?:في موعد أقصاه|حتى|بحلول)\s*(?:يوم\s*)?$|(?:截止到?|截至|不迟于|不晚于)\s*$/iu
const deadlineAfter = /^\s*(?:is the (?:deadline|closing date)|\(?deadline\)?|之前|以前|前)/iu
const wantsReply =
  /\b(?:appreciate|repl(?:y|ies)|respon(?:se|d)|feedback|comments?|update|input|contributions?|submit|deadline|registration|provide|review|share|send|views|answer|position|last call|kindly|asks?|asked|requests?|requested|invites?|invited|réponse|commentaires|observations|respuesta|comentarios|invite|invita|demande|solicita)\b|ответ|замечани|предложен|просит|رد|تعليق|答复|回复|意见|请/iu
const mostEvents = 60

/** What the events of a document are read with. */
export interface EventFacts {
  /** Who sends or meets, where the sentence names nobody. */
  readonly group: string | undefined
  readonly order: NumericOrder
  /** The deadline of the header. */
  readonly deadline: Stated<string> | undefined
  /** Header lines: what they say is the document's own meeting, approval or date. */
  readonly headerLines: ReadonlySet<TextLine>
  /** Where the document's own meeting is stated. */
  readonly meeting: Evidence | undefined
  /** Of a workshop's programme: what it is called, and the days and place at its top. */
  readonly programme: { readonly title: string; readonly held: Stated<Meeting> } | undefined
}

/**
 * Dated occasions the text speaks of: one a date, told apart by the words of its sentence. A month without a day counts
 * only for a workshop or a meeting; a date that nothing is said of is no event. What contradicts is kept, each with its words.
 */
export function findEvents(document: DocumentText, facts: EventFacts): readonly DocumentEvent[] {
  const events: DocumentEvent[] = [
    ...(facts.deadline === undefined ? [] : [headerDeadline(facts.deadline, facts.group)]),
    ...(facts.programme === undefined ? [] : programmed(facts.programme, facts.group)),
  ]
  for (const line of document.lines) {
    if (events.length >= mostEvents) break
    if (
      !line.hasDigit ||
      line.region === 'footer' ||
      !/(?:19|20)\d{2}/.test(line.text) ||
      facts.headerLines.has(line) ||
      states(line, facts.meeting)
    )
      continue
    for (const sentence of sentencesOf(line.text)) {
      if (!/(?:19|20)\d{2}/.test(sentence.text)) continue
      for (const date of findDates(sentence.text, facts.order)) {
        const event = eventOf(sentence.text, date, line, facts.group)
        if (event !== undefined && !events.some((other) => isSame(other, event))) events.push(event)
      }
    }
  }
  return events
}

const states = (line: TextLine, evidence: Evidence | undefined): boolean =>
  evidence?.locator !== undefined && evidence.locator.block === line.locator.block && line.text.startsWith(evidence.text.slice(0, 40))

const headerDeadline = ({ value, evidence }: Stated<string>, group: string | undefined): DocumentEvent => ({
  kind: 'deadline',
  title: group === undefined ? 'Deadline' : `Reply to ${group}`,
  start: value,
  ...(group === undefined ? {} : { group }),
  precision: 'day',
  evidence,
})

/** A workshop takes place when and where its programme says at the top. */
function programmed({ title, held }: NonNullable<EventFacts['programme']>, group: string | undefined): readonly DocumentEvent[] {
  const { start, end, place } = held.value
  if (start === undefined) return []
  return [
    {
      kind: 'workshop',
      title,
      start,
      ...(end === undefined ? {} : { end }),
      ...(place === undefined ? {} : { place }),
      ...(group === undefined ? {} : { group }),
      precision: 'day',
      evidence: held.evidence,
    },
  ]
}

function eventOf(sentence: string, date: FoundDate, line: TextLine, ownGroup: string | undefined): DocumentEvent | undefined {
  const kind = kindOf(sentence, date)
  if (kind === undefined || isCitation(sentence, date)) return undefined
  const group = findGroups(sentence)[0]?.group ?? ownGroup
  const place = kind === 'deadline' ? undefined : placeBeside(sentence, date.from, date.to)
  return {
    kind,
    title: titleOf(kind, sentence, date, group),
    start: date.start,
    ...(date.end === undefined ? {} : { end: date.end }),
    ...(place === undefined ? {} : { place }),
    ...(group === undefined ? {} : { group }),
    precision: date.precision,
    evidence: wholeEvidence(sentence, line.locator),
  }
}

function kindOf(sentence: string, date: FoundDate): DocumentEvent['kind'] | undefined {
  const before = sentence.slice(0, date.from)
  if (date.end === undefined && (deadline.test(before) || deadlineAfter.test(sentence.slice(date.to)))) {
    return /\bdeadline|no later|not later|at the latest|plus tard|tardar|не позднее/iu.test(before) || wantsReply.test(sentence)
      ? 'deadline'
      : undefined
  }
  // The word nearest before the date says what takes place; one after it may belong to the next date.
  const at = lastOf(workshop, before)
  const other = lastOf(meeting, before)
  if (at >= 0 || other >= 0) return at > other ? 'workshop' : 'meeting'
  if (listedMeeting.test(sentence)) return 'meeting'
  const after = sentence.slice(date.to, date.to + 60)
  if (workshop.test(after)) return 'workshop'
  return meeting.test(after) ? 'meeting' : undefined
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) last = match.index
  return last
}

/** `(Geneva, 2015)`, `approved in March 2017`: a publication's date, not an occasion. */
const isCitation = (sentence: string, date: FoundDate): boolean =>
  date.precision === 'month' &&
  /\b(?:approved|published|version|edition|Rec(?:ommendation|\.)?|RFC|ISO|ETSI|available|accessed)\b[^.]{0,40}$/i.test(
    sentence.slice(0, date.from),
  )

const isSame = (a: DocumentEvent, b: DocumentEvent): boolean =>
  a.kind === b.kind && a.start === b.start && a.end === b.end && a.precision === b.precision

function titleOf(kind: DocumentEvent['kind'], sentence: string, date: FoundDate, group: string | undefined): string {
  if (kind === 'deadline') return wantsReply.test(sentence) && group !== undefined ? `Reply to ${group}` : 'Deadline'
  if (kind === 'workshop') return workshopTitle(sentence) ?? shortTitle(sentence)
  const next = /\bnext\b|\bprochaine\b|\bpróxima\b|следующ|下次|القادم/iu.test(sentence.slice(0, date.from)) ? 'Next meeting' : 'Meeting'
  return group === undefined ? next : next === 'Next meeting' ? `Next ${group} meeting` : `${group} meeting`
}

/** Capitals before the word, and what it is on up to the verb, the date or the place. */
const workshopPhrase =
  /(?:\p{Lu}[\p{L}\p{N}/-]*\s+){0,4}(?:[Mm]ini-?)?(?:[Ww]orkshop|[Ss]eminar|[Ss]ymposium|[Ww]ebinar|[Cc]onference|[Ss]ummit)s?(?:\s+(?:on|about|for|titled|entitled)\s+(?:[^.;:()[\]“”«»]|“[^”]*”|«[^»]*»)*?)?(?=\s+(?:on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d)|(?:it|which|that|to be|will|was|is|held|organi[sz]ed|planned|took|takes|has|from|at)\s|in (?:\p{Lu}|\d)|and (?:shares|invites))|[.;:()[\]”»]|,\s+(?:\p{Lu}\p{L}+,\s*)?\d|,\s+(?:shares|to be|which|held)|\s+\d{1,2}[ -]|$)/u

/** A title in quotation marks goes to the closing one, whatever stands between them. */
const quotedWorkshop =
  /((?:\p{Lu}[\p{L}\p{N}/-]*\s+){0,4}(?:[Mm]ini-?)?(?:[Ww]orkshop|[Ss]eminar|[Ss]ymposium|[Ww]ebinar|[Cc]onference|[Ss]ummit)s?(?:\s+(?:on|about|for))?)(?:,?\s+(?:titled|entitled|called|named))?:?\s+("[^"]+"|“[^”]+”|«[^»]+»)(?=\s*(?:$|[.,;:()[\]])|\s+(?:on|it|which|that|to|will|was|is|held|organi[sz]ed|planned|took|takes|has|from|at|in|and|with|hosted)\s)/u

/** `workshop on AI, ML and security`: from the word to the verb, the date or the place. */
function workshopTitle(sentence: string): string | undefined {
  const quoted = quotedWorkshop.exec(sentence)
  const phrase = quoted === null ? workshopPhrase.exec(sentence)?.[0].trim() : `${quoted[1]} ${quoted[2]}`
  const title = phrase?.replace(/^(?:an?|the|its|this)\s+/i, '')
  if (title === undefined || title.length < 6 || /\son \d/.test(title)) return undefined
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** A workshop whose sentence says no more than its day is called by its word alone. */
function shortTitle(sentence: string): string {
  const word = workshop.exec(sentence)?.[0]
  return word !== undefined && sentence.length > 120 ? word.charAt(0).toUpperCase() + word.slice(1) : clip(sentence)
}

const clip = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`)
