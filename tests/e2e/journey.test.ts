import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk, wordsOf } from './desk.ts'
import { openShell, type RunningShell, shellKinds, shellName } from './launch.ts'

describe.each(shellKinds.map((kind) => [shellName(kind), kind] as const))('the journey of a liaison in the %s', (_name, kind) => {
  let shell: RunningShell
  let desk: Desk

  beforeAll(async () => {
    shell = await openShell(kind)
    desk = new Desk(shell.page)
  })
  afterAll(() => shell.close())

  it('opens the sample library with one click', async () => {
    expect(await desk.openSample()).toContain('9 documents imported')
    await expect.poll(() => desk.listed()).toBe(9)
  })

  it('shows a liaison’s dossier: who asks whom for what by when, and what it answers', async () => {
    await desk.go('Liaisons')
    await desk.open('FGAI4H-F-023')
    const dossier = desk.document.getByRole('tabpanel', { name: 'Dossier' })
    for (const words of [
      /From SG17\b/,
      /For information SG16 · FG-AI4H/,
      /31 December 2018/,
      /Q7\/17/,
      /22 – 30 January 2019/,
      /SG16-LS112 not in your library/,
    ])
      await expect.poll(() => wordsOf(dossier)).toMatch(words)
    await dossier.getByRole('link', { name: 'SG16-LS111' }).first().waitFor()
    await dossier.getByRole('link', { name: 'SG16-LS112' }).first().waitFor()
  })

  it('shows its attachments: the workshop with date and place, the contribution with cover page and presentation', async () => {
    for (const words of [
      'SG17-TD1447R2',
      '21 January 2019',
      'Geneva',
      'FGAI4H-F-023-A1.docx',
      'SG17-C456',
      'FGAI4H-F-023-A2.zip',
      'cover page.docx',
    ])
      await expect.poll(() => wordsOf(desk.attachments)).toContain(words)
    await desk.attachments.getByRole('button', { name: /SG17-C456 presentation\.pptx/ }).click()
    await desk.document.getByRole('heading', { level: 2, name: /A new horizon/ }).waitFor()
    await desk.tab('Read').click()
    await desk.document.getByText('Two questions, one vocabulary').waitFor()
  })

  it('lists what is missing', async () => {
    await desk.go('Missing')
    await desk.page.getByRole('main').getByText('SG16-LS112').first().waitFor()
  })

  it('finds at every key and opens on the very words, marked', async () => {
    await desk.searchBox.click()
    for (const typed of ['m', 'me', 'mem', 'membership inf']) {
      await desk.searchBox.fill(typed)
      await expect.poll(() => desk.results.getByRole('row').count(), { message: typed }).toBeGreaterThan(0)
    }
    const passage = desk.results.getByRole('row').filter({ hasText: 'Northlight Security' }).getByRole('gridcell').nth(1)
    await expect.poll(async () => new Set(await passage.locator('mark').allInnerTexts())).toEqual(new Set(['membership', 'inference']))
    await passage.click()
    const read = desk.document.getByRole('tabpanel', { name: 'Read' })
    const mark = read
      .locator('mark')
      .filter({ hasText: /membership|inference/ })
      .first()
    await mark.waitFor()
    await expect.poll(() => mark.evaluate(isInSight)).toBe(true)
    await desk.document
      .getByText(/^1 of \d+$/)
      .first()
      .waitFor()
  })

  it.each([
    ['الأمن', 'SG17-C460'],
    ['数据投毒', 'SG17-C462'],
    ['"data poisoning"', 'SG17-R23'],
    ['SG17 C 456', 'SG17-C456'],
  ])('finds %s', async (query, symbol) => {
    await desk.searchBox.fill(query)
    await desk.results.getByRole('row').filter({ hasText: symbol }).first().waitFor()
  })

  it('says what was searched when it finds nothing', async () => {
    await desk.searchBox.fill('xylophone')
    await expect.poll(() => desk.results.getByRole('row').count()).toBe(0)
    await desk.page
      .getByText(/xylophone/)
      .first()
      .waitFor()
    await desk.searchBox.fill('')
    await desk.documents.waitFor()
  })

  it('tags several documents at once, and takes it back', async () => {
    await desk.go('All documents')
    await desk.documents.focus()
    await desk.page.keyboard.press('Control+a')
    const toolbar = desk.page.getByRole('toolbar', { name: 'Selected documents' })
    await toolbar.getByText('9 selected').waitFor()
    await toolbar.getByRole('button', { name: /^Tag 9 documents/ }).click()
    await desk.page.getByRole('searchbox', { name: 'Find or make a tag' }).fill('Geneva 2019')
    await desk.page.getByRole('option', { name: /Make “Geneva 2019”/ }).click()
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('navigation', { name: 'Library' }).getByText('Geneva 2019').waitFor()
    await desk.open('SG17-R23')
    const taken = desk.document.getByRole('button', { name: 'Take “Geneva 2019” off' })
    await taken.waitFor()
    await desk.notice.getByRole('button', { name: /Undo/ }).click()
    await expect.poll(() => taken.count()).toBe(0)
  })

  it('accepts a proposal of the lens, and takes it back', async () => {
    await desk.go('Liaisons')
    await desk.open('FGAI4H-F-023')
    const accept = desk.document.getByRole('button', { name: 'Accept “Security for AI”' })
    await accept.click()
    await desk.document.getByRole('button', { name: 'Take “Security for AI” off' }).waitFor()
    await desk.notice.getByRole('button', { name: /Undo/ }).click()
    await accept.waitFor()
    await accept.click()
    await desk.document.getByRole('button', { name: 'Take “Security for AI” off' }).waitFor()
  })

  it('removes a document, and takes it back', async () => {
    await desk.go('All documents')
    await desk.open('SG16-LS111')
    await desk.page.keyboard.press('Control+Backspace')
    await expect.poll(() => desk.listed()).toBe(8)
    await desk.notice.getByRole('button', { name: /Undo/ }).click()
    await expect.poll(() => desk.listed()).toBe(9)
  })

  it('has everything after a restart', async () => {
    await shell.close(true)
    shell = await openShell(kind, { profile: shell.profile })
    desk = new Desk(shell.page)
    await desk.go('Liaisons')
    await desk.open('FGAI4H-F-023')
    await desk.document.getByRole('button', { name: 'Take “Security for AI” off' }).waitFor()
    await desk.go('All documents')
    await desk.searchBox.fill('membership inference')
    await desk.results.getByRole('row').filter({ hasText: 'Northlight Security' }).first().waitFor()
  })
})

/** Whether the middle of an element is within the window and nothing covers it. */
function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const met = document.elementFromPoint(left + width / 2, top + height / 2)
  return met !== null && (element === met || element.contains(met) || met.contains(element))
}
