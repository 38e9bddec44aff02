import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { documents, navigation, openDesk, openLibrary, press, results, searchbox, symbols } from './desk.tsx'
import { papers } from './library.ts'

beforeAll(async () => {
  await openLibrary(papers)
})

beforeEach(async () => {
  await openDesk()
  await expect.element(documents()).toBeVisible()
})

describe('searching', () => {
  it('shows results at each key, with the words marked where they stand', async () => {
    for (const key of 'poi') {
      await userEvent.type(searchbox(), key)
      await expect.element(results()).toBeVisible()
    }
    await expect.poll(() => symbols().toSorted()).toEqual(['FGAI4H-F-023', 'SG17-C823'])
    await expect
      .poll(() => [...document.querySelectorAll('[role=gridcell] mark')].map((mark) => mark.textContent?.toLowerCase()))
      .toContain('poisoning')
    await expect.element(page.getByRole('region', { name: 'List' }).getByText('2 documents', { exact: true })).toBeVisible()
  })

  it('goes from the search into the results and into a passage, and opens it where the words stand', async () => {
    await userEvent.fill(searchbox(), 'evasion')
    await expect.element(results()).toHaveTextContent('Evasion is another.')
    await press('{ArrowDown}')
    await expect.element(results()).toHaveFocus()
    await press('{ArrowRight}')
    const cell = () => document.getElementById(results().element().getAttribute('aria-activedescendant') ?? '')
    await expect.poll(() => cell()?.textContent).toContain('Evasion is another.')
    await press('{Enter}')
    const article = page.getByRole('article', { name: 'Document' })
    await expect.element(article.getByRole('tab', { name: 'Read' })).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => article.element().querySelector('mark')?.textContent).toBe('Evasion')
  })

  it('opens the first result by Enter', async () => {
    await userEvent.fill(searchbox(), 'SG17-C99')
    await expect.poll(symbols).toEqual(['SG17-C99'])
    await press('{Enter}')
    await expect.element(page.getByRole('article', { name: 'Document' })).toHaveTextContent('A framework for model theft')
  })

  it('opens by Enter what was typed, also before it is found, and not what was listed until then', async () => {
    const box = searchbox().element() as HTMLInputElement
    const type = (text: string) => {
      box.focus()
      document.execCommand('insertText', false, text)
    }
    // Within one task, in which no answer can come.
    const press = (key: string) => box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    type('SG17-C99')
    press('Enter')
    const article = page.getByRole('article', { name: 'Document' })
    await expect.element(article).toHaveTextContent('A framework for model theft')
    await expect.element(results()).toHaveFocus()
    box.select()
    type('FGAI4H-F-023')
    press('ArrowDown')
    await expect.element(results()).toHaveFocus()
    await expect.poll(symbols).toEqual(['FGAI4H-F-023'])
    await expect.element(article).toHaveTextContent('A framework for model theft')
  })

  it('stays within the place it was begun in until it is widened', async () => {
    await navigation().getByRole('link', { name: 'Liaisons', exact: true }).click()
    await userEvent.fill(searchbox(), 'poisoning')
    await expect.poll(symbols).toEqual(['FGAI4H-F-023'])
    await page.getByRole('button', { name: 'Search the whole library, not only Liaisons' }).click()
    await expect.poll(() => symbols().toSorted()).toEqual(['FGAI4H-F-023', 'SG17-C823'])
  })

  it('finds nothing honestly: says what was searched, how far it reaches, and the way on', async () => {
    await userEvent.fill(searchbox(), 'zyxwvut')
    const nothing = page.getByText('No document holds this')
    await expect.element(nothing).toBeVisible()
    await expect
      .element(page.getByText('The whole text of 4 documents is searched, a part of 1 document, only the name of 1 document.'))
      .toBeVisible()
    await page.getByRole('button', { name: 'What is not searched' }).click()
    await expect.element(page.getByRole('heading', { name: 'Coverage' })).toBeVisible()
  })

  it('is cleared by Escape, and the whole list is back', async () => {
    await userEvent.fill(searchbox(), 'poisoning')
    await expect.element(results()).toBeVisible()
    await press('{Escape}')
    await expect.element(documents()).toHaveAttribute('aria-rowcount', '6')
    await expect.element(searchbox()).toHaveValue('')
  })

  it('gets the focus by Control and K from anywhere', async () => {
    await page.getByRole('row').first().click()
    await press('{Control>}k{/Control}')
    await expect.element(searchbox()).toHaveFocus()
  })

  it('marks titles that run from right to left as such', async () => {
    await userEvent.fill(searchbox(), 'الذكاء')
    await expect.poll(symbols).toEqual(['FGAI4H-C-104'])
    const title = () => document.querySelector('[role=row] [lang=ar]') ?? document.body
    await expect.poll(() => getComputedStyle(title()).direction).toBe('rtl')
  })
})
