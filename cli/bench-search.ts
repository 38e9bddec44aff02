import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { chromiumArguments, chromiumPath } from '../tests/chromium.ts'
import type { Bench } from './bench-types.ts'
import { type BenchCorpus, makeBenchCorpus } from './search-bench/bench-corpus.ts'
import { measurePaint } from './search-bench/measure-paint.ts'
import { queryClasses } from './search-bench/sample-queries.ts'
import { serveBench } from './search-bench/serve-bench.ts'
import { type EngineFigures, inOrder, type Percentiles, percentiles, type RawFigures } from './search-bench/timings.ts'

const projectRoot = path.resolve(import.meta.dirname, '../..')
const libraryName = 'liaison-desk'

/**
 * Search at each key, measured in Chromium on the app's own engine, beside MiniSearch in the same browser and SQLite
 * FTS5 where Python has it: same documents, same queries, ten snippets each.
 */
export const benchSearch: Bench = async ({ corpus, documents }) => {
  const made = await makeBenchCorpus({ ...(corpus !== undefined && { corpus }), ...(documents !== undefined && { documents }) })
  try {
    const browser = await inBrowser(made)
    const fts5 = await fts5Figures(made)
    const engines: Record<string, EngineFigures> = {
      'liaison-desk': browser.own,
      minisearch: browser.minisearch,
      ...(fts5 !== undefined && { fts5 }),
    }
    return {
      name: 'search',
      corpus: made.label,
      figures: { ...flat(engines), 'paint p50/p95 ms': `${browser.paint.p50} / ${browser.paint.p95}` },
      json: { corpus: { documents: made.documents, textMB: round(made.textMB) }, engines, paint: browser.paint },
    }
  } finally {
    made.remove()
  }
}

async function inBrowser(
  corpus: BenchCorpus,
): Promise<{ readonly own: EngineFigures; readonly minisearch: EngineFigures; readonly paint: Percentiles }> {
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
    await ask('fill', { kind: 'fill', library: libraryName, address, parts })
    await page.evaluate(() => window.bench.end('fill'))
    const [first] = queries.filter(({ kind }) => kind === 'common')
    const query = first?.words[0] ?? 'the'
    const built = await ask<OpenedFigures>('build', { kind: 'open', library: libraryName, query })
    const warm = await ask<RawFigures>('build', { kind: 'query', queries })
    // Wait until the catalogue is written, as it is soon after the library has become quiet.
    await page.waitForTimeout(6_000)
    await page.evaluate(() => window.bench.end('build'))
    const cold = await ask<OpenedFigures>('cold', { kind: 'open', library: libraryName, query })
    await page.evaluate(() => window.bench.end('cold'))
    const mini = await ask<RawFigures & { readonly buildS: number }>('mini', { kind: 'minisearch', address, parts, queries })
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
      minisearch: { buildS: round(mini.buildS), queries: percentiles(mini.times) },
      paint,
    }
  } finally {
    await context.close()
    await server.close()
  }
}

interface OpenedFigures {
  readonly firstAnswerMs: number
  readonly readyMs: number
  readonly indexMB: number
  readonly residentMB: number
  readonly segments: number
}

/** SQLite's own full-text index through Python's module; undefined where there is none. */
async function fts5Figures({ folder, parts, queries }: BenchCorpus): Promise<EngineFigures | undefined> {
  const file = path.join(folder, 'queries.json')
  writeFileSync(file, JSON.stringify(queries))
  try {
    const script = path.join(projectRoot, 'cli/search-bench/fts5.py')
    const { stdout } = await promisify(execFile)('python3', [script, folder, String(parts), file], { maxBuffer: 1 << 26 })
    const { buildS, indexMB, times } = JSON.parse(stdout) as RawFigures & { readonly buildS: number; readonly indexMB: number }
    return { buildS: round(buildS), indexMB: round(indexMB), queries: percentiles(times) }
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
