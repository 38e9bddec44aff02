import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LibraryDatabase } from '../../../renderer/library/database.ts'
import { changes } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { TagsPage } from '../../../renderer/tags/index.ts'
import { showTagsPart } from '../../../renderer/tags/tag-place.ts'
import { documentIdOf, tagId } from '../../../shared/contracts/ids.ts'
import type { TagProposal } from '../../../shared/contracts/recognition.ts'
import { hashNumber, keptDocument } from '../library/rows.ts'
import { clear, draw, openLibrary, press, refuseToWrite, switchTheme } from './stage.tsx'

const poisoning = tagId('data-poisoning')
const evasion = tagId('evasion')
const id = (n: number) => documentIdOf(hashNumber(n))
const because = (tag: typeof poisoning, text: string, score: number, block = 3): TagProposal => ({
  tag,
  score,
  evidence: [{ text, locator: { block, page: 2 } }],
})
const queue = [
  [because(poisoning, 'Data poisoning changes the model.', 0.9, 7), because(evasion, 'An adversarial example is misread.', 0.4)],
  [because(poisoning, 'They speak of data poisoning once.', 0.5)],
  [because(evasion, 'Adversarial examples again.', 0.3)],
]
let db: LibraryDatabase | undefined
const state = async (n: number, tag: typeof poisoning) => (await db?.proposals.get([id(n), tag]))?.state
const progress = () => page.getByRole('progressbar')

beforeEach(async () => {
  if (db === undefined) db = await openLibrary(queue)
  else {
    await db.taggings.clear()
    await db.proposals.clear()
    await keepDocuments(queue.map((proposals, at) => keptDocument(at + 1, { proposals, symbols: [`SG17-C${at + 1}`] })))
  }
  showTagsPart('review')
})
afterEach(clear)

async function drawReview(reviewed = '0 of 4') {
  const drawn = draw(<TagsPage />)
  await expect.element(progress()).toHaveTextContent(`${reviewed} reviewed`)
  return drawn
}

