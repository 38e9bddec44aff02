import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BenchCorpus } from '../search-bench/bench-corpus.ts'
import type { Ranking } from './judge-search.ts'
import type { LibraryDocument } from './read-library.ts'

type Rows = readonly (readonly number[])[]

const script = path.join(import.meta.dirname, '../../cli/judged-search/rank_fts5.py')

/**
 * What SQLite FTS5 puts first for each query, by itself and with documents that hold only some words after the others; nothing
 * where Python has no FTS5. `documents` are those of the corpus, in order.
 */
export function fts5Ranking(
  { folder, parts }: BenchCorpus,
  documents: readonly LibraryDocument[],
  queries: readonly string[],
): Readonly<Record<string, Ranking>> {
  const write = (name: string, content: readonly string[]): string => {
    const file = path.join(folder, name)
    writeFileSync(file, JSON.stringify(content))
    return file
  }
  const names = write(
    'names.json',
    documents.map(({ inspected }) => path.posix.basename(inspected.path)),
  )
  try {
    const stdout = execFileSync('python3', [script, folder, String(parts), names, write('judged.json', queries)], { encoding: 'utf8' })
    const { all, any } = JSON.parse(stdout) as { readonly all: Rows; readonly any: Rows }
    const ranking = (rows: Rows): Ranking => rows.map((found) => found.map((row) => documents[row]?.inspected.sha256 ?? ''))
    return { fts5: ranking(all), 'fts5 (any word)': ranking(any) }
  } catch {
    process.stderr.write('The ranking of SQLite FTS5 is not judged: it needs python3 with FTS5 in its sqlite3 module.\n')
    return {}
  }
}
