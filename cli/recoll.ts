import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The indexer of Recoll, the peer. */
const indexer = 'recollindex'

/** Seconds `recollindex` (Debian's recollcmd) needs to index a folder from nothing, or nothing where it is not installed. */
export function recollSeconds(folder: string): number | undefined {
  if (spawnSync(indexer, ['-h'], { stdio: 'ignore' }).error !== undefined) return undefined
  const settings = mkdtempSync(path.join(tmpdir(), 'bench-recoll-'))
  try {
    writeFileSync(path.join(settings, 'recoll.conf'), `topdirs = "${path.resolve(folder)}"\nloglevel = 1\n`)
    const start = performance.now()
    const run = spawnSync(indexer, ['-c', settings, '-z'], { stdio: 'ignore', timeout: 3_600_000 })
    return run.status === 0 ? (performance.now() - start) / 1_000 : undefined
  } finally {
    rmSync(settings, { recursive: true, force: true })
  }
}
