/** What the index holds of a document was made from: when either differs, it is made anew. */
export interface IndexedDocument {
  /** When the text was read. */
  readonly text: number
  /** A digest of everything the catalogue fields are made from. */
  readonly fields: string
}