describe('the review', () => {
  it('is gone through by keyboard: accept, reject, skip, undo, on to the next group and the end', async () => {
    await drawReview()
    ;(page.getByRole('article').first().element() as HTMLElement).focus()
    await press('a')
    await expect.poll(() => state(1, poisoning)).toBe('accepted')
    expect((await db?.documents.get(id(1)))?.tags).toEqual([poisoning])
    await press('r')
    await expect.poll(() => state(2, poisoning)).toBe('rejected')
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Evasion')
    await press('s', 'a')
    await expect.poll(() => state(3, evasion)).toBe('accepted')
    expect(await state(1, evasion)).toBe('open')
    await expect.element(progress()).toHaveTextContent('3 of 4 reviewed')
    await press('u')
    await expect.poll(() => state(3, evasion)).toBe('open')
    await expect.element(progress()).toHaveTextContent('2 of 4 reviewed')
  })

  it('leaves the second key of the window’s pairs to the window', async () => {
    await drawReview()
    ;(page.getByRole('article').first().element() as HTMLElement).focus()
    await press('g', 'a')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await state(1, poisoning)).toBe('open')
    await new Promise((resolve) => setTimeout(resolve, 900))
    await press('a')
    await expect.poll(() => state(1, poisoning)).toBe('accepted')
  })

  it('opens the document at the sentence, whose words are marked', async () => {
    const { asked, element } = await drawReview()
    await expect.poll(() => element.querySelector('mark')?.textContent).toBe('Data poisoning')
    ;(page.getByRole('article').first().element() as HTMLElement).focus()
    await press('o')
    await expect
      .poll(() => asked)
      .toEqual([['openDocument', id(1), { tab: 'read', block: 7, terms: [{ words: ['data', 'poisoning'], prefix: false }] }]])
  })

  it('decides a whole group at once, and takes it back as one change', async () => {
    await drawReview()
    await page.getByRole('button', { name: 'Accept all 2' }).click()
    await expect.element(page.getByText('all reviewed')).toBeVisible()
    const states = async () => [await state(1, poisoning), await state(2, poisoning), await state(1, evasion)]
    await expect.poll(states).toEqual(['accepted', 'accepted', 'open'])
    ;(page.getByRole('article').first().element() as HTMLElement).focus()
    await press('u')
    await expect.poll(() => state(2, poisoning)).toBe('open')
    expect(await state(1, poisoning)).toBe('open')
  })

  it('shows what was decided as decided from then on, however quickly the next decisions follow', async () => {
    await db?.proposals.clear()
    await keepDocuments(
      Array.from({ length: 8 }, (_, at) => keptDocument(at + 1, { proposals: [because(poisoning, 'Data poisoning.', 0.9 - at / 20)] })),
    )
    const { element } = await drawReview('0 of 8')
    const shown: number[] = []
    const watcher = new MutationObserver(() => shown.push(Number.parseInt(progress().element().textContent ?? '', 10)))
    watcher.observe(element, { subtree: true, childList: true, characterData: true, attributes: true })
    ;(page.getByRole('article').first().element() as HTMLElement).focus()
    await userEvent.keyboard('ar')
    await expect.poll(() => state(2, poisoning)).toBe('rejected')
    await userEvent.keyboard('ara')
    await expect.poll(() => state(5, poisoning)).toBe('accepted')
    await changes.saveNote(id(8), 'A change of another kind')
    await expect.element(progress()).toHaveTextContent('5 of 8 reviewed')
    watcher.disconnect()
    expect(shown).toEqual(shown.toSorted((a, b) => a - b))
  })

  it('shows as open again what could not be decided, and says why', async () => {
    await drawReview()
    const release = refuseToWrite(db)
    await page.getByRole('button', { name: 'Accept', exact: true }).first().click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^1 proposal was not accepted; nothing was changed\. The disk is full/)
    await expect.element(progress()).toHaveTextContent('0 of 4 reviewed')
    expect(await state(1, poisoning)).toBe('open')
    release()
    await page.getByRole('button', { name: 'Accept', exact: true }).first().click()
    await expect.poll(() => state(1, poisoning)).toBe('accepted')
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })

  it('goes by document as well', async () => {
    await drawReview()
    await page.getByRole('radio', { name: 'By document' }).click()
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Document 1')
    await expect.element(page.getByRole('article').nth(1)).toBeVisible()
  })

  it('puts what is open in another order by what was decided, when it is asked to and not before', async () => {
    const by = (term: string, score: number): TagProposal => ({
      tag: poisoning,
      score,
      evidence: [{ text: `They say ${term}.` }],
      terms: [term],
    })
    const terms = ['backdoor', 'backdoor', 'backdoor', 'backdoor', 'trojan', 'trojan']
    await db?.proposals.clear()
    await keepDocuments(
      terms.map((term, at) => keptDocument(at + 1, { title: `${term} ${at}`, proposals: [by(term, term === 'backdoor' ? 0.8 : 0.6)] })),
    )
    draw(<TagsPage />)
    const titles = () =>
      page
        .getByRole('heading', { level: 3 })
        .elements()
        .map(({ textContent }) => textContent?.replace(/.*(backdoor|trojan).*/, '$1'))
    await expect.poll(titles).toEqual(terms)
    ;(page.getByRole('article').first().element() as HTMLElement).focus()
    await press('r', 'r', 'r', 's', 'a')
    await expect.element(progress()).toHaveTextContent('4 of 6 reviewed')
    expect(titles()).toEqual(terms)
    await expect.element(page.getByText('by “backdoor”: 0 of 3 accepted').first()).toBeVisible()
    await page.getByRole('button', { name: 'Rank anew by 4 decisions' }).click()
    await expect.poll(titles).toEqual(['trojan', 'trojan', 'backdoor', 'backdoor', 'backdoor', 'backdoor'])
  })

  it('shows a bad term, which is silenced from the list of terms and heeded again', async () => {
    await keepDocuments([
      keptDocument(1, { proposals: [{ ...because(poisoning, 'Data poisoning changes the model.', 0.9), terms: ['data poisoning'] }] }),
    ])
    await changes.decideProposals([[id(2), poisoning]], 'rejected')
    await drawReview('1 of 3')
    await page.getByRole('button', { name: '0 of 1 accepted' }).click()
    const row = page.getByRole('row', { name: /“data poisoning”/ })
    await expect.element(row).toHaveTextContent('0 of 1')
    await row.getByRole('button', { name: 'Silence' }).click()
    await expect.poll(() => state(1, poisoning)).toBe('withdrawn')
    await row.getByRole('button', { name: 'Heed again' }).click()
    await expect.poll(() => state(1, poisoning)).toBe('open')
  })

  it('says what the lens is where nothing was proposed', async () => {
    await db?.proposals.clear()
    draw(<TagsPage />)
    await expect.element(page.getByText('Nothing has been proposed yet')).toBeVisible()
  })

  it('has no violations that axe finds, in light and dark', async () => {
    await drawReview()
    for (const theme of ['light', 'dark']) {
      await switchTheme(theme)
      const { violations } = await axe.run(document.body)
      expect(violations.map(({ id: rule, nodes }) => `${theme} ${rule}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
})
