import { useSyncExternalStore } from 'react'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import type { SearchFilter, SearchRequest } from '../../shared/contracts/search.ts'
import type { OpenAt } from '../actions/index.ts'
import { cutQuery } from '../search/index.ts'

/** What the navigation shows: a list of documents, or a page. */
export type View =
  | { readonly kind: 'all' | 'liaisons' | 'contributions' | 'workshops' }
  | { readonly kind: 'missing' | 'timeline' | 'tags' | 'coverage' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'meeting'; readonly meeting: string; readonly name: string }
  | { readonly kind: 'tag'; readonly tag: TagId; readonly name: string }

/** The order of a list that is not a search. */
export type ListSort = 'newest' | 'oldest' | 'added' | 'symbol' | 'title' | 'source' | 'deadline'

/** The opened document, and where in it to stand. `visit` counts openings, so that the same place can be gone to again. */
export interface OpenTarget extends OpenAt {
  readonly id: DocumentId
  readonly visit: number
}

/** What the window shows and the delegate selected; it lasts as long as the window. */
export interface Session {
  readonly view: View
  readonly query: string
  readonly filters: readonly SearchFilter[]
  readonly listSort: ListSort
  readonly searchSort: SearchRequest['sort']
  readonly selected: readonly DocumentId[]
  readonly open?: OpenTarget
  readonly dialog?: 'palette' | 'shortcuts' | 'settings' | 'problems'
  /** An address to be shown whole before it is opened. */
  readonly address?: string
}

/** Windows that have room for the list or a document, not both; as in frame.module.css. */
const narrowWindow = matchMedia('(max-width: 820px)')

const initial: Session = { view: { kind: 'all' }, query: '', filters: [], listSort: 'newest', searchSort: 'relevance', selected: [] }
let state: Session = initial
const watchers = new Set<() => void>()

function change(patch: Partial<Session>): void {
  state = { ...state, ...patch }
  for (const watcher of watchers) watcher()
}

function without<K extends keyof Session>(key: K): void {
  const { [key]: _removed, ...rest } = state
  state = rest as Session
  for (const watcher of watchers) watcher()
}

/** Everything that changes the session, by name. */
export const session = {
  read: (): Session => state,
  /** Shows a list or a page. A page has the room to itself until something is opened from it. */
  showView: (view: View) => {
    change({ view, query: '', filters: [], selected: [] })
    if (isPage(view) || narrowWindow.matches) without('open')
  },
  /** Widens a search from its view to the whole library. */
  leaveView: () => change({ view: { kind: 'all' } }),
  search: (typed: string) => {
    const query = cutQuery(typed)
    change({ query, selected: [], ...(isPage(state.view) && { view: { kind: 'all' } }) })
    if (narrowWindow.matches && state.open !== undefined) without('open')
  },
  setFilters: (filters: readonly SearchFilter[]) => change({ filters, selected: [] }),
  sortList: (listSort: ListSort) => change({ listSort }),
  sortSearch: (searchSort: SearchRequest['sort']) => change({ searchSort }),
  select: (selected: readonly DocumentId[]) => change({ selected }),
  openDocument: (id: DocumentId, at: OpenAt = {}) => change({ open: { id, ...at, visit: (state.open?.visit ?? 0) + 1 } }),
  closeDocument: () => without('open'),
  showDialog: (dialog: NonNullable<Session['dialog']>) => change({ dialog }),
  closeDialog: () => without('dialog'),
  showAddress: (address: string) => change({ address }),
  closeAddress: () => without('address'),
  /** Puts back what an earlier window showed, or the beginning. */
  restore: (kept: Partial<Session> = {}) => {
    state = { ...initial, ...kept }
    change({})
  },
} as const

/** Whether a view is a page of its own rather than a list with a document beside it. */
export const isPage = (view: View): boolean => ['missing', 'timeline', 'tags', 'coverage'].includes(view.kind)

/** For `useSyncExternalStore`, and for what must be remembered. */
export function watchSession(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** One part of the session; redraws only when that part is another. */
export const useSession = <T>(pick: (session: Session) => T): T => useSyncExternalStore(watchSession, () => pick(state))
