import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DossierTab, LinksTab } from '../../../renderer/dossier/index.ts'
import { undoLast } from '../../../renderer/library/index.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/tables.ts'
import { keepExchange } from './exchange-files.ts'
import { keepFiles, linkAll } from './seeded-library.ts'
import { expectAccessible, OpenedDocument, show } from './show.tsx'

let ids: Awaited<ReturnType<typeof keepExchange>>
let db: LibraryDatabase

beforeEach(async () => {
  db = chooseLibrary(`correcting-${crypto.randomUUID()}`)
  ids = await keepExchange()
})

const showDossier = (id = ids.liaison) => show(<OpenedDocument id={id}>{(document) => <DossierTab document={document} />}</OpenedDocument>)
const showLinks = (id = ids.liaison) => show(<OpenedDocument id={id}>{(document) => <LinksTab document={document} />}</OpenedDocument>)

/** The text of the row under a label. */
const rowOf = (label: string) => {
  const terms = [...document.querySelectorAll('dt')]
  return terms.find((term) => term.textContent === label)?.nextElementSibling?.textContent ?? ''
}

describe('the dossier of a statement of which nothing was recognised', () => {
  const keepBlank = async (text: string) => (await keepFiles([{ name: 'LS from a colleague.docx', text }]))[0] ?? expect.unreachable()

  it('says so, and takes what the delegate adds or that it is none', async () => {
    const id = await keepBlank('See you there, all the best.')
    showDossier(id)
    await expect.element(page.getByRole('heading', { name: /^Nothing of a liaison statement was recognised/ })).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Add what was not recognised' }).click()
    await page.getByRole('menuitem', { name: 'From' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'From' }), 'SG17')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => rowOf('From')).toContain('SG17')
    await expect.element(page.getByRole('heading', { name: /^Nothing of a liaison/ })).not.toBeInTheDocument()
  })

  it('lets it be of another kind', async () => {
    const id = await keepBlank('See you there, all the best.')
    showDossier(id)
    await page.getByRole('button', { name: 'It is no liaison statement…' }).click()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kind' }), 'report')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(async () => (await db.documents.get(id))?.kind).toBe('report')
  })

  it('tells a file without text from one that says nothing', async () => {
    showDossier(await keepBlank(''))
    await expect.element(page.getByRole('heading', { name: 'There is no text to recognise anything in' })).toBeVisible()
  })
})

describe('a value of the dossier', () => {
  it('is put right by keyboard alone, says so, and shows what had been recognised', async () => {
    showDossier()
    const pencil = page.getByRole('button', { name: 'Correct: For information' })
    await expect.element(pencil).toBeInTheDocument()
    pencil.element().focus()
    await userEvent.keyboard('{Enter}')
    const field = page.getByRole('textbox', { name: 'For information' })
    await expect.element(field).toHaveFocus()
    await userEvent.fill(field, 'ITU-T SG13; FG-AI4H')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => rowOf('For information')).toContain('SG13 · FG-AI4H')
    await expect.element(page.getByText('corrected by hand')).toBeVisible()
    await expect.element(pencil).toHaveFocus()
    await page.getByRole('button', { name: 'Why? For information' }).click()
    await expect.element(page.getByText('Recognised was: SG16, FG-AI4H')).toBeVisible()
    expect((await db.documents.get(ids.liaison))?.to).toEqual(['SG13', 'FG-AI4H'])
    await expectAccessible()
    await page.getByRole('button', { name: 'Use what was recognised' }).click()
    await expect.poll(() => rowOf('For information')).toContain('SG16 · FG-AI4H')
  })

  it('is left as it was by Escape', async () => {
    showDossier()
    await page.getByRole('button', { name: 'Correct: From' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'From' }), 'SG2')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => rowOf('From')).toContain('SG17')
    expect(await db.corrections.count()).toBe(0)
  })

  it('is refused with a sentence where it cannot be so, and kept once it can', async () => {
    showDossier()
    await page.getByRole('button', { name: 'Correct: Question', exact: true }).click()
    const field = page.getByRole('textbox', { name: 'Questions' })
    await userEvent.fill(field, 'seven')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('“seven” is not a Question. Write its number and its study group: Q7/17.')).toBeVisible()
    await expect.element(field).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible()
    await userEvent.fill(field, '6/17, q7/17')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => rowOf('Questions')).toContain('Q6/17 · Q7/17')
  })

  it('is added when it was not read', async () => {
    showDossier(ids.arabic)
    await page.getByRole('button', { name: 'Add what was not recognised' }).click()
    await page.getByRole('menuitem', { name: 'Answer asked for by' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'Answer asked for by' }), '2019-03-01')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByText('Reply asked for by 1 March 2019')).toBeVisible()
    expect((await db.events.where('document').equals(ids.arabic).toArray()).map(({ event: { start } }) => start)).toContain('2019-03-01')
    await undoLast()
    await expect.element(page.getByText('Reply asked for by 1 March 2019')).not.toBeInTheDocument()
  })
})

