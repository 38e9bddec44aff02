import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { changes, undoLast } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { searchIn, stopSearching } from '../../../renderer/search/search-client.ts'
import { followRules, TagsPage } from '../../../renderer/tags/index.ts'
import { showTagsPart } from '../../../renderer/tags/tag-place.ts'
import { documentIdOf, ruleId, type TagId } from '../../../shared/contracts/ids.ts'
import { readRulePack } from '../../../shared/taxonomy/index.ts'
import { hashNumber, keptDocument } from '../library/rows.ts'
import { clear, draw, press, switchTheme } from './stage.tsx'

const id = (n: number) => documentIdOf(hashNumber(n))
let db: LibraryDatabase
let watch: TagId
let stopFollowing: (() => void) | undefined
const bearers = async () => (await db.documents.where('tags').equals(watch).primaryKeys()).map((key) => Number.parseInt(key, 16)).sort()

const texts = ['Backdoors in a model.', 'A backdoor, again.', 'Nothing of the kind.', 'Backdoor once more.']

beforeEach(async () => {
  db = chooseLibrary(`rules-${crypto.randomUUID()}`)
  searchIn(db.name)
  await keepDocuments(texts.map((text, at) => keptDocument(at + 1, { title: `Paper ${at + 1}`, paragraphs: [text] })))
  watch = (await changes.createTag({ name: 'Watch' })).tag
  showTagsPart('rules')
})
afterEach(() => {
  stopFollowing?.()
  stopFollowing = undefined
  clear()
  stopSearching()
})

const keep = (query: string, ...numbers: number[]) => changes.saveRule({ tag: watch, query, documents: numbers.map(id), others: [] })

describe('a rule', () => {
  it('shows what it would do at each key, does it when it is kept, and is taken back by one undo', async () => {
    draw(<TagsPage />)
    await page.getByRole('button', { name: 'New rule' }).click()
    await page.getByRole('combobox', { name: 'Tag' }).click()
    await userEvent.keyboard('Watch')
    await page.getByRole('option', { name: 'Watch' }).click()
    await page.getByLabelText('Given to documents that this finds').fill('backdoor')
    await expect.element(page.getByText('Would tag 3, remove from 0.')).toBeVisible()
    expect(await bearers()).toEqual([])
    await press('Enter')
    await expect.poll(bearers).toEqual([1, 2, 4])
    await page.getByRole('button', { name: 'backdoor', exact: true }).click()
    await page.getByLabelText('Given to documents that this finds').fill('backdoor again')
    await expect.element(page.getByText('Would tag 0, remove from 2. 1 of those it finds bear the tag already.')).toBeVisible()
    await press('Enter')
    await expect.poll(bearers).toEqual([2])
    await undoLast()
    expect(await bearers()).toEqual([1, 2, 4])
    await undoLast()
    expect(await bearers()).toEqual([])
    expect(await db.rules.count()).toBe(0)
  })

  it.each([
    ['paper', 'It finds all 4 documents of the library'],
    ['"backdoor', 'The quotation mark is not closed.'],
    ['backdoor tag:watch', 'asks for the tag “Watch” itself'],
  ])('is refused when it says %s, and nothing is changed', async (query, reason) => {
    draw(<TagsPage />)
    await page.getByRole('button', { name: 'New rule' }).click()
    await page.getByRole('combobox', { name: 'Tag' }).click()
    await userEvent.keyboard('Watch')
    await page.getByRole('option', { name: 'Watch' }).click()
    await page.getByLabelText('Given to documents that this finds').fill(query)
    await expect.element(page.getByRole('alert')).toHaveTextContent(reason)
    await expect.element(page.getByRole('button', { name: 'Keep the rule' })).toBeDisabled()
    await press('Enter')
    expect(await db.rules.count()).toBe(0)
    expect(await bearers()).toEqual([])
  })

  it('tags what arrives later, once it can be searched', async () => {
    stopFollowing = followRules()
    await keep('backdoor', 1, 2, 4)
    await keepDocuments([
      keptDocument(5, { title: 'Late', paragraphs: ['Another backdoor.'] }),
      keptDocument(6, { title: 'Other', paragraphs: ['Another door.'] }),
    ])
    await expect.poll(bearers, { timeout: 60_000 }).toEqual([1, 2, 4, 5])
    expect(await db.taggings.get([id(5), watch])).toMatchObject({ origin: 'rule', query: 'backdoor' })
  })

  it('never gives again what was taken off by hand, until it is given by hand', async () => {
    await keep('backdoor', 1, 2, 4)
    await changes.untagDocuments([id(1)], watch)
    stopFollowing = followRules()
    await keepDocuments([keptDocument(5, { title: 'Late', paragraphs: ['Another backdoor.'] })])
    await expect.poll(bearers, { timeout: 60_000 }).toEqual([2, 4, 5])
    await keep('backdoor OR model', 1, 2, 4, 5)
    expect(await bearers()).toEqual([2, 4, 5])
    await changes.tagDocuments([id(1)], watch)
    expect(await db.withheld.count()).toBe(0)
  })

  it('takes its tags along when it is removed, or leaves them as if given by hand', async () => {
    await changes.tagDocuments([id(3)], watch)
    await keep('backdoor', 1, 2, 4)
    const [rule] = await db.rules.toArray()
    await changes.removeRule(rule?.id ?? ruleId(''), { keepsTags: false })
    expect(await bearers()).toEqual([3])
    await undoLast()
    expect(await bearers()).toEqual([1, 2, 3, 4])
    await changes.removeRule(rule?.id ?? ruleId(''), { keepsTags: true })
    expect(await bearers()).toEqual([1, 2, 3, 4])
    expect(await db.taggings.get([id(1), watch])).toMatchObject({ origin: 'hand' })
  })

  it('goes with its tag, and into the tag that it is merged into', async () => {
    await keep('backdoor', 1)
    const { tag: into } = await changes.createTag({ name: 'Backdoors' })
    await changes.mergeTags(watch, into)
    expect(await db.rules.toArray()).toMatchObject([{ tag: into, query: 'backdoor' }])
    await undoLast()
    expect(await db.rules.toArray()).toMatchObject([{ tag: watch }])
    await changes.removeTag(watch)
    expect(await db.rules.count()).toBe(0)
    await undoLast()
    expect(await db.rules.count()).toBe(1)
  })
})

