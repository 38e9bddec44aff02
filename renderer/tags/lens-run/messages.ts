import type { LensProgress } from '../../library/index.ts'

/** From the lens worker to the window. */
export type LensReply =
  | { readonly kind: 'progress'; readonly progress: LensProgress }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly detail: string }
