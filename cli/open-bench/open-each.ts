import path from 'node:path'
import { errors, type Page } from 'playwright'
import type { FileToOpen } from './files-to-open.ts'

/** What became of opening a document on its *Original* tab. */
export interface Opening {
  readonly name: string
  /** As its name says. */
  readonly format: string
  /** `said`: the tab says why nothing is drawn. */
  readonly outcome: 'drawn' | 'said' | 'nothing'
  /** From the key to the frame in which its first page is painted. */
  readonly firstPageMs?: number
  /** The longest task of the window meanwhile. */
  readonly standstillMs: number
}

const patienceMs = 30_000
const importMs = 1_800_000
/** After a document was opened, until its remaining work is done and does not count against the next. */
const restMs = 200
const loadMs = 2_000

/** Imports the files, then steps through the list of all documents, once the second has loaded what all share. */
export async function openEach(page: Page, address: string, files: readonly FileToOpen[]): Promise<readonly Opening[]> {
  await page.addInitScript(watch)
  await page.goto(address)
  await page.getByLabel('Choose files', { exact: true }).setInputFiles(files.map(({ file }) => file))
  await page.getByRole('status', { name: 'Import progress' }).getByText('Import finished').first().waitFor({ timeout: importMs })
  await page.reload()
  await page.getByRole('grid', { name: 'Documents' }).getByRole('gridcell').first().click()
  await page.getByRole('article', { name: 'Document', exact: true }).getByRole('tab', { name: 'Original' }).click()
  await page.waitForTimeout(loadMs)
  await page.keyboard.press(']')
  await page.waitForTimeout(loadMs)
  const names = new Map<string, string>(files.map(({ id, name }) => [id, name]))
  const openings: Opening[] = []
  for (let id = await open(page, '['); id !== undefined; id = await open(page, ']')) {
    const name = names.get(id) ?? `${id.slice(0, 12)} (from an archive)`
    openings.push({ name, format: path.extname(name).slice(1).toLowerCase(), ...(await outcomeOf(page)) })
    await page.waitForTimeout(restMs)
  }
  return openings
}

const article = 'article[aria-label=Document]'

/** Opens the document beside by its key; undefined past the end of the list. */
async function open(page: Page, key: '[' | ']'): Promise<string | undefined> {
  const before = await page.locator(article).getAttribute('data-document')
  await page.evaluate(() => window.opening.begin())
  await page.keyboard.press(key)
  const after = page.locator(`${article}:not([data-document="${before}"])`)
  try {
    return (await after.getAttribute('data-document', { timeout: 10_000 })) ?? undefined
  } catch (error) {
    if (error instanceof errors.TimeoutError) return undefined
    throw error
  }
}

async function outcomeOf(page: Page): Promise<Pick<Opening, 'outcome' | 'firstPageMs' | 'standstillMs'>> {
  try {
    const seen = await page.waitForFunction(() => window.opening.seen(), undefined, { polling: 'raf', timeout: patienceMs })
    const what = await seen.jsonValue()
    const standstillMs = await page.evaluate(() => window.opening.standstillMs())
    if (what === false) return { outcome: 'nothing', standstillMs }
    return { outcome: what.outcome, standstillMs, ...(what.outcome === 'drawn' && { firstPageMs: what.ms }) }
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    return { outcome: 'nothing', standstillMs: await page.evaluate(() => window.opening.standstillMs()) }
  }
}

declare global {
  interface Window {
    opening: {
      /** The key is about to be pressed. */
      readonly begin: () => void
      /** What is seen of the document, in the frame that is asked; false as long as it is nothing. */
      readonly seen: () => { readonly outcome: 'drawn' | 'said'; readonly ms: number } | false
      readonly standstillMs: () => number
    }
  }
}

/** Runs in the page, before the app. */
function watch(): void {
  const panel = 'article[aria-label=Document] [role=tabpanel][data-name=original]'
  const slides = 'section[aria-label=Slides] :is([data-page], p, li)'
  let start = 0
  let longestTask = 0
  const loaded = new WeakSet<EventTarget>()
  // The load of a frame does not bubble, but is heard on its way down.
  document.addEventListener('load', ({ target }) => target !== null && loaded.add(target), true)
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === '[' || key === ']') start = timeStamp
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) if (task.startTime + task.duration > start) longestTask = Math.max(longestTask, task.duration)
  }).observe({ type: 'longtask' })
  const isPainted = (element: Element) => {
    if (element instanceof HTMLCanvasElement) {
      const { width, height } = element
      // A page is white until it is drawn; the canvas is transparent until then.
      return width > 0 && element.getContext('2d')?.getImageData(width >> 1, height >> 1, 1, 1).data[3] === 255
    }
    if (element instanceof HTMLIFrameElement) return loaded.has(element)
    if (element instanceof HTMLImageElement) return element.complete
    // A slide is elements of the page, an empty one too.
    return element.matches('[data-page]') || (element.textContent ?? '') !== ''
  }
  window.opening = {
    begin: () => {
      start = Number.POSITIVE_INFINITY
      longestTask = 0
    },
    seen: () => {
      const ms = Math.round(performance.now() - start)
      if (ms < 0 || document.querySelector('article[aria-label=Document]')?.ariaBusy === 'true') return false
      const pages = document.querySelectorAll(`${panel} :is(section[aria-label=Pages] canvas, ${slides}, iframe, td, img)`)
      if ([...pages].some(isPainted)) return { outcome: 'drawn', ms }
      const said = [...document.querySelectorAll(`${panel} h2, ${panel} h3`)].some(({ textContent }) => textContent === 'Not drawn here')
      return said ? { outcome: 'said', ms } : false
    },
    standstillMs: () => Math.round(longestTask),
  }
}
