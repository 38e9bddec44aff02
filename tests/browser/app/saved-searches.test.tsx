import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { announce } from '../../../renderer/library/tables.ts'
import { keptDocument } from '../library/rows.ts'
import { documents, expectAccessible, navigation, openDesk, openLibrary, press, results, searchbox, symbols } from './desk.tsx'
import { papers } from './library.ts'

beforeAll(async () => {
  await openLibrary(papers)
})

beforeEach(async () => {
  await openDesk()
  await expect.element(documents()).toBeVisible()
})

const saved = (name: string) => navigation().getByRole('link', { name, exact: true })

const openMenu = async (name: string) => {
  await userEvent.hover(saved(name))
  await navigation()
    .getByRole('button', { name: `More of ${name}` })
    .click()
}

// One library goes through all of these, as one delegate does.
describe('a saved search', () => {
  it('is kept with its place and conditions, named by them, and found again in the navigation', async () => {
    await navigation().getByRole('link', { name: 'Contributions', exact: true }).click()
    await userEvent.fill(searchbox(), 'poisoning')
    await expect.poll(symbols).toEqual(['SG17-C823'])
    await page.getByRole('button', { name: 'Save this search' }).click()
    await expect.element(saved('poisoning, Contribution')).toHaveAttribute('aria-current', 'page')
    await expect.element(page.getByRole('button', { name: 'Remove this search from the navigation' })).toBeVisible()
    await userEvent.fill(searchbox(), '')
    await navigation().getByRole('link', { name: 'Liaisons', exact: true }).click()
    await saved('poisoning, Contribution').click()
    await expect.element(searchbox()).toHaveValue('poisoning')
    await expect.poll(symbols).toEqual(['SG17-C823'])
    await expectAccessible()
  })

  it('counts what came into the library since it was last looked at, and shows it alone', async () => {
    const fresh = keptDocument(40, {
      title: 'Another on poisoning',
      symbols: ['SG17-C900'],
      paragraphs: ['Poisoning once more.'],
      facts: { kind: 'contribution', addedAt: new Date() },
    })
    await keepDocuments([fresh])
    announce({ documents: [fresh.row.id] })
    await expect.element(saved('poisoning, Contribution')).toHaveAccessibleDescription('1 new')
    await openMenu('poisoning, Contribution')
    await page.getByRole('menuitem', { name: 'Show only what is new' }).click()
    await expect.poll(symbols).toEqual(['SG17-C900'])
    await page.getByRole('button', { name: 'Show also what is not new' }).click()
    await expect.poll(() => symbols().toSorted()).toEqual(['SG17-C823', 'SG17-C900'])
    await expect.element(saved('poisoning, Contribution')).not.toHaveAccessibleDescription('1 new')
  })

  it('is renamed, removed and brought back', async () => {
    await openMenu('poisoning, Contribution')
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of the search' }), 'Poisoning in papers')
    await press('{Enter}')
    await expect.element(saved('Poisoning in papers')).toBeVisible()
    await openMenu('Poisoning in papers')
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect.element(saved('Poisoning in papers')).not.toBeInTheDocument()
    await page.getByRole('status', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click()
    await expect.element(saved('Poisoning in papers')).toBeVisible()
  })

  it('is made by its key too, and is then the one place that is current', async () => {
    await userEvent.fill(searchbox(), 'evasion')
    await expect.element(results()).toBeVisible()
    await expect.element(saved('All documents')).toHaveAttribute('aria-current', 'page')
    await press('{Control>}s{/Control}')
    await expect.element(saved('evasion')).toHaveAttribute('aria-current', 'page')
    await expect.poll(() => navigation().element().querySelectorAll('[aria-current=page]')).toHaveLength(1)
  })
})
