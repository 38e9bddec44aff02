import axe from 'axe-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changes } from '../../../renderer/library/changes.ts'
import type { LibraryDatabase } from '../../../renderer/library/database.ts'
import { documentRow, undoLast } from '../../../renderer/library/index.ts'
import { findAll } from '../../../renderer/search/index.ts'
import { searchIn, stopSearching } from '../../../renderer/search/search-client.ts'
import { TagsPage, togglePinned } from '../../../renderer/tags/index.ts'
import { documentIdOf, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { clear, draw, openLibrary, press, switchTheme } from './stage.tsx'

let db: LibraryDatabase
const named = (name: string) => db.tags.filter((tag) => tag.name === name).toArray()

beforeAll(async () => {
  db = await openLibrary([[], []])
  searchIn(db.name)
})
afterAll(stopSearching)
afterEach(clear)

async function choose(name: string, choice: string) {
  await page.getByRole('button', { name: `What to do with “${name}”` }).click()
  await page.getByRole('menuitem', { name: choice }).click()
}

async function make(name: string) {
  await page.getByRole('button', { name: 'New tag' }).click()
  await page.getByLabelText('Name', { exact: true }).fill(name)
  await press('Enter')
}

describe('all tags', () => {
  it('are made with a name, a colour and a place', async () => {
    draw(<TagsPage />)
    await page.getByRole('button', { name: 'New tag' }).click()
    await page.getByLabelText('Name', { exact: true }).fill('SG17 meeting')
    await page.getByRole('radio', { name: 'violet' }).click({ force: true })
    await page.getByRole('combobox', { name: 'Below' }).click()
    await userEvent.keyboard('Security for')
    await page.getByRole('option', { name: 'Security for AI', exact: true }).click()
    await page.getByRole('button', { name: 'Make the tag' }).click()
    await expect.poll(() => named('SG17 meeting')).toMatchObject([{ colour: 'violet', parent: 'security-for-ai', origin: 'hand' }])
  })

  it.each([
    ['a name that is there already', 'TO READ', 'There is a tag “To read” in this place already.'],
    ['a name of 5,000 characters', 'x'.repeat(5_000), 'at most 100 characters; this one has 5,000'],
    ['a name of bidi controls alone', '\u202e\u2066\u2069', 'name that can be seen'],
  ])('refuse %s and keep what was typed', async (_, name, reason) => {
    draw(<TagsPage />)
    if ((await named('To read')).length === 0) await changes.createTag({ name: 'To read' })
    const before = await db.tags.count()
    await make(name)
    await expect.element(page.getByRole('alert')).toHaveTextContent(reason)
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue(name)
    expect(await db.tags.count()).toBe(before)
    await page.getByRole('button', { name: 'Cancel' }).click()
  })

  it('keep a name without what cannot be seen in it', async () => {
    draw(<TagsPage />)
    await make('  Next\u202e  \u0007meeting ')
    await expect.poll(() => named('Next meeting')).toHaveLength(1)
  })

  it('are removed from the menu and come back by undo, with their documents', async () => {
    const one = documentIdOf(hashNumber(1))
    const { tag } = await changes.createTag({ name: 'Obsolete', documents: [one] })
    const { asked } = draw(<TagsPage />)
    await page.getByRole('button', { name: 'What to do with “Obsolete”' }).click()
    await page.getByRole('menuitem', { name: /Show its documents/ }).click()
    expect(asked).toEqual([['search', 'tag:"Obsolete"']])
    await page.getByRole('button', { name: 'What to do with “Obsolete”' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect.poll(() => named('Obsolete')).toEqual([])
    await undoLast()
    expect((await db.documents.get(one))?.tags).toEqual([tag])
  })

  it('are merged: documents and the tags below go over, and come back by undo', async () => {
    const [one, two] = [documentIdOf(hashNumber(1)), documentIdOf(hashNumber(2))]
    const { tag: old } = await changes.createTag({ name: 'Old name', documents: [one, two] })
    const { tag: kept } = await changes.createTag({ name: 'New name', documents: [two] })
    const { tag: below } = await changes.createTag({ name: 'Detail', parent: old })
    draw(<TagsPage />)
    await page.getByRole('button', { name: 'What to do with “Old name”' }).click()
    await page.getByRole('menuitem', { name: 'Merge into another tag…' }).click()
    await page.getByRole('combobox', { name: 'Into' }).click()
    await userEvent.keyboard('New na')
    await page.getByRole('option', { name: 'New name' }).click()
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await expect.poll(() => named('Old name')).toEqual([])
    expect((await db.documents.get(one))?.tags).toContain(kept)
    expect((await db.tags.get(below))?.parent).toBe(kept)
    await undoLast()
    expect((await db.documents.get(one))?.tags).toContain(old)
    expect((await db.documents.get(one))?.tags).not.toContain(kept)
    expect((await db.documents.get(two))?.tags).toEqual(expect.arrayContaining([old, kept]))
    expect((await db.tags.get(below))?.parent).toBe(old)
  })

  it('are not merged into a tag below, nor is a tag of the lens merged away', async () => {
    const { tag: upper } = await changes.createTag({ name: 'Upper' })
    const { tag: lower } = await changes.createTag({ name: 'Lower', parent: upper })
    await expect(changes.mergeTags(upper, lower)).rejects.toThrow('stands below')
    await expect(changes.mergeTags(tagId('evasion'), upper)).rejects.toThrow('comes with the lens')
    expect(await named('Upper')).toHaveLength(1)
  })

  it('have other names, by which they are found and which no other tag may have', async () => {
    const { tag } = await changes.createTag({ name: 'Backdoors', documents: [documentIdOf(hashNumber(1))] })
    draw(<TagsPage />)
    await choose('Backdoors', 'Rename, recolour or move…')
    await page.getByLabelText('Also called').fill('Trojans, trapdoors,  trojans')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(async () => (await db.tags.get(tag))?.aliases).toEqual(['Trojans', 'trapdoors'])
    await page.getByRole('searchbox', { name: 'Find a tag' }).fill('trapd')
    await expect.element(page.getByRole('row', { name: 'Backdoors' })).toBeVisible()
    await expect.poll(() => findAll('tag:trapdoors', 'test')).toEqual([documentIdOf(hashNumber(1))])
    await expect(changes.createTag({ name: 'Other', aliases: ['TROJANS'] })).rejects.toThrow('it is one of “Backdoors” already')
    await expect(changes.updateTag(tag, { aliases: ['Evasion / adversarial examples'] })).rejects.toThrow('one of “Evasion')
    await undoLast()
    expect((await db.tags.get(tag))?.aliases).toBeUndefined()
  })

  it('get a number key, which gives them and takes them off, and leaves the tag that had it', async () => {
    const [one, two] = [documentIdOf(hashNumber(1)), documentIdOf(hashNumber(2))]
    const { tag: first } = await changes.createTag({ name: 'Urgent' })
    const { tag: second } = await changes.createTag({ name: 'Later' })
    await changes.pinTag(first, 4)
    draw(<TagsPage />)
    await choose('Later', 'Rename, recolour or move…')
    await page.getByRole('radio', { name: '4, now of Urgent' }).click({ force: true })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(async () => [(await db.tags.get(first))?.pin, (await db.tags.get(second))?.pin]).toEqual([undefined, 4])
    expect(await togglePinned(4, [one, two])).toBeUndefined()
    await expect.poll(async () => (await db.documents.where('tags').equals(second).primaryKeys()).length).toBe(2)
    await expect.poll(() => documentRow(two)?.tags.includes(second)).toBe(true)
    await togglePinned(4, [one, two])
    await expect.poll(async () => (await db.documents.where('tags').equals(second).primaryKeys()).length).toBe(0)
    expect(await togglePinned(9, [one])).toContain('No tag is on the key 9')
    expect(await togglePinned(4, [])).toContain('Open or select a document')
  })

  it('are split: what a search finds among their documents goes to a new tag, with why and since when', async () => {
    const [one, two] = [documentIdOf(hashNumber(1)), documentIdOf(hashNumber(2))]
    const { tag } = await changes.createTag({ name: 'Wide', documents: [one, two] })
    draw(<TagsPage />)
    await choose('Wide', 'Split off a new tag…')
    await page.getByLabelText('Those of its documents that this finds').fill('symbol:SG17-C2')
    await expect.element(page.getByText('1 of 2 documents would go to the new tag, 1 stay.')).toBeVisible()
    await page.getByLabelText('go to a new tag called').fill('Narrow')
    await page.getByRole('button', { name: 'Split', exact: true }).click()
    await expect.poll(async () => (await named('Narrow')).length).toBe(1)
    const [narrow] = await named('Narrow')
    expect(
      await db.taggings
        .where('tag')
        .equals(narrow?.id ?? '')
        .toArray(),
    ).toMatchObject([{ document: two, origin: 'hand' }])
    expect((await db.taggings.where('tag').equals(tag).toArray()).map(({ document }) => document)).toEqual([one])
    await undoLast()
    expect(await named('Narrow')).toEqual([])
    expect(await db.taggings.where('tag').equals(tag).count()).toBe(2)
    await expect(changes.splitTag({ from: tag, name: 'wide', documents: [one] })).rejects.toThrow('in this place already')
  })

  it('are found among 2,000, only those in view being drawn', async () => {
    await db.tags.bulkAdd(
      Array.from({ length: 2_000 }, (_, n) => ({
        id: `topic-${n}` as never,
        name: `Topic ${n}`,
        colour: 'blue' as const,
        createdAt: new Date(),
        origin: 'hand' as const,
      })),
    )
    const { element } = draw(<TagsPage />)
    await expect.element(page.getByText(/^2,0\d\d tags/)).toBeVisible()
    expect(element.querySelectorAll('[role=row]').length).toBeLessThan(80)
    await page.getByRole('searchbox', { name: 'Find a tag' }).fill('topic 1999')
    await expect.element(page.getByRole('row', { name: 'Topic 1999' })).toBeVisible()
  })

  it('are gone through by key: unfolded, folded, their documents shown, their menu opened', async () => {
    const { asked } = draw(<TagsPage />)
    await expect.element(page.getByRole('row', { name: 'AI-enabled threats' })).toBeVisible()
    const tree = page.getByRole('treegrid', { name: 'All tags' })
    ;(tree.element() as HTMLElement).focus()
    const active = () => document.getElementById(tree.element().getAttribute('aria-activedescendant') ?? '')
    await press('Home')
    await expect.poll(active).not.toBeNull()
    const first = active()?.getAttribute('aria-label')
    await press('ArrowRight')
    await expect.poll(() => active()?.getAttribute('aria-expanded')).toBe('true')
    await press('ArrowRight')
    await expect.poll(() => active()?.getAttribute('aria-level')).toBe('2')
    await press('Enter')
    expect(asked).toMatchObject([['search', `tag:"${active()?.getAttribute('aria-label')}"`]])
    await press('ArrowLeft', 'ArrowLeft')
    await expect.poll(() => [active()?.getAttribute('aria-label'), active()?.getAttribute('aria-expanded')]).toEqual([first, 'false'])
    await press(' ')
    await expect.element(page.getByRole('menuitem', { name: 'Rename, recolour or move…' })).toBeVisible()
    await press('Escape')
    await expect.poll(() => document.activeElement).toBe(tree.element())
  })

  it('have no violations that axe finds, in light and dark', async () => {
    draw(<TagsPage />)
    await expect.element(page.getByText('AI-enabled threats')).toBeVisible()
    for (const theme of ['light', 'dark']) {
      await switchTheme(theme)
      const { violations } = await axe.run(document.body)
      expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
})
