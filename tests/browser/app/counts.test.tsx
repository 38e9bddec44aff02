import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changes } from '../../../renderer/library/index.ts'
import { indexStatus } from '../../../renderer/search/search-client.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber, type Wanted } from '../library/rows.ts'
import { documents, navigation, openDesk, openLibrary, press, results, searchbox } from './desk.tsx'

/** Finds every document, as a search. */
const everything = '-qqqqqq'
const idOf = (n: number) => documentIdOf(hashNumber(n))

/** A liaison to a group that is not among its groups, a superseded revision, a document whose tag stands under another. */
const papers: readonly Wanted[] = [
  { title: 'To another group', facts: { kind: 'liaison', from: ['SG17'], to: ['FG-AI4H'], groups: ['SG17'], date: '2019-01-01' } },
  { title: 'Old', facts: { kind: 'report', groups: ['SG17'], supersededBy: idOf(3), date: '2018-01-01' } },
  {
    title: 'New',
    facts: {
      kind: 'report',
      groups: ['SG17'],
      date: '2019-02-01',
      attachmentsMissing: 1,
      meeting: { group: 'SG17', place: 'Geneva', start: '2019-01-22', end: '2019-01-30' },
    },
  },
  { title: 'Of the group', facts: { kind: 'report', groups: ['FG-AI4H'], language: 'fr' } },
]

beforeAll(async () => {
  await openLibrary(papers)
  const { tag } = await changes.createTag({ name: 'Threats', documents: [idOf(1)] })
  await changes.createTag({ name: 'Poisoning', parent: tag, documents: [idOf(2), idOf(3)] })
})

beforeEach(async () => {
  await openDesk()
  await expect.element(documents()).toBeVisible()
  await expect.poll(() => [indexStatus().documents, indexStatus().waiting]).toEqual([4, 0])
})

const heading = () => page.getByRole('region', { name: 'List' }).getByRole('heading', { level: 2 })

describe('the numbers of a list and of a search', () => {
  it.each(['All documents', 'Liaisons', 'SG17', 'FG-AI4H', 'Threats'])('are the same in %s', async (place) => {
    const links = navigation().getByRole('link', { name: place, exact: true })
    const link = links.elements().length > 0 ? links : navigation().getByText(place, { exact: true })
    await link.click()
    await expect.poll(() => heading().element().textContent).toContain(place)
    const listed = Number(/\d+$/.exec(heading().element().textContent ?? '')?.[0])
    expect(listed).toBeGreaterThan(0)
    await userEvent.fill(searchbox(), everything)
    await expect.element(results()).toBeVisible()
    await expect.poll(() => Number.parseInt(heading().element().textContent ?? '', 10)).toBe(listed)
  })

  it.each(['Kind', 'Group', 'Meeting', 'Year', 'Tag', 'Language', 'Attachments'])('are the same by %s', async (facet) => {
    await page.getByRole('button', { name: 'Narrow the list' }).click()
    const counts = async (expected: unknown) => {
      await page.getByRole('button', { name: facet, exact: true }).click()
      const dialog = page.getByRole('dialog', { name: facet })
      await expect.element(dialog).toBeVisible()
      const choices = () =>
        dialog
          .getByRole('listitem')
          .elements()
          .map((each) => each.textContent)
          .toSorted()
      await expect.poll(choices).toEqual(expected)
      const counted = choices()
      await press('{Escape}')
      await expect.element(dialog).not.toBeInTheDocument()
      return counted
    }
    const listed = await counts(expect.arrayContaining([expect.any(String)]))
    await userEvent.fill(searchbox(), everything)
    await expect.element(results()).toBeVisible()
    await expect.poll(() => Number.parseInt(heading().element().textContent ?? '', 10)).toBe(4)
    await counts(listed)
  })
})
