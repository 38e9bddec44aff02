import type { Page } from 'playwright'
import type { BenchQuery } from './sample-queries.ts'
import { type Percentiles, percentilesOf } from './timings.ts'

/** Words typed letter by letter. */
const typedWords = 12
/** Time between two keys: a quick typist. */
const keyMs = 160

/** Opens the app on the benchmark's library, types words, and measures from each key to the paint that shows its results. */
export async function measurePaint(page: Page, address: string, queries: readonly BenchQuery[]): Promise<Percentiles> {
  await page.goto(address)
  const box = page.getByRole('searchbox', { name: 'Search the library' })
  await box.waitFor()
  await page.evaluate(() => {
    const times: number[] = []
    let typedAt = 0
    Object.assign(window, { paintTimes: times })
    document.addEventListener('input', () => {
      typedAt = performance.now()
    })
    // The first change of the results after a key is its answer; the frame after next has it on the screen.
    new MutationObserver((changes) => {
      const isResult = changes.some(({ target }) => target instanceof Element && target.closest('[role=grid], [role=listbox]') !== null)
      if (typedAt === 0 || !isResult) return
      const from = typedAt
      typedAt = 0
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - from)
        port2.postMessage(undefined)
      })
    }).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-rowcount', 'aria-setsize'],
    })
  })
  const words = queries.filter(({ kind }) => kind === 'and2').flatMap(({ words: [, word = ''] }) => word)
  await box.fill(words[0] ?? 'security')
  await page.getByRole('grid', { name: 'Results' }).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3_000)
  await page.evaluate(() => window.paintTimes.splice(0))
  for (const word of words.slice(0, typedWords)) {
    await box.fill('')
    await page.waitForTimeout(keyMs * 2)
    await page.evaluate(() => undefined)
    await box.pressSequentially(word.slice(0, 7), { delay: keyMs })
    await page.waitForTimeout(keyMs * 2)
  }
  return percentilesOf(await page.evaluate(() => window.paintTimes))
}
