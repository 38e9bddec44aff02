import type { Contact, DocumentEvent, Evidence } from '../../../shared/contracts/recognition.ts'
import type { PlainField } from '../../dossier/index.ts'
import type { CorrectedItem } from '../../library/index.ts'

/** A line of the details: what is known, and the words that say so. */
export interface Fact {
  readonly name: string
  readonly value: string
  /** Shown under it as a quotation that leads to its place. */
  readonly evidence?: Evidence
  /** A remark without a place, such as how sure it is. */
  readonly remark?: string
  readonly isCode?: true
  /** What it can be put right as. */
  readonly corrects?: Corrects
}

/** A field as a whole, or an entry of a list. */
export type Corrects =
  | { readonly field: PlainField }
  | { readonly field: 'contacts'; readonly item: CorrectedItem<Contact> }
  | { readonly field: 'events'; readonly item: CorrectedItem<DocumentEvent> }
