import path from 'node:path'
import { type BrowserContext, chromium } from 'playwright'
import { chromiumArguments, chromiumPath } from '../tests/chromium.ts'
import type { Bench } from './bench-types.ts'
import { type BenchCorpus, makeBenchCorpus } from './search-bench/bench-corpus.ts'
import { serveBench } from './search-bench/serve-bench.ts'
import { generatedFiles, largestFiles } from './start-bench/big-files.ts'
import { measureFirstPages, measureStart, type PageFigures, type StartFigures } from './start-bench/measure-start.ts'
import { renderersMB } from './start-bench/renderer-memory.ts'

const projectRoot = path.resolve(import.meta.dirname, '../..')
const libraryName = 'liaison-desk'
/** Starts of the app; each in a browser of its own, with nothing warm but the disk. */
const starts = 3
/** After a start, until nothing is loading any more and memory is looked at. */
const idleMs = 10_000

/**
 * How soon the built app is of use on a library of generated documents: the list, the first search answer, the memory of
 * its pages when idle, and the first page of big documents, those of `--corpus` where one is given.
 */
export const benchStart: Bench = async ({ corpus, documents }) => {
  const made = await makeBenchCorpus({ ...(documents !== undefined && { documents }) })
  try {
    const { runs, idleMB, pages } = await inBrowser(made, corpus)
    const median = (of: (run: StartFigures) => number) => runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN
    const listMs = median((run) => run.listMs)
    const firstAnswerMs = median((run) => run.firstAnswerMs)
    return {
      name: 'start',
      corpus: made.label,
      figures: {
        'list usable, ms': listMs,
        'first search answer after it, ms': firstAnswerMs,
        'pages and workers, idle, MB': idleMB ?? 'not measured here',
        ...Object.fromEntries(
          pages.map(({ name, openMs, originalMs }) => [`${name} opened / original, ms`, `${openMs ?? '–'} / ${originalMs ?? '–'}`]),
        ),
      },
      json: { documents: made.documents, listMs, firstAnswerMs, runs, ...(idleMB !== undefined && { idleMB }), firstPage: pages },
    }
  } finally {
    made.remove()
  }
}

interface BrowserFigures {
  readonly runs: readonly StartFigures[]
  readonly idleMB: number | undefined
  readonly pages: readonly PageFigures[]
}

async function inBrowser(made: BenchCorpus, corpus: string | undefined): Promise<BrowserFigures> {
  const server = await serveBench(projectRoot, made.folder)
  const profile = path.join(made.folder, 'profile')
  const word = made.queries.find(({ kind }) => kind === 'common')?.words[0] ?? 'the'
  try {
    await fill({ profile, made, word, ...server })
    const runs: StartFigures[] = []
    let idleMB: number | undefined
    let pages: readonly PageFigures[] = []
    for (let start = 0; start < starts; start++) {
      const context = await openBrowser(profile)
      try {
        const page = context.pages()[0] ?? (await context.newPage())
        runs.push(await measureStart(page, server.app, word))
        if (start < starts - 1) continue
        await page.waitForTimeout(idleMs)
        await page.requestGC()
        idleMB = renderersMB(profile)
        pages = await measureFirstPages(page, corpus === undefined ? generatedFiles() : largestFiles(corpus))
      } finally {
        await context.close()
      }
    }
    return { runs, idleMB, pages }
  } finally {
    await server.close()
  }
}

/** Puts the documents into a library of the profile, and lets the app index them. */
async function fill(at: {
  readonly profile: string
  readonly made: BenchCorpus
  /** A word that documents hold. */
  readonly word: string
  readonly page: string
  readonly app: string
  readonly address: string
}): Promise<void> {
  const context = await openBrowser(at.profile)
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(at.page)
    const call = { kind: 'fill', library: libraryName, address: at.address, parts: at.made.parts }
    await page.evaluate((sent) => window.bench.ask('fill', sent), call)
    await page.evaluate((sent) => window.bench.ask('open', sent), { kind: 'open', library: libraryName, query: at.word })
    // The catalogue is written soon after the library has become quiet.
    await page.waitForTimeout(6_000)
  } finally {
    await context.close()
  }
}

function openBrowser(profile: string): Promise<BrowserContext> {
  const executablePath = chromiumPath()
  return chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    args: [...chromiumArguments],
    viewport: { width: 1440, height: 900 },
  })
}
