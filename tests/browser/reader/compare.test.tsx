import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LinkStep } from '../../../renderer/import/run/link-step.ts'
import { settled } from '../settled.ts'
import { keep, openPane, paragraphs } from './pane.tsx'

let pane: Awaited<ReturnType<typeof openPane>> | undefined
afterEach(() => pane?.close())

const filler = (from: number, many: number) => Array.from({ length: many }, (_, at) => `Paragraph ${from + at} says the same in both.`)

describe('what changed between two revisions', () => {
  it('is shown word by word, counted, and gone through by key', async () => {
    const first = await keep({
      symbols: ['SG17-TD10'],
      blocks: paragraphs('The workshop is on Tuesday.', ...filler(0, 200), 'A clause that goes.', 'The end.'),
    })
    const second = await keep({
      symbols: ['SG17-TD10R1'],
      blocks: paragraphs('The workshop is on Monday.', ...filler(0, 200), 'The end.', 'An annex that came.'),
    })
    await new LinkStep().run()
    pane = await openPane(second, { tab: 'read' })
    const { frame } = pane
    await page.getByRole('button', { name: 'What changed since SG17-TD10' }).click()
    await page.getByRole('menuitem', { name: /Since SG17-TD10/ }).click()
    await expect.element(page.getByText('Change 1 of 3')).toBeVisible()
    const text = () => frame.querySelector('[aria-label="What changed"]')
    await expect.poll(() => text()?.querySelector('del')?.textContent).toBe('Tuesday')
    expect(text()?.querySelector('ins')?.textContent).toBe('Monday')
    ;(text() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Change 2 of 3')).toBeVisible()
    await expect.element(page.getByText('A clause that goes.')).toBeInViewport()
    await userEvent.keyboard('{Enter}{Enter}')
    await expect.element(page.getByText('Change 1 of 3')).toBeVisible()
    await settled()
    const { violations } = await axe.run(frame, { resultTypes: ['violations'], rules: { region: { enabled: false } } })
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('The workshop is on Monday.')).toBeVisible()
    await expect.poll(() => frame.querySelector('del')).toBeNull()
    pane.close()

    // The older one, opened, says what the newer one changes, the same way round.
    pane = await openPane(first, { tab: 'read' })
    await expect.element(page.getByText('An older revision.')).toBeVisible()
    await page.getByRole('button', { name: 'Compare with…' }).click()
    await page.getByRole('menuitem', { name: /In SG17-TD10R1/ }).click()
    await expect.element(page.getByText('Change 1 of 3')).toBeVisible()
    const inTheOlder = () => pane?.frame.querySelector('[aria-label="What changed"]')
    await expect.poll(() => inTheOlder()?.querySelector('del')?.textContent).toBe('Tuesday')
    expect(inTheOlder()?.querySelector('ins')?.textContent).toBe('Monday')
  })

  it('is said to be nothing when the texts are the same', async () => {
    const one = await keep({ title: 'One paper', blocks: paragraphs('The same.') })
    await keep({ title: 'Its twin', blocks: paragraphs('The  same.') })
    pane = await openPane(one, { tab: 'read' })
    await page.getByRole('button', { name: 'Compare with…' }).click()
    await page.getByRole('menuitem', { name: /Against another document/ }).click()
    await userEvent.fill(page.getByRole('searchbox'), 'twin')
    await page.getByRole('option', { name: /Its twin/ }).click()
    await expect.element(page.getByText('No difference in the text')).toBeVisible()
  })

  it('of 300 pages is found while the window stays alive', async () => {
    const words = (seed: number) => Array.from({ length: 60 }, (_, at) => `word${(seed * 31 + at * 17) % 2_900}`).join(' ')
    const before = Array.from({ length: 4_500 }, (_, at) => words(at))
    const after = before.map((text, at) => (at % 10 === 3 ? `${text} and more` : text))
    await keep({ symbols: ['SG17-TD20'], blocks: paragraphs(...before) })
    const second = await keep({ symbols: ['SG17-TD20R1'], blocks: paragraphs(...after) })
    await new LinkStep().run()
    pane = await openPane(second, { tab: 'read' })
    await page.getByRole('button', { name: 'What changed since SG17-TD20' }).click()
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ type: 'longtask' })
    const start = performance.now()
    await page.getByRole('menuitem', { name: /Since SG17-TD20/ }).click()
    await expect.element(page.getByText('Change 1 of 450'), { timeout: 30_000 }).toBeVisible()
    console.info(`300 pages compared in ${Math.round(performance.now() - start)} ms, longest task ${Math.round(longest)} ms`)
    observer.disconnect()
  })
})
