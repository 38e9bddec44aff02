import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LinkStep } from '../../../renderer/import/run/link-step.ts'
import { undoLast } from '../../../renderer/library/changes.ts'
import { database } from '../../../renderer/library/database.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { keep, openPane, paragraphs } from './pane.tsx'

let pane: Awaited<ReturnType<typeof openPane>> | undefined
afterEach(() => pane?.close())

describe('notes', () => {
  it('are saved as they are typed, and shown as they were after undo', async () => {
    const id = await keep({ blocks: paragraphs('text') })
    pane = await openPane(id, { tab: 'notes' })
    const field = page.getByRole('textbox', { name: 'Your note' })
    await userEvent.type(field, 'Ask for the deadline')
    await expect.element(page.getByText(/^Saved \d/)).toBeVisible()
    await expect.poll(async () => (await database().notes.get(id))?.text).toBe('Ask for the deadline')
    await undoLast()
    await expect.element(field).toHaveValue('')
  })

  it('are saved at once when the delegate leaves', async () => {
    const id = await keep({ blocks: paragraphs('text') })
    pane = await openPane(id, { tab: 'notes' })
    await userEvent.type(page.getByRole('textbox', { name: 'Your note' }), 'quick')
    await userEvent.click(page.getByRole('tab', { name: 'Details' }))
    await expect.poll(async () => (await database().notes.get(id))?.text).toBe('quick')
  })
})

describe('details', () => {
  it('show the file, the reading and what was recognised, and lead to the words that say so', async () => {
    const id = await keep({
      blocks: paragraphs('Source: Korea'),
      symbols: ['SG17-C456'],
      facts: { outcome: 'partial', reason: 'truncated', detail: 'The end of the file is missing.' },
      recognition: { source: { value: 'Korea', evidence: { text: 'Source: Korea', locator: { block: 0 } } } },
    })
    pane = await openPane(id, { tab: 'details' })
    await expect.element(page.getByText('Read in part', { exact: true })).toBeVisible()
    await expect.element(page.getByText(id)).toBeVisible()
    await userEvent.click(page.getByRole('link', { name: 'Source: Korea' }))
    expect(pane.asked.opened).toEqual([[id, { tab: 'read', block: 0 }]])
    await userEvent.click(page.getByRole('button', { name: 'Read again' }))
    expect(pane.asked.readAgain).toEqual([id])
  })
})

describe('opening', () => {
  it('keeps the tab that was chosen from one document to the next, where the next has it', async () => {
    const [liaison, paper] = [await keep({ blocks: paragraphs('a'), facts: { kind: 'liaison' } }), await keep({ blocks: paragraphs('b') })]
    pane = await openPane(liaison)
    const selected = page.getByRole('tab', { selected: true })
    await expect.element(selected).toHaveTextContent('Dossier')
    pane.show(paper, {})
    await expect.element(selected).toHaveTextContent('Read')
    await userEvent.click(page.getByRole('tab', { name: 'Details' }))
    pane.show(liaison, {})
    await expect.element(selected).toHaveTextContent('Details')
    pane.show(liaison, { block: 0 })
    await expect.element(selected).toHaveTextContent('Read')
  })

  it('marks a document opened after a moment, not one passed over', async () => {
    const openedAt = async (id: DocumentId) => (await database().documents.get(id))?.openedAt
    const read = await keep({ blocks: paragraphs('That is read') })
    let passed = read
    // Where the window is too slow for that, the document does stand open for a moment: then another is passed over.
    for (let stoodMs = Number.POSITIVE_INFINITY; stoodMs > 1_000; ) {
      passed = await keep({ blocks: paragraphs('a') })
      pane?.close()
      const shownAt = performance.now()
      pane = await openPane(passed)
      await expect.element(page.getByRole('tab', { name: 'Read' })).toBeVisible()
      pane.show(read, {})
      await expect.element(page.getByText('That is read')).toBeVisible()
      stoodMs = performance.now() - shownAt
    }
    await expect.poll(() => openedAt(read)).toBeInstanceOf(Date)
    expect(await openedAt(passed)).toBeUndefined()
  })

  it('says that the library holds a later revision, and opens it', async () => {
    const older = await keep({ blocks: paragraphs('a'), symbols: ['SG17-TD1500R1'] })
    const newer = await keep({ blocks: paragraphs('b'), symbols: ['SG17-TD1500R3'] })
    await keep({ blocks: paragraphs('c'), symbols: ['SG17-TD1500R2'] })
    await new LinkStep().run()
    pane = await openPane(older)
    await expect.element(page.getByText('SG17-TD1500R3')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Open the newest' }))
    expect(pane.asked.opened.map(([id]) => id)).toEqual([newer])
  })
})

it('says that another document claims the same symbol with other bytes, and opens it', async () => {
  const one = await keep({ title: 'As presented', blocks: paragraphs('a'), symbols: ['SG17-TD1700'] })
  const other = await keep({ title: 'As agreed', blocks: paragraphs('b'), symbols: ['SG17-TD1700'] })
  await new LinkStep().run()
  pane = await openPane(one)
  await expect.element(page.getByText('Not the only one of this name.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Open As agreed.docx' }))
  expect(pane.asked.opened.map(([id]) => id)).toEqual([other])
})

it('lets the delegate put a title right where the details show it', async () => {
  const id = await keep({ title: 'Read wrongly', blocks: paragraphs('a') })
  pane = await openPane(id, { tab: 'details' })
  await userEvent.click(page.getByRole('button', { name: 'Correct: Title' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Title' }), '  ')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/needs a title/)).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: 'Title' }), 'Security of AI')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Security of AI' })).toBeVisible()
  await expect.element(page.getByText('Recognised was: Read wrongly')).toBeVisible()
})
