import * as v from 'valibot'
import type { OpenAt } from '../../../actions/index.ts'
import { keptPlaces } from '../../kept-places.ts'
import type { Opened } from '../../opened.ts'
import { readingPlaces } from '../../read/reading-places.ts'
import type { PagePlace } from './use-pages.ts'

/** Places among the pages of documents: the page at the top, the part of its height scrolled past, and how large pages were. */
export const pagePlaces = (name: string) =>
  keptPlaces(name, v.object({ page: v.number(), past: v.number(), zoom: v.union([v.literal('width'), v.literal('page'), v.number()]) }))

/** The page or slide asked for; else the place where the delegate was, here or in the text. */
export function startPlace(
  { blocks, row }: Opened,
  { at: { block }, kept, part }: { readonly at: OpenAt; readonly kept: PagePlace | undefined; readonly part: 'page' | 'slide' },
): PagePlace {
  const asked = block ?? (kept === undefined ? readingPlaces.of(row.id)?.block : undefined)
  const page = asked === undefined ? undefined : blocks[asked]?.locator[part]
  if (page !== undefined) return { page, past: 0 }
  return kept ?? { page: 1, past: 0 }
}
