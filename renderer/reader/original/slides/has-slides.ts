import type { DocumentRow } from '../../../library/index.ts'

/** Whether a document is a presentation whose slides may be drawn. */
export const hasSlides = ({ format, outcome }: DocumentRow): boolean =>
  (format === 'pptx' || format === 'ppt' || format === 'odp') && outcome !== 'refused'
