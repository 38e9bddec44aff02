/** How a document is cited, wherever its words are copied, printed or gathered. */
export { citationOf, placeWords, quote } from './citation.ts'
