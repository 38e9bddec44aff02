import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The indexer of Recoll, the peer. */
const indexer = 'recollindex'

/** What indexing a folder took. */
export interface RecollRun {
  readonly seconds: number
  /** Of processor time, with that of the filters it starts; absent where the system does not tell. */
  readonly cpuSeconds?: number
}

/** Has `recollindex` (Debian's recollcmd) index a folder from nothing; gives nothing where it is not installed. */
export function runRecoll(folder: string): RecollRun | undefined {
  if (spawnSync(indexer, ['-h'], { stdio: 'ignore' }).error !== undefined) return undefined
  const settings = mkdtempSync(path.join(tmpdir(), 'bench-recoll-'))
  try {
    writeFileSync(path.join(settings, 'recoll.conf'), `topdirs = "${path.resolve(folder)}"\nloglevel = 1\n`)
    const start = performance.now()
    const cpuBefore = childrenCpuSeconds()
    const run = spawnSync(indexer, ['-c', settings, '-z'], { stdio: 'ignore', timeout: 3_600_000 })
    if (run.status !== 0) return undefined
    const seconds = (performance.now() - start) / 1_000
    const cpuAfter = childrenCpuSeconds()
    return { seconds, ...(cpuBefore !== undefined && cpuAfter !== undefined && { cpuSeconds: cpuAfter - cpuBefore }) }
  } finally {
    rmSync(settings, { recursive: true, force: true })
  }
}

const ticksPerSecond = 100

/** Processor time of the programs that were started here and have ended, with theirs (proc(5), `cutime` and `cstime`). */
function childrenCpuSeconds(): number | undefined {
  const file = '/proc/self/stat'
  if (!existsSync(file)) return undefined
  // The name of the program, in brackets, may hold spaces.
  const fields = readFileSync(file, 'latin1')
    .replace(/^.*\) /su, '')
    .split(' ')
  const ticks = Number(fields[13]) + Number(fields[14])
  return Number.isFinite(ticks) ? ticks / ticksPerSecond : undefined
}
