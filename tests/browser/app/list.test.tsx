import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LibraryDatabase } from '../../../renderer/library/database.ts'
import { changes } from '../../../renderer/library/index.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { documents, focusList, navigation, openDesk, openLibrary, press, symbols } from './desk.tsx'
import { papers } from './library.ts'

const locked = 'Locked annex.docx'
const selectedRows = () => document.querySelectorAll('[role=row][aria-selected=true]')
let db: LibraryDatabase

beforeAll(async () => {
  db = await openLibrary(papers)
})

beforeEach(async () => {
  await openDesk()
  await expect.element(documents()).toHaveAttribute('aria-rowcount', '6')
})

describe('the list', () => {
  it('is newest first, undated last, and says its true size', async () => {
    await expect.poll(symbols).toEqual(['SG17-C823', 'FGAI4H-C-104', 'SG17-C99', 'SG17-TD1447R2', 'FGAI4H-F-023', locked])
  })

  it('says of a liaison between whom it goes, by when it wants a reply, with how many files and how many missing', async () => {
    const row = page.getByRole('row').nth(4)
    await expect.element(row).toHaveTextContent('SG17 → SG16, FG-AI4H · reply by 31 Dec 2018 · 2 files')
    await expect.element(row).toHaveTextContent('1 missing')
  })

  it('says of a document what of it is searched, and in which language it is when that is not English', async () => {
    await expect.element(page.getByRole('row').nth(3)).toHaveTextContent('partly read')
    await expect.element(page.getByRole('row').nth(5)).toHaveTextContent('name only')
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('Arabic')
  })

  it('sorts numbers in symbols by their size', async () => {
    await page.getByRole('button', { name: 'Order: Newest first' }).click()
    await page.getByRole('menuitemradio', { name: 'Symbol' }).click()
    await expect.poll(symbols).toEqual(['FGAI4H-C-104', 'FGAI4H-F-023', locked, 'SG17-C99', 'SG17-C823', 'SG17-TD1447R2'])
  })

  it('shows the documents of a place of the navigation', async () => {
    await navigation().getByRole('link', { name: 'Contributions', exact: true }).click()
    await expect.poll(symbols).toEqual(['SG17-C823', 'FGAI4H-C-104', 'SG17-C99'])
    await navigation().getByRole('link', { name: 'FG-AI4H', exact: true }).click()
    await expect.poll(symbols).toEqual(['FGAI4H-C-104', 'FGAI4H-F-023'])
  })

  it('is narrowed by conditions that say how many documents meet them, and widened again', async () => {
    await page.getByRole('button', { name: 'Narrow the list' }).click()
    await page.getByRole('button', { name: 'Kind', exact: true }).click()
    const choices = page.getByRole('dialog', { name: 'Kind' })
    await expect.element(choices.getByRole('listitem').filter({ hasText: 'Contribution' })).toHaveTextContent('3')
    await choices.getByRole('checkbox', { name: 'Contribution' }).click()
    await choices.getByRole('checkbox', { name: 'Workshop' }).click()
    await press('{Escape}')
    await expect.poll(symbols).toEqual(['SG17-C823', 'FGAI4H-C-104', 'SG17-C99', 'SG17-TD1447R2'])
    await page.getByRole('button', { name: 'Remove the condition Kind: Contribution' }).click()
    await expect.poll(symbols).toEqual(['SG17-TD1447R2'])
  })

  it('leaves out what a condition excludes', async () => {
    await page.getByRole('button', { name: 'Narrow the list' }).click()
    await page.getByRole('button', { name: 'Kind', exact: true }).click()
    const choices = page.getByRole('dialog', { name: 'Kind' })
    await choices.getByRole('button', { name: 'Leave out Contribution' }).click()
    await choices.getByRole('button', { name: 'Leave out Liaison statement' }).click()
    await press('{Escape}')
    await expect.poll(symbols).toEqual(['SG17-TD1447R2', locked])
    await page.getByRole('button', { name: 'Attachments', exact: true }).click()
    await expect.element(page.getByRole('dialog', { name: 'Attachments' })).toHaveTextContent('Nothing to choose from.')
    await press('{Escape}')
    await page.getByRole('button', { name: 'Remove the condition Kind: not Liaison statement' }).click()
    await expect.poll(symbols).toEqual(['SG17-TD1447R2', 'FGAI4H-F-023', locked])
  })
})

