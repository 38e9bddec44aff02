import type { DocumentId } from '../../shared/contracts/ids.ts'
import type {
  DocumentHit,
  FacetCount,
  IndexStatus,
  MatchTerm,
  SearchFilter,
  SearchRequest,
  SearchResponse,
  SimilarPassage,
} from '../../shared/contracts/search.ts'

/** From the window to the search worker. Documents do not travel here: the worker follows the library itself. */
export type SearchCall =
  | {
      readonly kind: 'search'
      readonly number: number
      /** Who asks: a newer question of the same asker makes the older one void. */
      readonly asker: string
      readonly request: SearchRequest
    }
  | {
      readonly kind: 'detail'
      readonly number: number
      readonly ids: readonly DocumentId[]
      readonly terms: readonly MatchTerm[]
      /** Passages wanted of each; as many as a row shows when absent. */
      readonly limit?: number
    }
  | { readonly kind: 'similar'; readonly number: number; readonly text: string; readonly except?: DocumentId }
  | { readonly kind: 'values'; readonly number: number; readonly field: SearchFilter['field'] }
  /** Nobody waits for the passages of that call any more. */
  | { readonly kind: 'give-up'; readonly number: number }

/** The passages of a document that an answer left pending. */
export type HitDetail = Pick<DocumentHit, 'id' | 'passages' | 'passageCount'>

/** The index's state with a number that grows whenever an answer could be another. */
export interface IndexState extends IndexStatus {
  readonly revision: number
}

/** From the search worker to the window. */
export type SearchReply =
  | { readonly kind: 'answer'; readonly number: number; readonly response: SearchResponse }
  | { readonly kind: 'detailed'; readonly number: number; readonly details: readonly HitDetail[] }
  | { readonly kind: 'similar'; readonly number: number; readonly passages: readonly SimilarPassage[] }
  | { readonly kind: 'values'; readonly number: number; readonly values: readonly FacetCount[] }
  | { readonly kind: 'failure'; readonly number: number; readonly message: string }
  | { readonly kind: 'status'; readonly status: IndexState }
