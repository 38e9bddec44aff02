import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import { occasionName } from './occasion-key.ts'

/** Something that takes place, with every reading of when the document gives. */
export interface Occasion {
  readonly kind: DocumentEvent['kind']
  readonly title: string
  /** Several, when the document contradicts itself; in the order of the text. */
  readonly readings: readonly DocumentEvent[]
}

/**
 * The events of a document, those of one workshop together. Meetings and deadlines of one name are many in any report;
 * a workshop has one date, so that two of them are a contradiction a delegate must see.
 */
export function occasionsOf(events: readonly DocumentEvent[]): readonly Occasion[] {
  const occasions: { kind: DocumentEvent['kind']; title: string; readings: DocumentEvent[] }[] = []
  for (const event of events) {
    const known =
      event.kind === 'workshop' ? occasions.find((each) => each.kind === 'workshop' && isSameName(each.title, event.title)) : undefined
    if (known === undefined) occasions.push({ kind: event.kind, title: event.title, readings: [event] })
    else if (!known.readings.some((reading) => isSameTime(reading, event))) known.readings.push(event)
  }
  return occasions.sort((a, b) => startOf(a).localeCompare(startOf(b)))
}

const startOf = ({ readings }: Occasion): string =>
  readings
    .map(({ start }) => start)
    .sort()
    .at(-1) ?? ''

const isSameName = (a: string, b: string): boolean => occasionName(a) === occasionName(b)

/** The month of a day is no contradiction to the day. */
function isSameTime(a: DocumentEvent, b: DocumentEvent): boolean {
  if (a.precision === 'month' || b.precision === 'month') return a.start.slice(0, 7) === b.start.slice(0, 7)
  return a.start === b.start && (a.end === b.end || a.end === undefined || b.end === undefined)
}
