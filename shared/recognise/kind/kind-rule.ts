import type { DocumentKind, Evidence } from '../../contracts/recognition.ts'
import type { ParsedSymbol } from '../../symbols/index.ts'
import type { DocumentText } from '../document-text.ts'
import type { Header } from '../header.ts'
import type { RecogniseInput } from '../recognise-input.ts'
import type { FoundTitle } from '../title.ts'

/** A kind with how sure it is, 0 to 1, and why. */
export interface FoundKind {
  readonly kind: DocumentKind
  readonly confidence: number
  readonly evidence?: Evidence
}

/** What the kind is told by. */
export interface KindFacts {
  readonly document: DocumentText
  readonly header: Header
  readonly title: FoundTitle
  readonly symbols: readonly ParsedSymbol[]
  readonly input: RecogniseInput
}

/** Says a kind, or nothing when it cannot. */
export type KindRule = (facts: KindFacts) => FoundKind | undefined
