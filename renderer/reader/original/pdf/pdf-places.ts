import { pagePlaces } from '../pages/page-places.ts'

/** Where the delegate was in a PDF. */
export const pdfPlaces = pagePlaces('liaison-desk.pdf-places')
