import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { blockText } from '../../shared/contracts/blocks.ts'
import type { Ranking } from './judge-search.ts'
import type { LibraryDocument } from './read-library.ts'

/** Programs of Recoll (Debian's recollcmd). */
const indexer = 'recollindex'
const asker = 'recollq'

/**
 * What Recoll puts first for each query, in its own query language with its own defaults. It is given the texts that our
 * readers read under the files' names, so that ranking is compared and not reading. Undefined where it is not installed.
 */
export function recollRanking(documents: readonly LibraryDocument[], queries: readonly string[]): Ranking | undefined {
  if (spawnSync(asker, ['-h'], { stdio: 'ignore' }).error !== undefined) return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'judged-recoll-'))
  try {
    const texts = path.join(folder, 'texts')
    for (const { inspected } of documents) {
      const own = path.join(texts, inspected.sha256)
      mkdirSync(own, { recursive: true })
      const name = path.posix.basename(inspected.path).slice(-200)
      writeFileSync(path.join(own, `${name}.txt`), inspected.blocks.map(blockText).join('\n'))
    }
    // A text of which some megabytes are one paper is not to be left out.
    writeFileSync(path.join(folder, 'recoll.conf'), `topdirs = "${texts}"\nloglevel = 1\ntextfilemaxmbs = -1\ntextfilepagekbs = -1\n`)
    if (spawnSync(indexer, ['-c', folder, '-z'], { stdio: 'ignore', timeout: 3_600_000 }).status !== 0) return undefined
    return queries.map((query) => ask(folder, query))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ask(settings: string, query: string): readonly string[] {
  const { stdout } = spawnSync(asker, ['-c', settings, '-n', '20', '-F', 'url', query], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    // An address in base64, which is all that stands on a result's line.
    const url = /^[\w+/=]{20,} *$/.test(line) ? Buffer.from(line.trim(), 'base64').toString('utf8') : ''
    const [, hash] = /\/texts\/([\da-f]{64})\//.exec(url) ?? []
    return hash === undefined ? [] : [hash]
  })
}
