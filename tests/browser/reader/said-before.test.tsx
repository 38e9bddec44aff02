import axe from 'axe-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { database } from '../../../renderer/library/tables.ts'
import { indexStatus, searchIn, stopSearching, watchIndex } from '../../../renderer/search/search-client.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { settled } from '../settled.ts'
import { keep, openPane, paragraphs } from './pane.tsx'

const said =
  'An attacker who can write to the training data of a model can make it fail on inputs of his choosing, and nobody notices before the model is in use.'
let paper: DocumentId
let older: DocumentId
let pane: Awaited<ReturnType<typeof openPane>> | undefined

beforeAll(async () => {
  paper = await keep({
    title: 'New contribution',
    blocks: paragraphs('Introduction', said, 'A remark nobody ever made about teapots and turnips.'),
  })
  older = await keep({
    title: 'Study of attacks',
    symbols: ['SG17-C460'],
    facts: { from: ['SG17'], date: '2018-09-07' },
    blocks: paragraphs('Scope', 'Other words.', said.replace('nobody notices', 'no one notices')),
  })
  searchIn(database().name)
  watchIndex(() => undefined)
})
afterEach(() => pane?.close())
afterAll(() => stopSearching())

/** Selects the whole of a paragraph, as a triple click does. */
function select(words: string): void {
  const paragraph = [...document.querySelectorAll('[aria-label=Text] p')].find((each) => each.textContent?.startsWith(words))
  document.getSelection()?.selectAllChildren(paragraph ?? expect.unreachable(words))
}

describe('whether this was said before', () => {
  it('is answered for selected words by who said it, when, where, and how nearly, and leads there', async () => {
    await expect.poll(() => [indexStatus().documents, indexStatus().waiting], { timeout: 30_000 }).toEqual([2, 0])
    pane = await openPane(paper, { tab: 'read' })
    await expect.element(page.getByText(/^An attacker who can write/)).toBeVisible()
    select('An attacker')
    await page.getByRole('button', { name: 'Said before?' }).click()
    const panel = page.getByRole('complementary', { name: 'Said before' })
    await expect.element(panel).toHaveTextContent('Said nearly so in 1 document:')
    await expect.element(panel).toHaveTextContent(/SG17-C460.*% the same.*SG17 · 7 Sep 2018 · Study of attacks/)
    await settled()
    const { violations } = await axe.run(pane.frame, { resultTypes: ['violations'], rules: { region: { enabled: false } } })
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
    expect([...panel.element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'An attacker who can write to the training data of a model can make it fail on inputs of his choosing, and',
      'notices before the model is in use',
    ])
    await panel.getByRole('link', { name: 'SG17-C460' }).click()
    // The passage it stands in begins with the document; the words are marked where they stand.
    const [[opened, at] = []] = pane.asked.opened
    expect([opened, at?.tab, at?.block]).toEqual([older, 'read', 0])
    expect(at?.terms?.map(({ words }) => words.length)).toEqual([22, 7])
    await userEvent.keyboard('{Escape}')
    await expect.element(panel).not.toBeInTheDocument()
  })

  it('is answered without a mouse for the paragraph one stands on, also when it was not', async () => {
    pane = await openPane(paper, { tab: 'read', block: 2 })
    await expect.element(page.getByText(/^A remark nobody/)).toBeVisible()
    document.getSelection()?.removeAllRanges()
    const button = page.getByRole('button', { name: 'Have we said this before?' })
    await expect.element(button).toBeVisible()
    button.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('No other document in the library says it in nearly these words.')).toBeVisible()
    await expect.element(page.getByRole('complementary', { name: 'Said before' })).toHaveTextContent('teapots and turnips')
  })
})

it('searches the library for selected words, as a phrase', async () => {
  pane = await openPane(paper, { tab: 'read' })
  await expect.element(page.getByText('Introduction')).toBeVisible()
  select('A remark')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  expect(pane.asked.searches).toEqual(['"A remark nobody ever made about teapots and turnips."'])
})
