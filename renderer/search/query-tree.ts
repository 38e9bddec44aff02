import type { SymbolKey } from '../../shared/contracts/ids.ts'
import type { SearchFilter } from '../../shared/contracts/search.ts'

/** A query as a tree: what the engine evaluates. Words are in the form of `fold`. */
export type QueryNode =
  | { readonly kind: 'word'; readonly term: string; readonly prefix: boolean; readonly isExact?: true }
  /** Several words in a row. */
  | { readonly kind: 'phrase'; readonly terms: readonly string[]; readonly prefix: boolean }
  /** One word or several in a row, letter by letter: `letters` as typed, `terms` as the index knows them. */
  | { readonly kind: 'exact'; readonly terms: readonly string[]; readonly letters: readonly string[] }
  /** Two things within `distance` words of each other, in any order. */
  | { readonly kind: 'near'; readonly left: NearSide; readonly right: NearSide; readonly distance: number }
  /** A document symbol, by whom it is borne or cited; `otherwise` is how its words read as words. */
  | { readonly kind: 'symbol'; readonly key: SymbolKey; readonly otherwise: QueryNode }
  | { readonly kind: 'filter'; readonly filter: SearchFilter }
  | { readonly kind: 'not'; readonly node: QueryNode }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] }
  /** Every document: what an empty query means. */
  | { readonly kind: 'all' }

/** What may stand beside `NEAR`: a word or a phrase. */
export interface NearSide {
  readonly terms: readonly string[]
  readonly prefix: boolean
}

/** A query read, with what to tell the delegate about the reading. */
export interface ParsedQuery {
  readonly node: QueryNode
  readonly hints: readonly string[]
}
