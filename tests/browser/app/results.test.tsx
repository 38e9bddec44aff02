import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changeSettings } from '../../../renderer/app/settings.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber, type Wanted } from '../library/rows.ts'
import { documents, expectAccessible, openDesk, openLibrary, press, results, searchbox, symbols } from './desk.tsx'

/** Long enough that each is a passage of its own. */
const sentences = Array.from(
  { length: 17 },
  (_, n) =>
    `Paragraph ${n + 1} treats poisoning of training sets, which threatens those who train. ${'It goes on about other things. '.repeat(9)}`,
)
const papers: readonly Wanted[] = [
  { title: 'A long report', symbols: ['SG17-R5'], paragraphs: sentences, facts: { kind: 'report', date: '2020-05-01', groups: ['SG17'] } },
  {
    title: 'Reply on poisoning',
    symbols: ['SG17-LS12'],
    paragraphs: ['The liaison thanks you for the contributions on poisoning.'],
    facts: { kind: 'liaison', date: '2020-04-01', groups: ['SG17', 'SG16'], rivals: [documentIdOf(hashNumber(1))] },
  },
  {
    title: 'Reply on poisoning',
    symbols: ['SG17-LS11'],
    paragraphs: ['The liaison thanks you for the contributions on poisoning.'],
    facts: { kind: 'liaison', date: '2020-03-01', groups: ['SG17'], supersededBy: documentIdOf(hashNumber(2)) },
  },
]

beforeAll(async () => {
  await openLibrary(papers)
})

beforeEach(async () => {
  changeSettings({ isLiteral: false })
  await openDesk()
  await expect.element(documents()).toBeVisible()
})

const row = (symbol: string) => page.getByRole('row').filter({ hasText: symbol })

describe('passages', () => {
  it('open in place, all of them, and close again', async () => {
    await userEvent.fill(searchbox(), 'poisoning')
    const report = row('SG17-R5')
    await expect.element(report.getByText('+14 more')).toBeVisible()
    await report.getByText('+14 more').click()
    await expect.element(report.getByText('Paragraph 17')).toBeInTheDocument()
    await expect.poll(() => document.querySelectorAll('[role=row] mark').length).toBeGreaterThanOrEqual(17)
    await report.getByText('Show fewer').click()
    await expect.element(report.getByText('+14 more')).toBeVisible()
  })

  it('open in place by keyboard, the cursor going on to the first that appeared', async () => {
    await userEvent.fill(searchbox(), 'poisoning threatens')
    await expect.poll(symbols).toEqual(['SG17-R5'])
    await expect.element(row('SG17-R5').getByText('+14 more')).toBeVisible()
    await press('{ArrowDown}')
    await expect.element(results()).toHaveFocus()
    await press('{ArrowRight}', '{ArrowRight}', '{ArrowRight}', '{ArrowRight}', '{Enter}')
    await expect
      .poll(() => document.getElementById(results().element().getAttribute('aria-activedescendant') ?? '')?.textContent)
      .toContain('Paragraph 4')
  })
})

describe('how a search was made', () => {
  it('is explained: each word, its forms with their counts, the conditions, how far it reaches', async () => {
    await userEvent.fill(searchbox(), 'kind:liaison contribution poisoning ')
    await expect.poll(symbols).toEqual(['SG17-LS12', 'SG17-LS11'])
    await page.getByRole('button', { name: 'How this was searched' }).click()
    const panel = page.getByRole('region', { name: 'How this was searched' })
    await expect.element(panel).toHaveTextContent('contribution2 documents')
    await expect.element(panel).toHaveTextContent('found as contributions 2')
    await expect.element(panel).toHaveTextContent('poisoning3 documents')
    await expect.element(panel).toHaveTextContent('kind is Liaison statement')
    await expect.element(panel).toHaveTextContent('The whole text of 3 documents is searched.')
    await expectAccessible()
  })

  it('takes words as written when told to, and says what it then searched beside them', async () => {
    await userEvent.fill(searchbox(), 'contribution poisoning')
    await expect.poll(() => symbols().length).toBe(2)
    await page.getByRole('button', { name: 'How this was searched' }).click()
    await page.getByRole('button', { name: 'Search as written' }).click()
    await expect.element(page.getByText('Nothing holds “contribution”. Also searched contributions.')).toBeVisible()
    await page.getByRole('button', { name: 'Search other forms too' }).click()
    await expect.element(page.getByText('Nothing holds “contribution”')).not.toBeInTheDocument()
  })
})

