import type { Relationship } from '../package/office-package.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { Notes } from './notes.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What a whole document shares while its parts are read. */
export interface DocxContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Notes
  readonly bookmarks: Bookmarks
  readonly changes: { insertions: number; deletions: number }
}

/** A part being read: the document, a header, the footnotes. Relationship ids hold within their part only. */
export interface DocxPart extends DocxContext {
  readonly links: ReadonlyMap<string, Relationship>
}
