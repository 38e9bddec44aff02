import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keep, openPane, paragraphs } from './pane.tsx'

let pane: Awaited<ReturnType<typeof openPane>> | undefined
afterEach(() => {
  pane?.close()
  vi.restoreAllMocks()
})

it('puts the whole text on paper under its citation, and takes it away when the dialog is closed', async () => {
  const seen: string[] = []
  // The dialog of the system; what stands beside the window at that moment is what is printed.
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    seen.push([...document.body.children].at(-1)?.textContent ?? '')
  })
  const texts = Array.from({ length: 600 }, (_, at) => `Paragraph ${at} of the paper.`)
  const id = await keep({ title: 'A long paper', symbols: ['SG17-TD1800'], blocks: paragraphs(...texts) })
  pane = await openPane(id, { tab: 'read' })
  await expect.element(page.getByText('Paragraph 0 of the paper.')).toBeVisible()
  await userEvent.keyboard('{Control>}p{/Control}')
  await expect.poll(() => print.mock.calls.length).toBe(1)
  expect(seen[0]).toContain('SG17-TD1800, “A long paper”')
  expect(seen[0]).toContain('Paragraph 599 of the paper.')
  await expect.poll(() => document.body.textContent?.includes('Paragraph 599')).toBe(false)
})
