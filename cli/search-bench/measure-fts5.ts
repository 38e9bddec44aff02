import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { BenchCorpus } from './bench-corpus.ts'
import { type PeerFigures, type PeerRawFigures, peerFigures } from './timings.ts'

/** SQLite's own full-text index outside the browser, through Python's module; undefined where there is none. */
export async function measureFts5(projectRoot: string, { folder, parts, queries }: BenchCorpus): Promise<PeerFigures | undefined> {
  const file = path.join(folder, 'queries.json')
  writeFileSync(file, JSON.stringify(queries))
  try {
    const script = path.join(projectRoot, 'cli/search-bench/fts5.py')
    const { stdout } = await promisify(execFile)('python3', [script, folder, String(parts), file], { maxBuffer: 1 << 26 })
    return peerFigures(JSON.parse(stdout) as PeerRawFigures)
  } catch {
    process.stderr.write('SQLite FTS5 outside the browser is not measured: it needs python3 with FTS5 in its sqlite3 module.\n')
    return undefined
  }
}