describe('a pack of rules', () => {
  const packFile = (changed: object = {}) =>
    JSON.stringify({
      format: 'liaison-desk-rules',
      formatVersion: 1,
      id: 'watch-pack',
      name: 'Watch pack',
      version: 1,
      tags: [{ id: 'doors', name: 'Doors' }],
      rules: [{ id: 'r', tag: 'doors', query: 'backdoor' }],
      ...changed,
    })
  const choose = async (text: string) => {
    draw(<TagsPage />)
    await expect.element(page.getByRole('button', { name: 'Import a pack…' })).toBeVisible()
    const input = document.querySelector('input[type=file]') as HTMLInputElement
    await userEvent.upload(input, new File([text], 'watch.rules.json', { type: 'application/json' }))
  }

  it('says what it would do, does it, and is taken back by one undo', async () => {
    await choose(packFile())
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Would tag 3 documents of the library now.')
    expect(await db.rules.count()).toBe(0)
    await page.getByRole('button', { name: 'Take it in' }).click()
    await expect.poll(() => db.documents.where('tags').equals('doors').count()).toBe(3)
    expect(await db.rules.toArray()).toMatchObject([{ id: 'watch-pack/r', pack: 'watch-pack' }])
    await undoLast()
    expect(await Promise.all([db.rules.count(), db.packs.count(), db.taggings.count()])).toEqual([0, 0, 0])
    expect(await db.tags.get('doors' as TagId)).toBeUndefined()
  })

  it.each([
    ['a letter', 'Dear delegates', 'not even JSON'],
    [
      'a pack with two tags of one id',
      packFile({
        tags: [
          { id: 'doors', name: 'A' },
          { id: 'doors', name: 'B' },
        ],
      }),
      'two tags with the id',
    ],
    ['a pack with a broken rule', packFile({ rules: [{ id: 'r', tag: 'doors', query: '(backdoor' }] }), 'A parenthesis is not closed'],
    ['a pack whose rule finds everything', packFile({ rules: [{ id: 'r', tag: 'doors', query: 'paper' }] }), 'finds all 4 documents'],
    ['a pack with a tag nobody can see', packFile({ tags: [{ id: 'doors', name: '\u202e' }] }), 'name that can be seen'],
  ])('is refused when it is %s, and nothing is changed', async (_, text, reason) => {
    const before = await Promise.all([db.tags.count(), db.rules.count(), db.taggings.count()])
    await choose(text)
    await expect.element(page.getByRole('alert')).toHaveTextContent(reason)
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was changed.')
    expect(await Promise.all([db.tags.count(), db.rules.count(), db.taggings.count()])).toEqual(before)
    await page.getByRole('button', { name: 'Close' }).click()
  })

  it('is saved from chosen rules, and read by another library as it was', async () => {
    await keep('backdoor -trojan', 1, 2, 4)
    const { asked } = draw(<TagsPage />)
    await page.getByRole('button', { name: 'Export a pack…' }).click()
    await page.getByLabelText('Name of the pack').fill('My watch')
    await page.getByRole('button', { name: 'Save the pack' }).click()
    const [, name, content] = asked.find(([action]) => action === 'saveFile') ?? []
    expect(name).toBe('my-watch 1.rules.json')
    const read = readRulePack(new TextDecoder().decode(content as Uint8Array))
    expect(read).toMatchObject({ kind: 'pack', pack: { version: 1, tags: [{ name: 'Watch' }], rules: [{ query: 'backdoor -trojan' }] } })
  })
})

it('has no violations that axe finds, in light and dark', async () => {
  await keep('backdoor', 1, 2, 4)
  draw(<TagsPage />)
  await page.getByRole('button', { name: 'backdoor', exact: true }).click()
  await expect.element(page.getByText('Would tag 0, remove from 0.', { exact: false })).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await switchTheme(theme)
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id: rule, nodes }) => `${theme} ${rule}: ${nodes[0]?.html}`)).toEqual([])
  }
})
