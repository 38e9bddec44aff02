import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { DocumentRow } from '../../library/index.ts'
import { occasionName } from '../events/occasion-key.ts'

/** An entry of the timeline while it is put together. */
export interface Draft {
  event: DocumentEvent
  readonly documents: Set<DocumentRow>
}

/** Words of a programme that says only `Workshop` are among those of the statement that announces it by its name: on one day, the two are one. */
export function uniteWorkshops(drafts: Map<string, Draft>): void {
  const byStart = new Map<string, (readonly [string, Draft])[]>()
  for (const entry of drafts) {
    const { kind, precision, start } = entry[1].event
    if (kind !== 'workshop' || precision !== 'day') continue
    const sameDay = byStart.get(start)
    if (sameDay === undefined) byStart.set(start, [entry])
    else sameDay.push(entry)
  }
  for (const sameDay of byStart.values()) {
    const named = sameDay
      .map(([key, draft]) => ({ key, draft, words: new Set(occasionName(draft.event.title).split(' ')) }))
      .sort((a, b) => b.words.size - a.words.size)
    for (const [at, { key, draft, words }] of named.entries()) {
      const whole = named.slice(0, at).find((other) => drafts.has(other.key) && [...words].every((word) => other.words.has(word)))
      if (whole === undefined) continue
      for (const document of draft.documents) whole.draft.documents.add(document)
      whole.draft.event = fuller(whole.draft.event, draft.event)
      drafts.delete(key)
    }
  }
}

/** Of two ways to say the same, the first with what only the other knows. */
export function fuller(a: DocumentEvent, b: DocumentEvent): DocumentEvent {
  const isWhole = a.evidence.text !== '' && a.precision === 'day'
  const adds = (a.end === undefined && b.end !== undefined) || (a.place === undefined && b.place !== undefined)
  if (isWhole && !adds) return a
  const [end, place] = [a.end ?? b.end, a.place ?? b.place]
  return {
    ...(a.evidence.text === '' ? b : a),
    precision: a.precision === 'day' ? a.precision : b.precision,
    ...(end !== undefined && { end }),
    ...(place !== undefined && { place }),
  }
}
