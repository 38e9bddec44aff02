import type { Block } from './blocks.ts'

/** Formats told apart by their bytes. Those a reader exists for are listed in `shared/formats/registry.ts`. */
export type Format =
  | 'docx'
  | 'pptx'
  | 'xlsx'
  | 'pdf'
  | 'txt'
  | 'md'
  | 'csv'
  | 'html'
  | 'zip'
  | 'doc'
  | 'ppt'
  | 'xls'
  | 'rtf'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'eml'
  | 'msg'
  | 'mhtml'
  | 'epub'
  | 'xml'
  | 'json'
  | 'image'
  | 'unknown'

/** Something the delegate should know about a document that was read all the same. */
export type ReadWarning =
  | { readonly kind: 'tracked-changes'; readonly insertions: number; readonly deletions: number }
  | { readonly kind: 'macros' }
  | { readonly kind: 'wrong-extension'; readonly stated: string; readonly found: Format }
  | { readonly kind: 'external-references'; readonly count: number }
  | { readonly kind: 'no-text-layer'; readonly pages: number }
  /** Words of so many pages were read off their pictures, in the languages looked for (`eng`). */
  | { readonly kind: 'ocr'; readonly pages: number; readonly languages: readonly string[] }
  | { readonly kind: 'note'; readonly text: string }

/** What a reader makes of a file's bytes. */
export interface ReadDocument {
  readonly format: Format
  readonly blocks: readonly Block[]
  /** Document and custom properties by name (`dc:title`, `custom:Docnum`, `sharepoint:ShortName`), in file order. */
  readonly properties: ReadonlyArray<readonly [name: string, value: string]>
  readonly warnings: readonly ReadWarning[]
  /** Pages, slides or sheets, where the format has them. */
  readonly pages?: number
}

/** A file found inside another: a zip member or, later, an embedded or attached file. */
export interface Member {
  /** Path inside the archive with `/` between folders, decoded, without `..`, a drive or a leading slash. */
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly modifiedAt?: Date
}

/** A member that could not be taken out, with the reason a delegate can act on. */
export interface LostMember {
  readonly path: string
  readonly reason: UnreadReason
  readonly detail: string
}

/** Why a document's text is not, or not wholly, in the library. Each is said in `detail` as a sentence. */
export type UnreadReason =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'format-not-read'
  | 'no-text-layer'
  | 'too-large'
  | 'too-deep'
  | 'doctype'
  | 'unsafe-path'
  | 'timed-out'
  | 'no-permission'
  | 'not-found'
  | 'crashed'

/**
 * The four outcomes of reading. `refused`: it broke a limit or a rule that keeps the app safe. `unreadable`: it is
 * damaged, locked or of a format not read. `partial`: what could be read is here, `detail` says what is not.
 */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly document: ReadDocument; readonly members: readonly Member[] }
  | {
      readonly kind: 'partial'
      readonly document: ReadDocument
      readonly members: readonly Member[]
      readonly lost: readonly LostMember[]
      readonly reason: UnreadReason
      readonly detail: string
    }
  | { readonly kind: 'refused' | 'unreadable'; readonly format: Format; readonly reason: UnreadReason; readonly detail: string }

/** The outcome's name as it is stored and printed. */
export type OutcomeKind = ReadOutcome['kind']

/** What bounds the reading of one file. Sources and values: `shared/formats/limits.ts`. */
export interface ReadLimits {
  readonly maxInflatedBytesPerPart: number
  readonly maxInflatedBytes: number
  readonly maxInflationRatio: number
  readonly maxEntries: number
  readonly maxXmlDepth: number
  readonly maxTextLength: number
  /** How many archives may stand inside one another. */
  readonly maxArchiveDepth: number
}

/** Words read off the pictures of pages, kept beside the document so that reading it again does not lose them. */
export interface Scan {
  /** Languages looked for, by their tesseract codes. */
  readonly languages: readonly string[]
  /** 1-based pages, each with its paragraphs; none where no words were found. A picture file is page 1. */
  readonly pages: ReadonlyArray<{ readonly page: number; readonly paragraphs: readonly string[] }>
}

/** What a reader needs from where it runs. */
export interface ReadingResources {
  /** The PDFium WebAssembly module's bytes; asked for once, when the first PDF is read. */
  readonly pdfiumWasm: () => Promise<ArrayBuffer>
}
