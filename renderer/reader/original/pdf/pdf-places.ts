import * as v from 'valibot'
import { keptPlaces } from '../../kept-places.ts'

/** Where the delegate was in a PDF: the page at the top, the part of its height scrolled past, and how large pages were. */
export const pdfPlaces = keptPlaces(
  'liaison-desk.pdf-places',
  v.object({ page: v.number(), past: v.number(), zoom: v.union([v.literal('width'), v.literal('page'), v.number()]) }),
)
