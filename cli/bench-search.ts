import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { chromiumArguments, chromiumPath } from '../tests/chromium.ts'
import type { Bench } from './bench-types.ts'
import { fts5Ranking } from './judged-search/fts5-ranking.ts'
import { judgeSearch, type Ranking } from './judged-search/judge-search.ts'
import { readJudgedQueries } from './judged-search/judged-queries.ts'
import { recollRanking } from './judged-search/recoll-ranking.ts'
import { type BenchCorpus, makeBenchCorpus } from './search-bench/bench-corpus.ts'
import { measurePaint } from './search-bench/measure-paint.ts'
import { queryClasses } from './search-bench/sample-queries.ts'
import { serveBench } from './search-bench/serve-bench.ts'
import { type EngineFigures, inOrder, type Percentiles, percentiles, type RawFigures } from './search-bench/timings.ts'

const projectRoot = path.resolve(import.meta.dirname, '../..')
const libraryName = 'liaison-desk'

/**
 * Search at each key, measured in Chromium on the app's own engine, beside MiniSearch in the same browser and SQLite
 * FTS5 where Python has it: same documents, same queries, ten snippets each. On the corpus of the judged set also how right
 * the first ten are, beside FTS5 and Recoll.
 */
export const benchSearch: Bench = async ({ corpus, documents }) => {
  const made = await makeBenchCorpus({ ...(corpus !== undefined && { corpus }), ...(documents !== undefined && { documents }) })
  try {
    const browser = await inBrowser(made)
    const fts5 = await fts5Figures(made)
    const engines: Record<string, EngineFigures> = {
      'liaison-desk': browser.own,
      minisearch: browser.minisearch.figures,
      ...(fts5 !== undefined && { fts5: fts5.figures }),
    }
    const capped = [...browser.minisearch.capped, ...(fts5?.capped ?? [])]
    const verdict = browser.ranking === undefined ? undefined : judge(made, browser.ranking)
    const judged = Object.entries(verdict?.ndcg10 ?? {}).map(([engine, value]) => [`${engine} nDCG@10`, value] as const)
    return {
      name: 'search',
      corpus: made.label,
      figures: {
        ...flat(engines),
        'paint p50/p95 ms': `${browser.paint.p50} / ${browser.paint.p95}`,
        ...Object.fromEntries(judged),
      },
      lines: [
        ...(capped.length > 0 ? ['Capped, so that the run ends:', ...capped] : []),
        ...(verdict === undefined ? [] : ['Answered worst (nDCG@10, and what came first with its grade):', ...verdict.worst]),
      ],
      json: {
        corpus: { documents: made.documents, textMB: round(made.textMB) },
        engines,
        paint: browser.paint,
        capped,
        ...(verdict !== undefined && { ndcg10: verdict.ndcg10 }),
      },
    }
  } finally {
    made.remove()
  }
}

/** How right our ranking of the judged queries is, beside that of the peers. */
function judge(corpus: BenchCorpus, own: Ranking) {
  const judged = readJudgedQueries()
  const queries = judged.map(({ query }) => query)
  const library = corpus.library ?? []
  return judgeSearch(judged, library, {
    [libraryName]: own,
    ...fts5Ranking(corpus, library, queries),
    recoll: recollRanking(library, queries),
  })
}

/** What is said of a peer, and what it was spared. */
interface PeerFigures {
  readonly figures: EngineFigures
  readonly capped: readonly string[]
}

interface BrowserFigures {
  readonly own: EngineFigures
  readonly minisearch: PeerFigures
  readonly paint: Percentiles
  /** Of the judged queries, on a corpus of real documents. */
  readonly ranking?: Ranking
}

async function inBrowser(corpus: BenchCorpus): Promise<BrowserFigures> {
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
    const { parts, queries } = corpus
    const isReal = corpus.library !== undefined
    await ask('fill', { kind: isReal ? 'keep' : 'fill', library: libraryName, address, parts })
    await page.evaluate(() => window.bench.end('fill'))
    const [first] = queries.filter(({ kind }) => kind === 'common')
    const query = first?.words[0] ?? 'the'
    const built = await ask<OpenedFigures>('build', { kind: 'open', library: libraryName, query })
    const ranking = isReal
      ? await ask<Ranking>('build', { kind: 'rank', queries: readJudgedQueries().map((judged) => judged.query) })
      : undefined
    const warm = await ask<RawFigures>('build', { kind: 'query', queries })
    // Wait until the catalogue is written, as it is soon after the library has become quiet.
    await page.waitForTimeout(6_000)
    await page.evaluate(() => window.bench.end('build'))
    const cold = await ask<OpenedFigures>('cold', { kind: 'open', library: libraryName, query })
    await page.evaluate(() => window.bench.end('cold'))
    const mini = await ask<PeerRawFigures>('mini', { kind: 'minisearch', address, parts, queries })
    await page.evaluate(() => window.bench.end('mini'))
    const paint = await measurePaint(page, server.app, queries)
    return {
      own: {
        buildS: round(built.readyMs / 1000),
        buildMBPerS: round(corpus.textMB / (built.readyMs / 1000)),
        indexMB: round(cold.indexMB),
        indexShare: round(cold.indexMB / corpus.textMB, 3),
        residentMB: round(cold.residentMB),
        coldMs: Math.round(cold.firstAnswerMs),
        segments: cold.segments,
        queries: percentiles(warm.times),
      },
      minisearch: { figures: { buildS: round(mini.buildS), queries: percentiles(mini.times) }, capped: mini.capped },
      paint,
      ...(ranking !== undefined && { ranking }),
    }
  } finally {
    await context.close()
    await server.close()
  }
}

interface PeerRawFigures extends RawFigures {
  readonly buildS: number
  readonly indexMB?: number
  readonly capped: readonly string[]
}

interface OpenedFigures {
  readonly firstAnswerMs: number
  readonly readyMs: number
  readonly indexMB: number
  readonly residentMB: number
  readonly segments: number
}

/** SQLite's own full-text index through Python's module; undefined where there is none. */
async function fts5Figures({ folder, parts, queries }: BenchCorpus): Promise<PeerFigures | undefined> {
  const file = path.join(folder, 'queries.json')
  writeFileSync(file, JSON.stringify(queries))
  try {
    const script = path.join(projectRoot, 'cli/search-bench/fts5.py')
    const { stdout } = await promisify(execFile)('python3', [script, folder, String(parts), file], { maxBuffer: 1 << 26 })
    const { buildS, indexMB = 0, times, capped } = JSON.parse(stdout) as PeerRawFigures
    return { figures: { buildS: round(buildS), indexMB: round(indexMB), queries: percentiles(times) }, capped }
  } catch {
    process.stderr.write('SQLite FTS5 is not measured: it needs python3 with FTS5 in its sqlite3 module.\n')
    return undefined
  }
}

function flat(engines: Readonly<Record<string, EngineFigures>>): Record<string, number | string> {
  const figures: Record<string, number | string> = {}
  for (const [name, { queries, ...others }] of Object.entries(engines)) {
    for (const [figure, value] of Object.entries(others)) figures[`${name} ${figure}`] = value
    for (const kind of inOrder(queries, queryClasses))
      figures[`${name} ${kind} p50/p95 ms`] = `${queries[kind]?.p50} / ${queries[kind]?.p95}`
  }
  return figures
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits))
