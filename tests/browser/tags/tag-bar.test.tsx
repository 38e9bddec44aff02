import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LibraryDatabase } from '../../../renderer/library/database.ts'
import { changes, undoLast } from '../../../renderer/library/index.ts'
import { BulkTagMenu, followTagDrops, TagBar, TagNavigation, type TagPlace } from '../../../renderer/tags/index.ts'
import { documentIdOf, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber, proposal } from '../library/rows.ts'
import { clear, draw, openLibrary, press, refuseToWrite, switchTheme } from './stage.tsx'

const [one, two, three] = [1, 2, 3].map((n) => documentIdOf(hashNumber(n)))
if (one === undefined || two === undefined || three === undefined) throw new Error('three documents')
const poisoning = tagId('data-poisoning')
let db: LibraryDatabase
const tagsOf = async (id = one) => (await db.documents.get(id))?.tags ?? expect.unreachable('the document is gone')
const namesOf = async (id = one) => (await db.tags.bulkGet([...(await tagsOf(id))])).map((tag) => tag?.name)
const isThere = (text: string | RegExp) => expect.element(page.getByText(text).first()).toBeVisible()

beforeAll(async () => {
  db = await openLibrary([[proposal(poisoning), proposal(tagId('evasion'), 0.5)], [], []])
})
afterEach(clear)

describe('the tags of one document', () => {
  it('are found by typing a few letters and given by Enter, without the mouse', async () => {
    draw(<TagBar ids={[three]} />)
    await page.getByRole('button', { name: 'Add a tag' }).click()
    await expect.element(page.getByRole('searchbox', { name: 'Find or make a tag' })).toHaveFocus()
    await userEvent.keyboard('prompt inj')
    await expect.element(page.getByRole('option', { name: /^Prompt injection/ })).toBeVisible()
    await press('Enter')
    await expect.poll(() => tagsOf(three)).toEqual([tagId('prompt-injection')])
    await press('Escape', 'Escape')
    await page.getByRole('button', { name: 'Take “Prompt injection” off' }).click()
    await expect.poll(() => tagsOf(three)).toEqual([])
  })

  it('are made where there is none of that name, below another when its name stands before a slash', async () => {
    draw(<TagBar ids={[three]} />)
    await page.getByRole('button', { name: 'Add a tag' }).click()
    await expect.element(page.getByRole('searchbox', { name: 'Find or make a tag' })).toHaveFocus()
    await userEvent.keyboard('Security for AI/Our position')
    await page.getByRole('option', { name: /^Make “Our position”/ }).click()
    await expect.poll(() => namesOf(three)).toEqual(['Our position'])
    const made = await db.tags.filter(({ name }) => name === 'Our position').first()
    expect(made?.parent).toBe('security-for-ai')
    await undoLast()
    expect(await tagsOf(three)).toEqual([])
    expect(await db.tags.filter(({ name }) => name === 'Our position').count()).toBe(0)
  })

  it('are refused with a reason when nothing of the name can be seen, and nothing is made', async () => {
    draw(<TagBar ids={[three]} />)
    const before = await db.tags.count()
    await page.getByRole('button', { name: 'Add a tag' }).click()
    await page.getByRole('searchbox').fill('\u202e\u202d\u200b')
    await page.getByRole('option', { name: /^Make/ }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('name that can be seen')
    expect(await db.tags.count()).toBe(before)
  })
})

describe('why a document bears a tag', () => {
  const why = async (name: string) => {
    await page.getByRole('button', { name: `${name}: why it is there` }).click()
    return page.getByRole('dialog', { name: `Why “${name}” is there` })
  }

  it('is told with the day: by hand, by the lens with its sentence, or by a rule with its query', async () => {
    await changes.decideProposals([[one, poisoning]], 'accepted')
    const { tag: byHand } = await changes.createTag({ name: 'By hand', documents: [one] })
    const { tag: byRule } = await changes.createTag({ name: 'By rule' })
    await changes.saveRule({ tag: byRule, query: 'poisoning group:SG17', documents: [one], others: [] })
    const { asked } = draw(<TagBar ids={[one]} />)
    const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'medium' })
    await expect.element(await why('By hand')).toHaveTextContent(`You gave it on ${today}`)
    await press('Escape')
    await expect.element(await why('By rule')).toHaveTextContent(/A rule gave it.*poisoning group:SG17/)
    await press('Escape')
    const lens = await why('Data poisoning')
    await expect.element(lens).toHaveTextContent(/The lens proposed it, and you accepted it on/)
    await lens.getByRole('button', { name: /poisoning/ }).click()
    expect(asked).toMatchObject([['openDocument', one, { tab: 'read' }]])
    await undoLast()
    await changes.removeTag(byRule)
    await changes.removeTag(byHand)
    await changes.decideProposals([[one, poisoning]], 'open')
  })
})

