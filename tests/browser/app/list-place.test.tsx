import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changes } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { announce } from '../../../renderer/library/tables.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber, keptDocument, type Wanted } from '../library/rows.ts'
import { documents, navigation, openDesk, openLibrary, results, searchbox, symbols } from './desk.tsx'

/** Newest first, SG17-C59 to SG17-C0, and all speak of poisoning; every third is a contribution to FG-AI4H too. */
const papers: readonly Wanted[] = Array.from({ length: 60 }, (_, n) => ({
  title: `Poisoning, part ${n}`,
  symbols: [`SG17-C${n}`],
  paragraphs: ['It treats poisoning.'],
  facts: {
    kind: 'contribution',
    date: `20${String(10 + Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, '0')}-01`,
    groups: n % 3 === 0 ? ['SG17', 'FG-AI4H'] : ['SG17'],
  },
}))

/** Documents the library holds; tests that keep others add them. */
let held = papers.length

beforeAll(async () => {
  await openLibrary(papers)
})

beforeEach(async () => {
  await openDesk()
  await expect.element(documents()).toHaveAttribute('aria-rowcount', `${held}`)
})

/** Row numbers drawn within sight, from the first. */
const inSight = (grid: Element) => {
  const { top, bottom } = grid.getBoundingClientRect()
  return [...grid.querySelectorAll('[role=row]')]
    .filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom)
    .map((row) => Number(row.getAttribute('aria-rowindex')))
    .sort((a, b) => a - b)
}

const openLast = async () => {
  documents().element().scrollTo({ top: 1e6 })
  await expect.poll(symbols).toContain('SG17-C0')
  const row = [...document.querySelectorAll('[role=row]')].find((each) => each.getAttribute('aria-rowindex') === '60')
  await userEvent.click(row?.querySelector('[role=gridcell]') ?? document.body)
  await expect.element(page.getByRole('heading', { name: 'Poisoning, part 0' })).toBeVisible()
}

describe('where the list stands', () => {
  it('is at the best result of a new search, also while a document further down is open', async () => {
    await openLast()
    await userEvent.fill(searchbox(), 'poisoning')
    await expect.element(results()).toHaveAttribute('aria-rowcount', '60')
    await expect.poll(() => inSight(results().element())[0]).toBe(1)
    await expect.poll(() => results().element().scrollTop).toBe(0)
    await userEvent.fill(searchbox(), 'poisoning treats')
    await expect.poll(() => inSight(results().element())[0]).toBe(1)
  })

  it('is at the opened document again when the search is cleared', async () => {
    await openLast()
    await userEvent.fill(searchbox(), 'poisoning')
    await expect.element(results()).toBeVisible()
    await userEvent.fill(searchbox(), '')
    await expect.element(documents()).toBeVisible()
    await expect.poll(() => inSight(documents().element()).at(-1)).toBe(60)
  })

  it('is at the first document of another place', async () => {
    documents().element().scrollTo({ top: 1e6 })
    await expect.poll(symbols).toContain('SG17-C0')
    await navigation().getByRole('link', { name: 'FG-AI4H', exact: true }).click()
    await expect.element(documents()).toHaveAttribute('aria-rowcount', '20')
    await expect.poll(() => inSight(documents().element())[0]).toBe(1)
  })

  it('does not move when a document comes in above the opened one', async () => {
    await openLast()
    await userEvent.fill(searchbox(), 'poisoning')
    await expect.element(results()).toHaveAttribute('aria-rowcount', '60')
    await expect.poll(() => inSight(results().element())[0]).toBe(1)
    const facts = { kind: 'contribution', date: '2026-01-01', groups: ['SG17'] } as const
    const later = keptDocument(61, { title: 'Poisoning, later', symbols: ['SG17-C60'], paragraphs: ['It treats poisoning.'], facts })
    await keepDocuments([later])
    announce({ documents: [later.row.id] })
    held++
    await expect.element(results()).toHaveAttribute('aria-rowcount', '61')
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    expect(results().element().scrollTop).toBe(0)
  })

  it('lists what came in and leaves out what went while results were shown, once the search is cleared', async () => {
    await userEvent.fill(searchbox(), 'SG17-C0')
    await expect.poll(symbols).toEqual(['SG17-C0'])
    const late = [81, 82].map((number) =>
      keptDocument(number, {
        title: 'Later',
        symbols: [`SG17-C${number}`],
        facts: { kind: 'contribution', date: '2026-01-02', groups: ['SG17'] },
      }),
    )
    await keepDocuments(late)
    announce({ documents: late.map(({ row }) => row.id) })
    held++
    await changes.removeDocuments([documentIdOf(hashNumber(81))])
    await expect.element(navigation().getByRole('link', { name: 'All documents' })).toHaveAccessibleDescription(`${held} documents`)
    await userEvent.fill(searchbox(), '')
    await expect.element(documents()).toHaveAttribute('aria-rowcount', `${held}`)
    await expect.poll(symbols).toContain('SG17-C82')
    expect(symbols()).not.toContain('SG17-C81')
  })
})