describe('an entry of a list', () => {
  it('is edited by itself: a contact', async () => {
    showDossier(ids.gaps)
    await page.getByRole('button', { name: 'Correct: Ana Example' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'E-mail' }), 'ana at example.org')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByText(/is not an e-mail address/)).toBeVisible()
    await userEvent.fill(page.getByRole('textbox', { name: 'E-mail' }), 'a.example@example.org')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => rowOf('Contacts')).toContain('a.example@example.org')
  })

  it('is struck out, stays in sight as such, and comes back: a date', async () => {
    showDossier()
    const workshop = page.getByRole('button', { name: /^Correct: .*21 January 2019/ })
    await workshop.first().click()
    await page.getByRole('button', { name: 'Strike it out' }).click()
    await expect.element(page.getByText('struck out by hand:')).toBeVisible()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await expect.element(page.getByText('struck out by hand:')).not.toBeInTheDocument()
    expect(await db.corrections.count()).toBe(0)
  })

  it('is found under its new name: an attachment', async () => {
    showDossier(ids.gaps)
    const card = page.getByRole('article', { name: 'Architecture of machine learning in networks' })
    await card.getByRole('button', { name: /^Correct:/ }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'Symbols' }), 'FGAI4H-F-023')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByText('corrected by hand')).toBeVisible()
    await linkAll()
    await expect.element(card).toHaveTextContent(/here.*FGAI4H-F-023\.txt/)
  })
})

describe('a link', () => {
  const menuOf = (name: string | RegExp) => page.getByRole('button', { name }).first()

  it('is confirmed, and says so', async () => {
    showLinks()
    await menuOf(/^Link: ITU Workshop on AI/).click()
    await page.getByRole('menuitem', { name: 'It is right' }).click()
    await expect.element(page.getByText('confirmed by hand')).toBeVisible()
    await expectAccessible()
  })

  it('that is not so goes, stays away when links are worked out again, and comes back when asked', async () => {
    showLinks()
    await menuOf('Link: SG16-LS111').click()
    await page.getByRole('menuitem', { name: 'There is no such link' }).click()
    await expect.element(page.getByText('Said not to be links')).toBeVisible()
    await linkAll()
    await expect.element(menuOf('Link: SG16-LS111')).not.toBeInTheDocument()
    expect((await db.missing.get('SG16-LS111'))?.answeredBy ?? []).toEqual([])
    await page.getByRole('button', { name: 'Bring back' }).click()
    await expect.element(menuOf('Link: SG16-LS111')).toBeInTheDocument()
    await linkAll()
    expect((await db.missing.get('SG16-LS111'))?.answeredBy).toEqual([ids.liaison])
  })

  it('to an attachment that is missing is made by choosing its document', async () => {
    showDossier(ids.gaps)
    const card = page.getByRole('article', { name: 'Architecture of machine learning in networks' })
    await card.getByRole('button', { name: /^Link:/ }).click()
    await page.getByRole('menuitem', { name: 'Choose the document…' }).click()
    await userEvent.fill(page.getByRole('searchbox', { name: 'Symbol, title or group' }), 'F-023-A1')
    await page.getByRole('option').first().click()
    await expect.element(card).toHaveTextContent(/by hand.*here/)
    await linkAll()
    expect(await db.documents.get(ids.gaps)).toMatchObject({ attachmentsHere: 2, attachmentsMissing: 0 })
    expect(await db.missing.get('SG13-TD777')).toBeUndefined()
  })

  it('between documents that name each other nowhere is made by hand', async () => {
    showLinks(ids.arabic)
    await page.getByRole('button', { name: 'Link to another document…' }).click()
    await page.getByRole('radio', { name: 'revises' }).click({ force: true })
    await expectAccessible()
    await page.getByRole('option', { name: /SG13-LS165/ }).click()
    await expect.element(page.getByText('Revisions')).toBeVisible()
  })
})
