import { chooseLibrary } from '../../../renderer/library/tables.ts'
import { Engine } from '../../../renderer/search/engine/engine.ts'
import { answerFirst } from '../../../renderer/search/engine/pause.ts'
import { LibraryFollower } from '../../../renderer/search/follow/follow-library.ts'
import { readPassages } from '../../../renderer/search/follow/read-passages.ts'
import { SearchDatabase } from '../../../renderer/search/store/search-database.ts'
import type { SearchRequest, SearchResponse } from '../../../shared/contracts/search.ts'
import { changeLibrary } from './change-library.ts'
import { fillLibrary } from './fill-library.ts'
import { fts5Peer, openFts5 } from './fts5-peer.ts'
import { keepLibrary } from './keep-library.ts'
import type { BenchCall, BenchQuery, Opened, QueryTimes } from './messages.ts'
import { minisearchPeer } from './minisearch-peer.ts'

/** The search benchmark's worker: the app's own engine and follower on a library of generated or real documents, and its peers beside them. */
let engine: Engine | undefined

async function open(library: string, query: string): Promise<Opened> {
  chooseLibrary(library)
  const db = new SearchDatabase(library)
  const opened = new Engine(readPassages)
  engine = opened
  const start = performance.now()
  const ready = new LibraryFollower(opened, db, () => {}).start()
  let firstAnswerMs = 0
  while (firstAnswerMs === 0) {
    await new Promise((resume) => setTimeout(resume, 5))
    const { documents } = await opened.search({ query, filters: [], sort: 'relevance', limit: 10, detailed: 10 })
    // Titles answer sooner: what is waited for is an answer from the texts.
    if (documents > 0 && opened.index.documents > 0) firstAnswerMs = performance.now() - start
  }
  await ready
  const readyMs = performance.now() - start
  await opened.search({ query, filters: [], sort: 'relevance', limit: 10, detailed: 10 })
  const segments = opened.index.segments.map(({ segment }) => segment)
  const bytes = segments.reduce((sum, { residentBytes, views }) => sum + residentBytes + views.positionBytes, 0)
  const passageBytes = segments.reduce((sum, { views }) => views.passages.sizes.reduce((own, size) => own + size, sum), 0)
  return {
    firstAnswerMs,
    readyMs,
    indexMB: bytes / 1e6,
    passagesMB: passageBytes / 1e6,
    residentMB: opened.index.residentBytes / 1e6,
    segments: segments.length,
  }
}

/** Asks as the app's worker does: what it does in the background rests meanwhile. */
const asked = async (request: Pick<SearchRequest, 'query' | 'limit' | 'detailed'>): Promise<SearchResponse | undefined> =>
  answerFirst(async () => engine?.search({ ...request, filters: [], sort: 'relevance' }))

async function query(queries: readonly BenchQuery[]): Promise<QueryTimes> {
  const times: Record<string, number[]> = {}
  const found: Record<string, number[]> = {}
  for (const each of queries) {
    const start = performance.now()
    const response = await asked({ query: written(each), limit: 100, detailed: 10 })
    times[each.kind] = [...(times[each.kind] ?? []), performance.now() - start]
    found[each.kind] = [...(found[each.kind] ?? []), response?.documents ?? 0]
  }
  return { times, found }
}

/** The first documents of each query, as a delegate sees them. */
async function rank(queries: readonly string[]): Promise<readonly (readonly string[])[]> {
  const ranked: (readonly string[])[] = []
  for (const query of queries) {
    const response = await asked({ query, limit: 20, detailed: 0 })
    ranked.push((response?.hits ?? []).map(({ id }) => id))
  }
  return ranked
}

/** The query in our language. A word in quotation marks is meant whole; the last one without them would be a beginning. */
function written({ kind, words }: BenchQuery): string {
  if (kind.startsWith('prefix') || kind === 'fuzzy') return words[0] ?? ''
  if (kind.startsWith('phrase')) return `"${words.join(' ')}"`
  if (kind === 'near') return `"${words[0]}" NEAR/5 "${words[1]}"`
  return words.map((word) => `"${word}"`).join(kind === 'or2' ? ' OR ' : ' ')
}

function answer(call: BenchCall): Promise<unknown> {
  switch (call.kind) {
    case 'fill':
      return fillLibrary(call.library, call.address, call.parts)
    case 'keep':
      return keepLibrary(call.library, call.address, call.parts)
    case 'rank':
      return rank(call.queries)
    case 'open':
      return open(call.library, call.query)
    case 'change':
      if (engine === undefined) throw new Error('No library was opened.')
      return changeLibrary(engine, call.address)
    case 'query':
      return query(call.queries)
    case 'minisearch':
      return minisearchPeer(call)
    case 'fts5':
      return fts5Peer(call)
    case 'open-fts5':
      return openFts5(call.word)
  }
}

self.onmessage = async (message: MessageEvent<BenchCall>) => {
  try {
    self.postMessage({ result: await answer(message.data) })
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
