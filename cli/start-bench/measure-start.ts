import { errors, type Page } from 'playwright'
import type { BigFile } from './big-files.ts'

/** Milliseconds, each from the act that it answers. */
export interface StartFigures {
  /** From the address to a list that can be used. */
  readonly listMs: number
  /** From the key that completes a word, typed as soon as the list is there, to the first result drawn. */
  readonly firstAnswerMs: number
}

/** Milliseconds until the first page of a document is drawn; absent where none was within half a minute. */
export interface PageFigures {
  readonly name: string
  /** From the click in the list, in the tab that the document opens in. */
  readonly openMs?: number
  /** From the click on *Original*. */
  readonly originalMs?: number
}

const row = '[role=gridcell]'
const panel = 'article[aria-label=Document] [role=tabpanel]'
const laidOut = `${panel} :is([data-page] span, canvas, iframe, td, section :is(p, li, h2, h3, h4, svg, img))`
const anything = `${panel} :is([data-page] span, canvas, iframe, td, p, li, h2, h3, h4, pre)`
/** Longest wait for a page. */
const patienceMs = 30_000

/** Opens the app on the library its profile holds, and searches at once. */
export async function measureStart(page: Page, address: string, word: string): Promise<StartFigures> {
  await page.goto(address, { waitUntil: 'commit' })
  const listMs = await drawn(page, `[role=grid][aria-label=Documents] ${row}`)
  const start = await now(page)
  await page.getByRole('searchbox', { name: 'Search the library' }).fill(word)
  const answered = await drawn(page, `[role=grid][aria-label=Results] ${row}`)
  return { listMs: Math.round(listMs), firstAnswerMs: Math.round(answered - start) }
}

/** Imports files, then opens each as a delegate does: from the list, as text and as it was laid out. */
export async function measureFirstPages(page: Page, files: readonly BigFile[]): Promise<readonly PageFigures[]> {
  const payload = files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }))
  await page.getByLabel('Choose files', { exact: true }).setInputFiles(payload)
  await page.getByRole('status', { name: 'Import progress' }).getByText('Import finished').first().waitFor({ timeout: 300_000 })
  const figures: PageFigures[] = []
  const document = page.getByRole('article', { name: 'Document', exact: true })
  for (const { name } of files) {
    // What stands there of the document before would be taken for the page that is waited for.
    if (await document.isVisible()) await document.press('w')
    await document.waitFor({ state: 'detached' })
    await page.getByRole('searchbox', { name: 'Search the library' }).fill(`"${name.replace(/\.\w+$/u, '')}"`)
    const found = page.getByRole('row').filter({ hasText: name }).first().getByRole('gridcell').first()
    await found.waitFor({ timeout: 60_000 })
    const opened = await now(page)
    await found.click()
    const openMs = await elapsed(page, anything, opened)
    const original = document.getByRole('tab', { name: 'Original' })
    const isThere = (await original.count()) === 1 && (await original.getAttribute('aria-selected')) !== 'true'
    const pressed = await now(page)
    if (isThere) await original.click()
    const originalMs = isThere ? await elapsed(page, laidOut, pressed) : undefined
    figures.push({ name, ...(openMs !== undefined && { openMs }), ...(originalMs !== undefined && { originalMs }) })
  }
  return figures
}

/** Milliseconds from `start` until something is drawn. A frame is there before its page is; what is in it tells. */
async function elapsed(page: Page, selector: string, start: number): Promise<number | undefined> {
  try {
    await drawn(page, selector)
    const frame = page.locator(`${panel} iframe`)
    if (await frame.isVisible()) await frame.contentFrame().locator('p, td, svg').first().waitFor({ timeout: patienceMs })
    return Math.round((await now(page)) - start)
  } catch (error) {
    if (error instanceof errors.TimeoutError) return undefined
    throw error
  }
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now())

/** When, on the page's clock, something was there and a frame with it had been drawn. */
async function drawn(page: Page, selector: string): Promise<number> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const isPainted = (canvas: HTMLCanvasElement) => {
        const { width, height } = canvas
        // A page is white until it is drawn; the canvas is transparent until then.
        return width > 0 && canvas.getContext('2d')?.getImageData(width >> 1, height >> 1, 1, 1).data[3] === 255
      }
      const isThere = (found: Element) =>
        found instanceof HTMLCanvasElement ? isPainted(found) : found.matches('iframe, svg, img') || (found.textContent ?? '') !== ''
      return [...document.querySelectorAll(wanted)].some(isThere) ? performance.now() : false
    },
    selector,
    { polling: 'raf', timeout: patienceMs },
  )
  const seen = await handle.jsonValue()
  return typeof seen === 'number' ? seen : Number.NaN
}
