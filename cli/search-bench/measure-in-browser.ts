import path from 'node:path'
import { chromium } from 'playwright'
import { chromiumArguments, chromiumPath } from '../../tests/chromium.ts'
import type { Ranking } from '../judged-search/judge-search.ts'
import { readJudgedQueries } from '../judged-search/judged-queries.ts'
import type { BenchCorpus } from './bench-corpus.ts'
import { measurePaint } from './measure-paint.ts'
import { serveBench } from './serve-bench.ts'
import {
  type EngineFigures,
  type PeerFigures,
  type PeerRawFigures,
  type Percentiles,
  peerFigures,
  percentiles,
  percentilesOf,
  type RawFigures,
  round,
} from './timings.ts'

const libraryName = 'liaison-desk'

/** What was measured in the browser. */
interface BrowserFigures {
  readonly own: EngineFigures
  readonly minisearch: PeerFigures
  readonly fts5: PeerFigures
  readonly paint: Percentiles
  /** Of the judged queries, on a corpus of real documents. */
  readonly ranking?: Ranking
}

/** Builds, opens, asks and changes a library in Chromium, MiniSearch and SQLite FTS5 beside it, and types into the app. */
export async function measureInBrowser(projectRoot: string, corpus: BenchCorpus): Promise<BrowserFigures> {
  const server = await serveBench(projectRoot, corpus.folder)
  const executablePath = chromiumPath()
  const context = await chromium.launchPersistentContext(path.join(corpus.folder, 'profile'), {
    ...(executablePath !== undefined && { executablePath }),
    args: [...chromiumArguments],
    viewport: { width: 1440, height: 900 },
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(server.page)
    const ask = <T>(worker: string, call: object): Promise<T> =>
      page.evaluate(([name, sent]) => window.bench.ask(name, sent) as Promise<never>, [worker, call] as const) as Promise<T>
    const { address } = server
    const { parts, queries, warming } = corpus
    const isReal = corpus.library !== undefined
    await ask('fill', { kind: isReal ? 'keep' : 'fill', library: libraryName, address, parts })
    await page.evaluate(() => window.bench.end('fill'))
    const query = queries.find(({ kind }) => kind === 'common')?.words[0] ?? 'the'
    const built = await ask<OpenedFigures>('build', { kind: 'open', library: libraryName, query })
    const ranking = isReal
      ? await ask<Ranking>('build', { kind: 'rank', queries: readJudgedQueries().map((judged) => judged.query) })
      : undefined
    // Wait until the catalogue is written, as it is soon after the library has become quiet.
    await page.waitForTimeout(6_000)
    await page.evaluate(() => window.bench.end('build'))
    // From here on in a worker that has just been started, as people ask: the one that built has its code shaped by that.
    const cold = await ask<OpenedFigures>('cold', { kind: 'open', library: libraryName, query })
    const first = await ask<RawFigures>('cold', { kind: 'query', queries: warming })
    const warm = await ask<RawFigures>('cold', { kind: 'query', queries })
    const changed = await ask<ChangedFigures>('cold', { kind: 'change', address })
    await page.evaluate(() => window.bench.end('cold'))
    const mini = await ask<PeerRawFigures>('mini', { kind: 'minisearch', address, parts, queries, warming })
    await page.evaluate(() => window.bench.end('mini'))
    const fts5 = await ask<PeerRawFigures>('fts5', { kind: 'fts5', address, parts, queries, warming })
    await page.evaluate(() => window.bench.end('fts5'))
    const opened = await ask<{ readonly firstAnswerMs: number }>('fts5-cold', { kind: 'open-fts5', word: query })
    await page.evaluate(() => window.bench.end('fts5-cold'))
    const paint = await measurePaint(page, server.app, queries)
    return {
      own: {
        buildS: round(built.readyMs / 1000),
        buildMBPerS: round(corpus.textMB / (built.readyMs / 1000)),
        indexMB: round(cold.indexMB),
        indexShare: round(cold.indexMB / corpus.textMB, 3),
        passagesMB: round(cold.passagesMB),
        residentMB: round(cold.residentMB),
        coldMs: Math.round(cold.firstAnswerMs),
        segments: cold.segments,
        add100Ms: Math.round(changed.addMs),
        removeMs: Math.round(changed.removeMs),
        firstQueriesMs: percentilesOf(Object.values(first.times).flat()).p95,
        queries: percentiles(warm.times),
      },
      minisearch: peerFigures(mini),
      fts5: peerFigures({ ...fts5, coldMs: opened.firstAnswerMs }),
      paint,
      ...(ranking !== undefined && { ranking }),
    }
  } finally {
    await context.close()
    await server.close()
  }
}

interface ChangedFigures {
  readonly addMs: number
  readonly removeMs: number
}

interface OpenedFigures {
  readonly firstAnswerMs: number
  readonly readyMs: number
  readonly indexMB: number
  readonly passagesMB: number
  readonly residentMB: number
  readonly segments: number
}
