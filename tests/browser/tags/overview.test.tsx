import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { chooseLibrary } from '../../../renderer/library/database.ts'
import { changes, startCatalogue } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { TagsPage } from '../../../renderer/tags/index.ts'
import { showTagsPart } from '../../../renderer/tags/tag-place.ts'
import { documentIdOf, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber, keptDocument } from '../library/rows.ts'
import { clear, draw, press, switchTheme } from './stage.tsx'

const [poisoning, evasion] = [tagId('data-poisoning'), tagId('evasion')]
const id = (n: number) => documentIdOf(hashNumber(n))
let isFilled = false

beforeEach(async () => {
  showTagsPart('overview')
  if (isFilled) return
  isFilled = true
  chooseLibrary(`overview-${crypto.randomUUID()}`)
  const meeting = { group: 'SG17', place: 'Geneva', start: '2024-03-01' }
  await keepDocuments([
    keptDocument(1, { facts: { date: '2019-03-01', groups: ['SG17'] } }),
    keptDocument(2, { facts: { date: '2024-03-02', groups: ['SG13'], meeting } }),
    keptDocument(3),
  ])
  await startCatalogue()
  await changes.tagDocuments([id(1), id(2), id(3)], poisoning)
  await changes.tagDocuments([id(2)], evasion)
})
afterEach(clear)

const open = async (name: string) => {
  const drawn = draw(<TagsPage />)
  await page.getByRole('radio', { name }).click({ force: true })
  return drawn
}

describe('the overview', () => {
  it.each([
    ['By year', 'Data poisoning, 2019: 1 document', 'tag:"Data poisoning" date:2019'],
    ['By year', 'Data poisoning, no date: 1 document', 'tag:"Data poisoning" -date:0001..9999'],
    ['By year', 'Security for AI, in all: 3 documents', 'tag:"Security for AI"'],
    ['By group', 'Evasion / adversarial examples, SG13: 1 document', 'tag:"Evasion / adversarial examples" group:"SG13"'],
    ['By meeting', 'Data poisoning, SG17 Geneva, Mar 2024: 1 document', 'tag:"Data poisoning" meeting:"SG17 Geneva 2024-03-01"'],
    [
      'Together',
      'Data poisoning and Evasion / adversarial examples: 1 document',
      'tag:"Data poisoning" tag:"Evasion / adversarial examples"',
    ],
    ['Together', 'Data poisoning: 3 documents', 'tag:"Data poisoning"'],
  ])('%s opens the documents behind “%s”', async (part, cell, query) => {
    const { asked } = await open(part)
    await page.getByRole('button', { name: cell, exact: true }).click()
    expect(asked).toEqual([['search', query]])
  })

  it('is a table that is read cell by cell', async () => {
    await open('By year')
    await expect.element(page.getByRole('columnheader', { name: '2024' })).toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: 'Data poisoning' })).toBeVisible()
  })

  it('opens a tag of the network by key', async () => {
    const { asked } = await open('Together')
    const node = page.getByRole('button', { name: 'Data poisoning: 3 documents' })
    await expect.element(node).toBeVisible()
    ;(node.element() as SVGElement).focus()
    await press('Enter')
    expect(asked).toEqual([['search', 'tag:"Data poisoning"']])
  })

  it.each(['By year', 'By group', 'By meeting', 'Together'])('%s has no violations that axe finds, in light and dark', async (part) => {
    await open(part)
    await expect.element(page.getByText('Data poisoning').last()).toBeVisible()
    for (const theme of ['light', 'dark']) {
      await switchTheme(theme)
      const { violations } = await axe.run(document.body)
      expect(violations.map(({ id: rule, nodes }) => `${theme} ${rule}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
})
