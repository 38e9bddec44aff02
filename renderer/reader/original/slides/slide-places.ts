import { pagePlaces } from '../pages/page-places.ts'

/** Where the delegate was in a presentation. */
export const slidePlaces = pagePlaces('liaison-desk.slide-places')
