import { Fts5Database, loadSqlite, longestWithSnippet } from './fts5-database.ts'
import type { PeerCall } from './messages.ts'
import { type PeerTimes, timeQueries } from './time-queries.ts'

/** Seconds after which no more documents are added. */
const buildSeconds = 120

/** SQLite FTS5 over whole documents, built and asked in this browser, its table in the browser's private file system. */
export async function fts5Peer({
  address,
  parts,
  queries,
  warming,
}: PeerCall): Promise<PeerTimes & { readonly buildS: number; readonly indexMB: number }> {
  const database = await Fts5Database.open(await loadSqlite(), { isNew: true })
  const capped: string[] = []
  let buildMs = 0
  let count = 0
  for (let part = 0; part < parts; part++) {
    if (buildMs > buildSeconds * 1000) {
      capped.push(`FTS5 holds the first ${count} documents only`)
      break
    }
    const documents = (await (await fetch(`${address}part-${part}.json`)).json()) as readonly (readonly string[])[]
    const start = performance.now()
    database.add(documents)
    buildMs += performance.now() - start
    count += documents.length
  }
  const start = performance.now()
  database.optimize()
  buildMs += performance.now() - start
  const longer = database.countLonger()
  if (longer > 0) capped.push(`FTS5 cuts no snippets from the ${longer} documents of more than ${longestWithSnippet} characters`)
  timeQueries('FTS5', warming, (query) => database.ask(query))
  const timed = timeQueries('FTS5', queries, (query) => database.ask(query))
  const indexMB = database.indexBytes() / 1e6
  database.close()
  return { ...timed, buildS: buildMs / 1000, indexMB, capped: [...capped, ...timed.capped] }
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