describe('a proposal on a document', () => {
  const proposed = () => page.getByRole('button', { name: /^Proposed/ }).elements()

  it('shows where it comes from, and becomes a tag when accepted or goes when rejected', async () => {
    const { asked } = draw(<TagBar ids={[one]} />)
    await page.getByRole('button', { name: 'Proposed: Data poisoning. Show why' }).click()
    expect(asked).toMatchObject([['openDocument', one, { tab: 'read' }]])
    await page.getByRole('button', { name: 'Accept “Data poisoning”' }).click()
    await expect.element(page.getByRole('button', { name: 'Data poisoning: why it is there' })).toBeVisible()
    await expect.poll(() => tagsOf()).toEqual([poisoning])
    await page.getByRole('button', { name: /^Reject “Evasion/ }).click()
    await expect.poll(async () => (await db.proposals.get([one, tagId('evasion')]))?.state).toBe('rejected')
    await expect.poll(() => proposed().length).toBe(0)
    await undoLast()
    await undoLast()
  })

  it('leaves at once when it is decided, before the library has written it', async () => {
    draw(<TagBar ids={[one]} />)
    await expect.poll(() => proposed().length).toBe(2)
    for (const decision of ['Accept', 'Reject']) {
      const button = page.getByRole('button', { name: `${decision} “Data poisoning”` }).element() as HTMLElement
      button.click()
      await new Promise(requestAnimationFrame)
      expect(proposed().length).toBe(1)
      const decided = { Accept: 'accepted', Reject: 'rejected' }[decision]
      await expect.poll(async () => (await db.proposals.get([one, poisoning]))?.state).toBe(decided)
      await undoLast()
      await expect.poll(() => proposed().length).toBe(2)
    }
  })

  it('moves nothing beside it while the pointer is among them', async () => {
    const { element } = draw(<TagBar ids={[one]} />)
    const next = page.getByRole('button', { name: /^Accept “Evasion/ })
    await expect.element(next).toBeVisible()
    const place = () => Math.round(next.element().getBoundingClientRect().left)
    const before = place()
    const places = new Set<number>()
    const watcher = new MutationObserver(() => places.add(place()))
    watcher.observe(element, { subtree: true, childList: true, characterData: true, attributes: true })
    await page.getByRole('button', { name: 'Accept “Data poisoning”' }).click()
    await expect.poll(() => tagsOf()).toEqual([poisoning])
    await page.getByRole('button', { name: 'Take “Data poisoning” off' }).click()
    await expect.poll(() => tagsOf()).toEqual([])
    await page.getByRole('button', { name: 'Reject “Data poisoning”' }).click()
    await expect.poll(async () => (await db.proposals.get([one, poisoning]))?.state).toBe('rejected')
    watcher.disconnect()
    expect([...places]).toEqual([before])
    await userEvent.hover(element, { position: { x: 5, y: 600 } })
    await expect.poll(place).toBeLessThan(before)
    await changes.decideProposals([[one, poisoning]], 'open')
  })

  it('is there again with the reason when it could not be decided', async () => {
    draw(<TagBar ids={[one]} />)
    const release = refuseToWrite(db)
    await page.getByRole('button', { name: 'Accept “Data poisoning”' }).click()
    await expect.element(page.getByRole('status')).toHaveTextContent(/^1 proposal was not accepted; nothing was changed\. The disk is full/)
    await expect.element(page.getByRole('button', { name: 'Accept “Data poisoning”' })).toBeVisible()
    expect(await tagsOf()).toEqual([])
    release()
    await page.getByRole('button', { name: 'Accept “Data poisoning”' }).click()
    await expect.poll(() => tagsOf()).toEqual([poisoning])
    await expect.element(page.getByRole('status')).not.toBeInTheDocument()
    await undoLast()
  })
})

