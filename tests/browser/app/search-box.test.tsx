import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { clearSearchHistory } from '../../../renderer/app/search/search-history.ts'
import { database } from '../../../renderer/library/database.ts'
import { changes, lens } from '../../../renderer/library/index.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { documents, expectAccessible, openDesk, openLibrary, press, results, searchbox, symbols } from './desk.tsx'
import { papers } from './library.ts'

beforeAll(async () => {
  await openLibrary(papers)
})

beforeEach(async () => {
  clearSearchHistory()
  await openDesk()
  await expect.element(documents()).toBeVisible()
})

const offered = (name: string) => page.getByRole('listbox', { name })
/** The popup covers what is behind it, as popups do. */
const box = () => searchbox().element().closest('search') ?? document.body
const options = () => [...document.querySelectorAll('[role=option] bdi')].map((option) => option.textContent)

describe('completion', () => {
  it('offers qualifiers by their beginning, and then the values the library has, most frequent first', async () => {
    await userEvent.type(searchbox(), 'poisoning ki')
    await expect.element(offered('Conditions')).toBeVisible()
    await expect.poll(options).toEqual(['kind:'])
    await press('{Tab}')
    await expect.element(searchbox()).toHaveValue('poisoning kind:')
    await expect.element(offered('Values')).toBeVisible()
    await expect.poll(options).toEqual(['contribution', 'liaison', 'workshop', 'other'])
    await expectAccessible(box())
    await press('{ArrowDown}', '{ArrowDown}')
    await expect.element(searchbox()).toHaveAttribute('aria-activedescendant', 'suggestion-1')
    await press('{Enter}')
    await expect.element(searchbox()).toHaveValue('poisoning kind:liaison ')
    await expect.element(searchbox()).toHaveFocus()
    await expect.poll(symbols).toEqual(['FGAI4H-F-023'])
    await expect.element(offered('Values')).not.toBeInTheDocument()
  })

  it('takes the first value by → at the end of the text, and quotes what holds blanks', async () => {
    await userEvent.type(searchbox(), 'source:bro')
    await expect.element(offered('Values')).toBeVisible()
    await expect.poll(options).toEqual(['Broadcom'])
    await press('{ArrowRight}')
    await expect.element(searchbox()).toHaveValue('source:Broadcom ')
    await userEvent.clear(searchbox())
    await userEvent.type(searchbox(), 'lang:ara')
    await expect.poll(options).toEqual(['ar'])
    await press('{Tab}')
    await expect.poll(symbols).toEqual(['FGAI4H-C-104'])
  })

  it('offers every tag: those in use first, then those that are proposed, and says which are neither', async () => {
    const first = documentIdOf(hashNumber(1))
    await changes.createTag({ name: 'Ours', documents: [first, documentIdOf(hashNumber(2))] })
    const proposed = lens.tags.at(-1)
    if (proposed === undefined) throw new Error('The lens has tags.')
    await database().proposals.put({ document: first, tag: proposed.id, score: 1, evidence: [], state: 'open' })
    await userEvent.type(searchbox(), 'tag:')
    await expect.element(offered('Values')).toBeVisible()
    const uses = () =>
      [...document.querySelectorAll('[role=option]')].map((option) => [
        option.querySelector('bdi')?.textContent,
        option.querySelector('small')?.textContent,
      ])
    await expect
      .poll(() => uses().slice(0, 3))
      .toEqual([
        ['Ours', '2'],
        [proposed.label, '1 proposed'],
        [expect.any(String), 'not used'],
      ])
  })

  it('is out of the way: typing, ↓, Enter and Tab do as ever where nothing is begun, and Esc closes it', async () => {
    await userEvent.type(searchbox(), 'meeting')
    await expect.element(offered('Conditions')).toBeVisible()
    await press('{Escape}')
    await expect.element(offered('Conditions')).not.toBeInTheDocument()
    await expect.element(searchbox()).toHaveValue('meeting')
    await userEvent.clear(searchbox())
    await userEvent.type(searchbox(), 'to')
    await expect.element(results()).toBeVisible()
    await press('{ArrowDown}')
    await expect.element(results()).toHaveFocus()
  })
})

describe('earlier searches', () => {
  it('are offered by ↓ in the empty box, the latest first, and can be forgotten', async () => {
    for (const query of ['evasion', 'theft']) {
      await userEvent.fill(searchbox(), query)
      await press('{Enter}')
      await expect.element(results()).toHaveFocus()
      await press('{Control>}k{/Control}')
      await expect.element(searchbox()).toHaveFocus()
    }
    await userEvent.fill(searchbox(), '')
    await press('{ArrowDown}')
    await expect.element(offered('Earlier searches')).toBeVisible()
    await expect.poll(options).toEqual(['theft', 'evasion', 'Clear the search history'])
    await expectAccessible(box())
    await press('{ArrowDown}', '{Enter}')
    await expect.element(searchbox()).toHaveValue('evasion')
    await userEvent.fill(searchbox(), '')
    await press('{ArrowDown}', '{ArrowUp}', '{Enter}')
    await expect.element(offered('Earlier searches')).not.toBeInTheDocument()
    await expect.poll(() => localStorage.getItem('liaison-desk.searches')).toBe('[]')
    await press('{ArrowDown}')
    await expect.element(documents()).toHaveFocus()
  })
})

describe('what no search is', () => {
  const paste = (text: string) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    searchbox()
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }

  it('is cut when it is a megabyte, and said to be', async () => {
    paste('poisoning of data '.repeat(60_000))
    await expect.element(page.getByRole('status', { name: 'Notice' })).toHaveTextContent('the first 2,000 characters were taken')
    await expect.poll(() => (searchbox().element() as HTMLInputElement).value.length).toBe(2_000)
    await expect.element(results()).toBeVisible()
  })

  it('keeps the words of several pasted lines apart', async () => {
    paste('model\r\ntheft\n')
    await expect.element(searchbox()).toHaveValue('model theft')
  })

  it.each([
    ['-', 'no word in this'],
    ['.,;', 'no word in this'],
    ['model NEAR/999999 theft', 'NEAR takes a distance of up to 999 words'],
    ['"model theft', 'The quotation mark is not closed'],
    ['(model', 'A parenthesis is not closed'],
  ])('has a hint and still a list: %s', async (query, hint) => {
    await userEvent.fill(searchbox(), query)
    await expect.element(page.getByText(hint)).toBeVisible()
    await expect.element(results()).toBeVisible()
  })

  it.each(['\ud800', 'model \udc00 theft', '‮model‬ theft', 'الأمن model -theft "'])('does no harm: %j', async (query) => {
    await userEvent.fill(searchbox(), query)
    await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    expect(page.getByRole('alert').elements()).toHaveLength(0)
  })
})
