import * as v from 'valibot'
import { keptPlaces } from '../../kept-places.ts'

/** Where the delegate was in a presentation: the slide at the top, the part of its height scrolled past, and how large slides were. */
export const slidePlaces = keptPlaces(
  'liaison-desk.slide-places',
  v.object({ slide: v.number(), past: v.number(), zoom: v.union([v.literal('width'), v.literal('page'), v.number()]) }),
)