describe('a word meant exactly', () => {
  it('is asked for from the explanation, and found with these letters alone', async () => {
    await userEvent.fill(searchbox(), 'Thanks')
    await expect.poll(() => symbols().length).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'How this was searched' }).click()
    await page.getByRole('button', { name: 'Exactly' }).click()
    await expect.element(searchbox()).toHaveValue('=Thanks')
    await expect.element(page.getByText('“=Thanks” stands in no document.')).toBeVisible()
    await expect.element(page.getByText('in any spelling')).toBeVisible()
  })
})

describe('a condition that nothing meets', () => {
  it('says so, and offers the value that was meant', async () => {
    await userEvent.fill(searchbox(), 'poisoning kind:laison')
    const notice = page.getByText('No document is of the kind “laison”. There is')
    await expect.element(notice).toBeVisible()
    await expect.element(page.getByText('The words are there, but no document meets the condition.')).toBeVisible()
    await expectAccessible()
    await notice.getByRole('button', { name: 'Liaison statement' }).click()
    await expect.element(searchbox()).toHaveValue('poisoning kind:liaison')
    await expect.poll(() => symbols().length).toBe(2)
    await expect.element(notice).not.toBeInTheDocument()
  })
})

describe('a search that finds nothing', () => {
  it('says what would be found with one part less, and searches it', async () => {
    await userEvent.fill(searchbox(), 'kind:report thanks')
    const less = page.getByRole('region', { name: 'Found with one part less' })
    await expect.element(less).toHaveTextContent('thanks')
    await expectAccessible()
    await less.getByRole('button', { name: 'thanks', exact: true }).click()
    await expect.element(searchbox()).toHaveValue('thanks')
    await expect.poll(() => symbols().length).toBeGreaterThan(0)
  })

  it('says so when the word is there, but not under its condition', async () => {
    await userEvent.fill(searchbox(), 'thanks kind:report')
    await expect.element(page.getByText('The word is there, but in no document that meets the condition.')).toBeVisible()
  })

  it('says which word is to blame, and searches without it', async () => {
    await userEvent.fill(searchbox(), 'poisoning qqqqqq')
    await expect.element(page.getByText('“qqqqqq” stands in no document.')).toBeVisible()
    await expectAccessible()
    await page.getByRole('listitem').filter({ hasText: 'qqqqqq' }).getByRole('button', { name: 'Search without it' }).click()
    await expect.element(searchbox()).toHaveValue('poisoning')
    await expect.poll(() => symbols().length).toBe(3)
  })

  it('says so when every word is there, but not together', async () => {
    await userEvent.fill(searchbox(), 'threatens thanks')
    await expect.element(page.getByText('Each is there, but no document holds them all as asked.')).toBeVisible()
  })

  it('of several words lists what holds all but one, says which, and searches without it', async () => {
    await userEvent.fill(searchbox(), 'poisoning contributions qqqqqq')
    const notice = page.getByText('“qqqqqq” stands in no document. Listed is what holds most of the words.')
    await expect.element(notice).toBeVisible()
    await expect.poll(symbols).toEqual(['SG17-LS12', 'SG17-LS11'])
    await expect.element(row('SG17-LS12')).toHaveTextContent('lacks qqqqqq')
    await expectAccessible()
    await notice.getByRole('button', { name: 'qqqqqq' }).click()
    await expect.element(searchbox()).toHaveValue('poisoning contributions')
    await expect.element(notice).not.toBeInTheDocument()
    await expect.element(row('SG17-LS12')).not.toHaveTextContent('lacks')
  })

  it('of several words that all are there, but not together, names those that can be done without', async () => {
    await userEvent.fill(searchbox(), 'poisoning threatens thanks')
    const notice = page.getByText('No document holds all the words. Listed is what holds most of the words.')
    await expect.element(notice).toHaveTextContent('Search without threatens 2 or thanks 1')
    await expect.poll(() => symbols().length).toBe(3)
  })

  it('offers the word that was meant, says that it searched it, and searches what was typed when told to', async () => {
    await userEvent.fill(searchbox(), 'liason ')
    await expect.poll(() => symbols().length).toBe(2)
    const notice = page.getByText('Nothing holds “liason”. Also searched')
    await expect.element(notice).toBeVisible()
    await notice.getByRole('button', { name: 'liaison' }).click()
    await expect.element(searchbox()).toHaveValue('liaison ')
    await expect.element(notice).not.toBeInTheDocument()
    await userEvent.fill(searchbox(), 'liason ')
    await notice.getByRole('button', { name: 'Exactly as typed' }).click()
    await expect.element(searchbox()).toHaveValue('"liason" ')
    await expect.element(page.getByText('“liason” stands in no document.')).toBeVisible()
  })
})

