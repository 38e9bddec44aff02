/** A document's pages small, beside its pages large: for whatever has pages or slides. */
export { PageStrip } from './page-strip.tsx'
export { useStrip } from './use-strip.ts'