describe('the keyboard in the list', () => {
  const active = () => document.getElementById(document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '')

  it('moves by arrows and to the ends, and opens by Enter', async () => {
    focusList()
    await press('{ArrowDown}', '{ArrowDown}')
    await expect.poll(() => active()?.textContent).toContain('SG17-C99')
    await press('{End}')
    await expect.poll(() => active()?.textContent).toContain(locked)
    await press('{Home}', '{Enter}')
    await expect.element(page.getByRole('article', { name: 'Document' })).toHaveTextContent('Incubation mechanism')
    await expect.element(page.getByRole('row').first()).toHaveAttribute('aria-current', 'true')
  })

  it('selects by Space, by ranges with Shift, and all of it', async () => {
    focusList()
    await press(' ')
    await expect.element(page.getByText('1 selected')).toBeVisible()
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await expect.element(page.getByText('3 selected')).toBeVisible()
    await press('{Shift>}{ArrowUp}{/Shift}')
    await expect.element(page.getByText('2 selected')).toBeVisible()
    await press('{Control>}a{/Control}')
    await expect.element(page.getByText('6 selected')).toBeVisible()
    await expect.poll(selectedRows).toHaveLength(6)
    await press('{Escape}')
    await expect.poll(selectedRows).toHaveLength(0)
  })

  it('steps to the next and the previous document from anywhere', async () => {
    await page.getByRole('row').first().click()
    const article = page.getByRole('article', { name: 'Document' })
    await expect.element(article).toHaveTextContent('Incubation')
    await press(']', ']')
    await expect.element(article).toHaveTextContent('A framework for model theft')
    await press('[[')
    await expect.element(article).toHaveTextContent('أمن أنظمة الذكاء الاصطناعي')
  })
})

describe('several documents at once', () => {
  it('are taken out of the library and brought back by Undo', async () => {
    focusList()
    await press(' ', '{Shift>}{ArrowDown}{/Shift}')
    await page.getByRole('button', { name: 'Remove from the library' }).click()
    await expect.element(documents()).toHaveAttribute('aria-rowcount', '4')
    await page.getByRole('status', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click()
    await expect.element(documents()).toHaveAttribute('aria-rowcount', '6')
    await expect.element(page.getByRole('status', { name: 'Notice' })).toHaveTextContent('Undone: Removed 2 documents')
  })

  it('are marked unread together', async () => {
    const id = documentIdOf(hashNumber(3))
    await changes.markOpened(id)
    focusList()
    await press('{Control>}a{/Control}')
    await page.getByRole('button', { name: 'Mark as unread' }).click()
    await expect.poll(async () => (await db.documents.get(id))?.openedAt).toBeUndefined()
    await expect.element(page.getByRole('status', { name: 'Notice' })).toHaveTextContent('Marked 6 documents unread')
  })

  it('are selected by the mouse with Control and Shift, and opening one lets go of them', async () => {
    await page
      .getByRole('row')
      .nth(1)
      .click({ modifiers: ['Control'] })
    await page
      .getByRole('row')
      .nth(3)
      .click({ modifiers: ['Shift'] })
    await expect.element(page.getByText('3 selected')).toBeVisible()
    await userEvent.click(page.getByRole('row').nth(0))
    await expect.poll(selectedRows).toHaveLength(0)
    await expect.element(page.getByRole('article', { name: 'Document' })).toBeVisible()
  })
})