describe('conditions on a search', () => {
  it('show what else could be chosen, and leave out', async () => {
    await userEvent.fill(searchbox(), 'poisoning')
    await page.getByRole('button', { name: 'Narrow the list' }).click()
    await page.getByRole('button', { name: 'Kind', exact: true }).click()
    const kinds = page.getByRole('dialog', { name: 'Kind' })
    await kinds.getByRole('checkbox', { name: 'Report' }).click()
    await expect.poll(symbols).toEqual(['SG17-R5'])
    await expect.element(kinds.getByRole('listitem').filter({ hasText: 'Liaison statement' })).toHaveTextContent('2')
    await kinds.getByRole('button', { name: 'Leave out Report' }).click()
    await expect.poll(symbols).toEqual(['SG17-LS12', 'SG17-LS11'])
    await expectAccessible(kinds.element())
    await press('{Escape}')
    await page.getByRole('button', { name: 'Group', exact: true }).click()
    await expect
      .element(page.getByRole('dialog', { name: 'Group' }).getByRole('listitem').filter({ hasText: 'SG17' }))
      .toHaveTextContent('2')
  })
})

describe('a superseded revision', () => {
  it('is marked, and comes after the one that took its place', async () => {
    await userEvent.fill(searchbox(), '"reply on poisoning"')
    await expect.poll(symbols).toEqual(['SG17-LS12', 'SG17-LS11'])
    await expect.element(row('SG17-LS11').getByText('superseded')).toBeVisible()
    await expect.element(row('SG17-LS12').getByText('superseded')).not.toBeInTheDocument()
  })
})

describe('a symbol that two documents claim', () => {
  it('is marked in the list', async () => {
    await userEvent.fill(searchbox(), '"reply on poisoning"')
    await expect.element(row('SG17-LS12').getByText('2 of this symbol')).toBeVisible()
    await expect.element(row('SG17-LS11').getByText('of this symbol')).not.toBeInTheDocument()
  })
})

describe('the reader beside results', () => {
  it('says which result it shows, and goes to the next and the previous one by key and button', async () => {
    await userEvent.fill(searchbox(), 'poisoning kind:liaison')
    await expect.element(results()).toBeVisible()
    await expect.poll(symbols).toEqual(['SG17-LS12', 'SG17-LS11'])
    await press('{Enter}')
    const article = page.getByRole('article', { name: 'Document' })
    await expect.element(article).toHaveTextContent('Result 1 of 2')
    await press('n')
    await expect.element(article).toHaveTextContent('Result 2 of 2')
    await expect.poll(() => article.element().querySelectorAll('mark').length).toBeGreaterThan(0)
    await article.getByRole('button', { name: 'Previous result' }).click()
    await expect.element(article).toHaveTextContent('Result 1 of 2')
    await userEvent.fill(searchbox(), '')
    await expect.element(article).toHaveTextContent('2 of 3')
    await expect.element(article).not.toHaveTextContent('Result')
  })
})
