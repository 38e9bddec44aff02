import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { changes, startCatalogue } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { searchIn, stopSearching } from '../../../renderer/search/search-client.ts'
import { TagsPage } from '../../../renderer/tags/index.ts'
import { showDossier, showTagsPart } from '../../../renderer/tags/tag-place.ts'
import { documentIdOf, relationId, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber, keptDocument } from '../library/rows.ts'
import { clear, draw, switchTheme } from './stage.tsx'

const poisoning = tagId('data-poisoning')
const id = (n: number) => documentIdOf(hashNumber(n))
let db: LibraryDatabase | undefined

beforeEach(async () => {
  showTagsPart('tags')
  if (db !== undefined) return
  db = chooseLibrary(`dossier-${crypto.randomUUID()}`)
  const evidence = [{ text: 'Data poisoning changes the model.', locator: { block: 7, page: 2 } }]
  await keepDocuments([
    keptDocument(1, {
      title: 'On poisoning',
      symbols: ['SG17-C456'],
      facts: { date: '2018-08-20', groups: ['SG17'] },
      proposals: [{ tag: poisoning, score: 0.9, evidence }],
    }),
    keptDocument(2, {
      title: 'LS on poisoning',
      symbols: ['SG17-TD1447'],
      facts: { kind: 'liaison', date: '2018-09-07', from: ['SG17'], to: ['FG-AI4H'] },
    }),
    keptDocument(3, {
      title: 'By rule',
      paragraphs: ['A poisoned model is a trojan horse.'],
      facts: { groups: ['SG13'], date: '2019-02-02' },
    }),
  ])
  await db.relations.put({
    id: relationId('a'),
    from: id(2),
    to: id(1),
    kind: 'attaches',
    state: 'here',
    candidates: [],
    order: 0,
    basis: 'symbol',
    evidence: { text: 'C456' },
    origin: 'recognised',
  })
  await startCatalogue()
  searchIn(db.name)
  await changes.decideProposals([[id(1), poisoning]], 'accepted')
  await changes.saveRule({ tag: poisoning, query: 'trojan', documents: [id(3)], others: [] })
})
afterEach(() => {
  clear()
  stopSearching()
})

async function open() {
  const drawn = draw(<TagsPage />)
  showDossier(poisoning)
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Data poisoning')
  await expect.element(page.getByRole('heading', { name: /^SG17/ })).toBeVisible()
  return drawn
}

describe('the page of a dossier', () => {
  it('opens from the tag’s menu, and goes back to where it was asked', async () => {
    draw(<TagsPage />)
    await page.getByRole('searchbox', { name: 'Find a tag' }).fill('data poisoning')
    await page.getByRole('button', { name: 'What to do with “Data poisoning”' }).click()
    await page.getByRole('menuitem', { name: 'Open its dossier' }).click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Data poisoning')
    await page.getByRole('button', { name: 'Back to the tags' }).click()
    await expect.element(page.getByRole('tab', { name: 'All tags' })).toBeVisible()
  })

  it('leads from its numbers to what they count, and from a sentence to its place', async () => {
    const { asked } = await open()
    await page.getByRole('button', { name: '2 documents' }).click()
    await page.getByRole('button', { name: '2018: 1 document' }).click()
    await page.getByRole('button', { name: /^Data poisoning changes the model/ }).click()
    expect(asked).toEqual([
      ['search', 'tag:"Data poisoning"'],
      ['search', 'tag:"Data poisoning" date:2018'],
      ['openDocument', id(1), { tab: 'read', block: 7 }],
    ])
  })

  it('shows what a rule went by, and the liaison that carried a paper', async () => {
    const { asked } = await open()
    await expect.element(page.getByText('A poisoned model is a trojan horse.')).toBeVisible()
    const row = page.getByRole('row', { name: /LS on poisoning/ })
    await expect.element(row).toHaveTextContent('SG17 → FG-AI4H')
    await row.getByRole('button', { name: 'SG17-C456' }).click()
    expect(asked).toEqual([['openDocument', id(1), undefined]].map((call) => call.filter((part) => part !== undefined)))
  })

  it.each([
    ['Web page (HTML)', 'html'],
    ['Word document (docx)', 'docx'],
    ['Markdown', 'md'],
    ['Table (csv)', 'csv'],
  ])('is saved as %s', async (choice, ending) => {
    const { asked } = await open()
    await page.getByRole('button', { name: 'Export this dossier' }).click()
    await page.getByRole('menuitem', { name: choice }).click()
    await expect.poll(() => asked.length).toBe(1)
    const [action, name, content] = asked[0] ?? []
    expect([action, name]).toEqual(['saveFile', `Dossier Data poisoning.${ending}`])
    expect((content as Uint8Array).byteLength).toBeGreaterThan(300)
  })

  it('says what to do where no document bears the tag', async () => {
    draw(<TagsPage />)
    showDossier(tagId('evasion'))
    await expect.element(page.getByText('No document bears “Evasion / adversarial examples”')).toBeVisible()
  })

  it('has no violations that axe finds, in light and dark', async () => {
    await open()
    await page.getByRole('button', { name: '2019: 1 document' }).hover()
    for (const theme of ['light', 'dark']) {
      await switchTheme(theme)
      const { violations } = await axe.run(document.body)
      expect(violations.map(({ id: rule, nodes }) => `${theme} ${rule}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
})