describe('a dragged tag', () => {
  it('is given to the document it is dropped on, or to all selected ones when it is dropped on one of them', async () => {
    const { tag } = await changes.createTag({ name: 'Dragged' })
    let selected = [one, two]
    const stop = followTagDrops(() => selected)
    const { element } = draw(
      <>
        <TagNavigation onOpen={() => {}} />
        <section data-document={one}>A row</section>
        <section data-document={three}>Another</section>
        <p>Nowhere</p>
      </>,
    )
    await isThere('Dragged')
    const entry = page.getByText('Dragged').element().closest('[draggable]') ?? expect.unreachable('no tag to drag')
    const dropOn = (target: Element | null) => {
      const dataTransfer = new DataTransfer()
      const fire = (on: Element | null, type: string) =>
        on?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      fire(entry, 'dragstart')
      const isTaken = fire(target, 'dragover') === false
      const isShown = target?.hasAttribute('data-tag-over') === true
      fire(target, 'drop')
      return { isTaken, isShown }
    }
    expect(dropOn(element.querySelector(`[data-document="${three}"]`))).toEqual({ isTaken: true, isShown: true })
    await expect.poll(() => tagsOf(three)).toEqual([tag])
    expect(await tagsOf(one)).not.toContain(tag)
    dropOn(element.querySelector(`[data-document="${one}"]`))
    await expect
      .poll(async () => [await tagsOf(two), await tagsOf(one)])
      .toEqual([expect.arrayContaining([tag]), expect.arrayContaining([tag])])
    expect(dropOn(element.querySelector('p')).isTaken).toBe(false)
    expect(element.querySelector('[data-tag-over]')).toBeNull()
    selected = []
    stop()
    await changes.removeTag(tag)
  })
})

describe('the tags of several documents', () => {
  it('say how many bear each, and are given to the rest or taken off all', async () => {
    const { tag } = await changes.createTag({ name: 'To read', documents: [one] })
    draw(<BulkTagMenu ids={[one, two]} />)
    await page.getByRole('button', { name: 'Tag 2 documents' }).click()
    const option = page.getByRole('option', { name: /To read/ })
    await expect.element(option).toHaveTextContent('on 1 of 2')
    await option.click()
    await expect.element(option).toHaveTextContent('on all 2')
    await expect.poll(() => tagsOf(two)).toEqual([tag])
    await option.click()
    await expect.poll(async () => [...(await tagsOf()), ...(await tagsOf(two))]).toEqual([])
  })
})

describe('the navigation', () => {
  it('shows the tags in use with their counts, and what waits for review', async () => {
    await changes.createTag({ name: 'Plenary', documents: [two, three] })
    const opened: TagPlace[] = []
    draw(<TagNavigation onOpen={(place) => opened.push(place)} />)
    await page.getByRole('row', { name: 'Plenary, 2 documents' }).click()
    await page.getByRole('button', { name: 'To review: 2 proposals' }).click()
    expect(opened).toMatchObject([{ kind: 'tag', name: 'Plenary' }, { kind: 'tags' }])
  })
})

it('has no violations that axe finds, in light and dark', async () => {
  await db.tags.bulkAdd(
    Array.from({ length: 2_000 }, (_, n) => ({
      id: tagId(`topic-${n}`),
      name: `Topic ${n}`,
      colour: 'blue' as const,
      createdAt: new Date(),
      origin: 'hand' as const,
    })),
  )
  draw(
    <>
      <TagBar ids={[one]} />
      <TagBar ids={[one, two]} />
      <TagNavigation onOpen={() => {}} />
    </>,
  )
  await isThere('Data poisoning')
  await page.getByRole('button', { name: 'Add a tag' }).first().click()
  await expect.element(page.getByRole('searchbox')).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await switchTheme(theme)
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
