import * as v from 'valibot'
import type { DocumentId } from '../../../shared/contracts/ids.ts'

/** Where the delegate was in a document: the block at the top (of a table, which row of it), and the pixels scrolled past it. */
export interface ReadingPlace {
  readonly block: number
  readonly tableRow: number
  readonly past: number
}

const schema = v.array(v.tuple([v.string(), v.number(), v.number(), v.number()]))
const store = 'liaison-desk.reading-places'
/** Documents whose places are remembered, the latest. */
const mostPlaces = 300

const places = new Map<string, ReadingPlace>(read())

function read(): ReadonlyArray<[string, ReadingPlace]> {
  try {
    return v
      .parse(schema, JSON.parse(localStorage.getItem(store) ?? '[]'))
      .map(([id, block, tableRow, past]) => [id, { block, tableRow, past }])
  } catch {
    return [] // not ours or not JSON: nothing is lost but a place
  }
}

/** Where the delegate was when the document was last read. */
export const readingPlace = (id: DocumentId): ReadingPlace | undefined => places.get(id)

/** Remembers where the delegate is, until the window closes or `keepPlaces`. */
export function rememberPlace(id: DocumentId, place: ReadingPlace): void {
  places.delete(id)
  places.set(id, place)
}

/** Writes the remembered places down, so that they are there after a restart. */
export function keepPlaces(): void {
  const latest = [...places].slice(-mostPlaces).map(([id, { block, tableRow, past }]) => [id, block, tableRow, Math.round(past)])
  try {
    localStorage.setItem(store, JSON.stringify(latest))
  } catch {
    // A full disk costs the remembered place and nothing else.
  }
}
