import * as v from 'valibot'
import { keptPlaces } from '../kept-places.ts'

/** Where the delegate was in a document: the block at the top (of a table, which row of it), and the pixels scrolled past it. */
export const readingPlaces = keptPlaces(
  'liaison-desk.reading-places',
  v.object({ block: v.number(), tableRow: v.number(), past: v.number() }),
)
