import type { OpenDocument } from '../library/index.ts'

/** A document whose text is here: what every tab draws. */
export type Opened = Extract<OpenDocument, { state: 'open' }>
