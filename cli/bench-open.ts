import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import { chromiumArguments, chromiumPath } from '../tests/chromium.ts'
import type { Bench } from './bench-types.ts'
import { filesToOpen } from './open-bench/files-to-open.ts'
import { type Opening, openEach } from './open-bench/open-each.ts'
import { serveBench } from './search-bench/serve-bench.ts'
import { spread } from './timing.ts'

const projectRoot = path.resolve(import.meta.dirname, '../..')
/** What is promised: the first page of any file, within this. */
const promisedMs = 1_000
const slowestShown = 10

/**
 * How soon the first page of each document of a folder is seen: the files are imported into the built app, then opened
 * one after the other on their *Original* tab, as a delegate does who steps through the list. Timed from the key to the
 * frame in which the page is painted; with it the longest time the window stood still.
 */
export const benchOpen: Bench = async ({ corpus = path.join(projectRoot, 'resources/sample') }) => {
  const files = filesToOpen(corpus)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-open-'))
  const server = await serveBench(projectRoot, folder)
  const executablePath = chromiumPath()
  const browser = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    ...(executablePath !== undefined && { executablePath }),
    args: [...chromiumArguments],
    viewport: { width: 1440, height: 900 },
  })
  try {
    const page = browser.pages()[0] ?? (await browser.newPage())
    const openings = await openEach(page, server.app, files)
    return { name: 'open', corpus: `${corpus}, ${files.length} files`, ...figuresOf(openings) }
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(openings: readonly Opening[]) {
  const drawn = openings.flatMap((opening) => (opening.firstPageMs === undefined ? [] : [{ ...opening, firstPageMs: opening.firstPageMs }]))
  const slowest = drawn.toSorted((a, b) => b.firstPageMs - a.firstPageMs).slice(0, slowestShown)
  const formats = [...new Set(drawn.map(({ format }) => format))]
    .map((format) => ({ format, of: drawn.filter((each) => each.format === format).map(({ firstPageMs }) => firstPageMs) }))
    .map(({ format, of }) => ({ format, files: of.length, ...spread(of) }))
    .toSorted((a, b) => b.greatest - a.greatest)
  const all = spread(drawn.map(({ firstPageMs }) => firstPageMs))
  const late = drawn.filter(({ firstPageMs }) => firstPageMs > promisedMs).length
  const never = openings.filter(({ outcome }) => outcome === 'nothing')
  return {
    figures: {
      'documents opened': openings.length,
      drawn: drawn.length,
      'said why not': openings.filter(({ outcome }) => outcome === 'said').length,
      neither: never.length,
      'first page, p50 ms': all.median,
      'first page, p95 ms': all.p95,
      'first page, greatest ms': all.greatest,
      [`later than ${promisedMs} ms`]: late,
      'longest standstill, ms': Math.max(0, ...openings.map(({ standstillMs }) => standstillMs)),
    },
    lines: [
      ...formats.map(
        ({ format, files, median, p95, greatest }) =>
          `${format.padEnd(6)} ${files} files: p50 ${median}, p95 ${p95}, greatest ${greatest} ms`,
      ),
      'Slowest:',
      ...slowest.map(({ name, firstPageMs, standstillMs }) => `${firstPageMs} ms (standing still ${standstillMs} ms)  ${name}`),
      ...never.map(({ name }) => `Nothing seen of ${name}`),
    ],
    json: {
      documents: openings.length,
      drawn: drawn.length,
      p50: all.median,
      p95: all.p95,
      greatest: all.greatest,
      late,
      formats,
      slowest,
      never: never.map(({ name }) => name),
    },
  }
}
