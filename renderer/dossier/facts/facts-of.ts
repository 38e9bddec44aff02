import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import type { DocumentEvent, Evidence, Meeting, Recognition, Stated } from '../../../shared/contracts/recognition.ts'
import { dayRange, longDay } from '../../ui/index.ts'
import type { PlainField } from '../correct/plain-forms.ts'

/** One value of a row, as it is drawn. */
export type FactValue = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'symbol'; readonly symbol: SymbolKey }

/** A row of the dossier: what is stated under one heading, with the words it was taken from. */
export interface Fact {
  readonly label: string
  /** Where it can be put right as a whole. */
  readonly field?: PlainField
  readonly values: readonly FactValue[]
  readonly evidence: readonly Evidence[]
}

/** From whom, to whom and in answer to what, in the order a delegate asks; rows nothing is known of are left out. Contacts have rows of their own. */
export function statedFacts({ liaison, meeting, questions, source, date }: Recognition): readonly Fact[] {
  const facts: readonly Fact[] = [
    { ...textFact('From', liaison?.from), field: 'from' },
    { ...textFact('For action', liaison?.action), field: 'action' },
    { ...textFact('For comment', liaison?.comment), field: 'comment' },
    { ...textFact('For information', liaison?.information), field: 'information' },
    { ...textFact('Cc', liaison?.cc), field: 'cc' },
    { ...textFact(questions.length > 1 ? 'Questions' : 'Question', questions), field: 'questions' },
    { ...textFact('Source', source), field: 'source' },
    { ...textFact('Date', date, (day) => longDay(day, date?.precision)), field: 'date' },
    { ...textFact('Meeting', meeting, meetingText), field: 'meeting' },
    textFact('Approval', liaison?.approval),
    { ...fact('Answers', liaison?.answers, (symbol) => ({ kind: 'symbol', symbol })), field: 'answers' },
  ]
  return facts.filter(hasValues)
}

/** What a document says of what comes after it. */
export function furtherFacts(recognition: Recognition): readonly Fact[] {
  const keywords = recognition.keywords.map((text): FactValue => ({ kind: 'text', text }))
  const facts = [textFact('Next meeting', nextMeeting(recognition), occasionText), { label: 'Keywords', values: keywords, evidence: [] }]
  return facts.filter(hasValues)
}

/** Whether there is anything to show of what a statement states. */
export const isAnythingStated = (recognition: Recognition): boolean => {
  const { contacts = [], attachments = [], deadline } = recognition.liaison ?? {}
  const facts = [...statedFacts(recognition), ...furtherFacts(recognition)]
  return deadline !== undefined || [facts, contacts, attachments, recognition.events].some((each) => each.length > 0)
}

const hasValues = ({ values }: Fact) => values.length > 0

type Some<T> = Stated<T> | ReadonlyArray<Stated<T>> | undefined

function fact<T>(label: string, stated: Some<T>, toValue: (value: T) => FactValue): Fact {
  const all: ReadonlyArray<Stated<T>> = stated === undefined ? [] : 'evidence' in stated ? [stated] : stated
  return { label, values: all.map(({ value }) => toValue(value)), evidence: all.map(({ evidence }) => evidence) }
}

function textFact(label: string, stated: Some<string>): Fact
function textFact<T>(label: string, stated: Some<T>, textOf: (value: T) => string): Fact
function textFact<T>(label: string, stated: Some<T>, textOf: (value: T) => string = String): Fact {
  const { values, evidence } = fact(label, stated, (value) => ({ kind: 'text', text: textOf(value) }))
  return { label, values: values.filter((value) => value.kind !== 'text' || value.text.trim() !== ''), evidence }
}

/** `SG17, Geneva, 22–30 January 2019`. */
function meetingText({ group, place, start, end }: Meeting): string {
  const parts = [group, place, start === undefined ? undefined : dayRange(start, end)]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}

const occasionText = ({ group, place, start, end }: DocumentEvent) =>
  meetingText({
    start,
    ...(group !== undefined && { group }),
    ...(place !== undefined && { place }),
    ...(end !== undefined && { end }),
  })

/** The meeting the document calls the next one. */
function nextMeeting({ events }: Recognition): Stated<DocumentEvent> | undefined {
  const event = events.find(({ kind, title, precision }) => kind === 'meeting' && precision === 'day' && /^next\b/i.test(title))
  return event === undefined ? undefined : { value: event, evidence: event.evidence }
}
