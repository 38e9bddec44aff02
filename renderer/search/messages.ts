import type { IndexStatus, SearchRequest, SearchResponse } from '../../shared/contracts/search.ts'

/** From the window to the search worker. Documents do not travel here: the worker follows the library itself. */
export interface SearchCall {
  readonly number: number
  /** Who asks: a newer question of the same asker makes the older one void. */
  readonly asker: string
  readonly request: SearchRequest
}

/** The index's state with a number that grows whenever an answer could be another. */
export interface IndexState extends IndexStatus {
  readonly revision: number
}

/** From the search worker to the window. */
export type SearchReply =
  | { readonly kind: 'answer'; readonly number: number; readonly response: SearchResponse }
  | { readonly kind: 'failure'; readonly number: number; readonly message: string }
  | { readonly kind: 'status'; readonly status: IndexState }
