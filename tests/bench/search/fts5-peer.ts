import { buildPeer } from './build-peer.ts'
import { Fts5Database, loadSqlite, longestWithSnippet } from './fts5-database.ts'
import type { PeerCall } from './messages.ts'
import { type PeerTimes, timeQueries } from './time-queries.ts'

const peer = 'FTS5'

/** SQLite FTS5 over whole documents, built and asked in this browser, its table in the browser's private file system. */
export async function fts5Peer({
  queries,
  warming,
  ...corpus
}: PeerCall): Promise<PeerTimes & { readonly buildS: number; readonly indexMB: number }> {
  const database = await Fts5Database.open(await loadSqlite(), { isNew: true })
  const built = await buildPeer({ peer, ...corpus }, (documents) => database.add(documents))
  const start = performance.now()
  database.optimize()
  const optimizeS = (performance.now() - start) / 1000
  const longer = database.countLonger()
  const uncut = longer === 0 ? [] : [`${peer} cuts no snippets from the ${longer} documents of more than ${longestWithSnippet} characters`]
  timeQueries(peer, warming, (query) => database.ask(query))
  const timed = timeQueries(peer, queries, (query) => database.ask(query))
  const indexMB = database.indexBytes() / 1e6
  database.close()
  return { ...timed, buildS: built.seconds + optimizeS, indexMB, capped: [...built.capped, ...uncut, ...timed.capped] }
}

/** Opens in a worker of its own what `fts5Peer` has kept, and asks for a word: milliseconds to the answer, from the loaded code on. */
export async function openFts5(word: string): Promise<{ readonly firstAnswerMs: number }> {
  const code = await loadSqlite()
  const start = performance.now()
  const database = await Fts5Database.open(code, { isNew: false })
  const documents = database.ask({ kind: 'common', words: [word] })
  const firstAnswerMs = performance.now() - start
  database.close()
  if (documents === undefined || documents === 0) throw new Error(`SQLite kept no document with "${word}".`)
  return { firstAnswerMs }
}
