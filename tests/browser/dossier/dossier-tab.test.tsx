import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DossierTab, SymbolLink } from '../../../renderer/dossier/index.ts'
import { undoLast } from '../../../renderer/library/index.ts'
import { chooseLibrary } from '../../../renderer/library/tables.ts'
import { symbolKey } from '../../../shared/contracts/ids.ts'
import { keepExchange } from './exchange-files.ts'
import { expectAccessible, OpenedDocument, show } from './show.tsx'

let ids: Awaited<ReturnType<typeof keepExchange>>

beforeAll(async () => {
  chooseLibrary(`dossier-${crypto.randomUUID()}`)
  ids = await keepExchange()
})

const showDossier = (id = ids.liaison) => show(<OpenedDocument id={id}>{(document) => <DossierTab document={document} />}</OpenedDocument>)

/** The text of the row under a label. */
const rowOf = (label: string) => {
  const terms = [...document.querySelectorAll('dt')]
  return terms.find((term) => term.textContent === label)?.nextElementSibling?.textContent ?? ''
}

describe('the dossier of a liaison statement', () => {
  beforeEach(async () => {
    showDossier()
    await expect.element(page.getByText('Reply asked for by 31 December 2018')).toBeVisible()
  })

  it('says from whom, to whom, for which question and until when', async () => {
    await expect.poll(() => rowOf('From')).toContain('SG17')
    await expect.poll(() => rowOf('For information')).toContain('SG16 · FG-AI4H')
    await expect.poll(() => rowOf('Question')).toContain('Q7/17')
    await expect.poll(() => rowOf('Next meeting')).toMatch(/SG17, 22.–.30 January 2019/)
    await expect.element(page.getByText('“We would appreciate your feedback, if any, by 31 December 2018.”')).toBeVisible()
  })

  it('names the answer once one is here', async () => {
    await expect.element(page.getByRole('region', { name: 'Reply' })).toHaveTextContent(/answered by FGAI4H-G-010 on 3 December 2018/)
    await expect.poll(() => rowOf('Answered by')).toContain('FGAI4H-G-010')
  })

  it('has a card for each attachment, with the workshop it is about and the files inside an archive', async () => {
    const region = page.getByRole('region', { name: 'Attachments' })
    await expect.element(region).toHaveTextContent('2 of 2 attachments here')
    const workshop = region.getByRole('article', { name: 'ITU Workshop on AI, ML and security' })
    await expect.element(workshop).toHaveTextContent('SG17-TD1447R2')
    await expect.element(workshop).toHaveTextContent('Monday 21 January 2019, Geneva')
    await expect.element(workshop).toHaveTextContent('Attachment 1 has first details of this workshop.')
    await expect.element(workshop).toHaveTextContent('4 pages')
    const archive = region.getByRole('article', { name: /studies of transformation/ })
    await expect.element(archive).toHaveTextContent('SG17-C456')
    await expect.element(archive.getByRole('button', { name: /C456 cover page\.docx/ })).toBeVisible()
    await expect.element(archive.getByRole('button', { name: /C456 presentation\.pptx.*24 slides/ })).toBeVisible()
  })

  it('shows both dates it gives for one workshop', async () => {
    await expect.element(page.getByText('The document gives 2 different dates')).toBeVisible()
    await expect.element(page.getByText('September 2018', { exact: true }).last()).toBeVisible()
  })

  it('draws the exchange from the statements it answers to its answer', async () => {
    await expect.element(page.getByText('this statement')).toBeVisible()
    const steps = () => [...document.querySelectorAll('[aria-current]')].flatMap((now) => [...(now.closest('ul')?.children ?? [])])
    const names = () => steps().map((step) => /SG16-LS111|SG16-LS112|FGAI4H-F-023|FGAI4H-G-010/.exec(step.textContent ?? '')?.[0])
    await expect.poll(names).toEqual(['SG16-LS111', 'SG16-LS112', 'FGAI4H-F-023', 'FGAI4H-G-010'])
  })

  it('breaks no rule of accessibility', () => expectAccessible())
})

it('unfolds the words behind a fact by keyboard and goes to where they stand', async () => {
  const { asked } = showDossier()
  const why = page.getByRole('button', { name: 'Why? For information' })
  await expect.element(why).toBeInTheDocument()
  why.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(why).toHaveAttribute('aria-expanded', 'true')
  const quotes = page.getByText(/shared in Attachment 2 with SG16/)
  await expect.element(quotes.first()).toBeVisible()
  await page.getByRole('link', { name: 'Show in text' }).nth(1).click()
  expect(asked.at(-1)).toMatchObject(['openDocument', ids.liaison, { tab: 'read' }])
})

it('opens a file inside an attached archive', async () => {
  const { asked } = showDossier()
  await page.getByRole('button', { name: /C456 presentation/ }).click()
  expect(asked).toEqual([['openDocument', ids.slides]])
})

it('shows the whole address of a missing attachment, and asks before it is opened', async () => {
  const { asked } = showDossier(ids.gaps)
  const card = page.getByRole('article', { name: 'Architecture of machine learning in networks' })
  await expect.element(card).toHaveTextContent('missing')
  await expect.element(card).toHaveTextContent('https://www.itu.int/md/T17-SG13-181001-TD-PLEN-0777/en')
  await card.getByRole('button', { name: 'Open…' }).click()
  expect(asked).toEqual([['showAddress', 'https://www.itu.int/md/T17-SG13-181001-TD-PLEN-0777/en']])
  await expect.poll(() => rowOf('Contacts')).toContain('ana@example.org')
  await expect.poll(() => rowOf('For action')).toContain('SG17')
  await expectAccessible()
})

it('lets a symbol that is not here say who cites it, and follows one that is', async () => {
  show(<OpenedDocument id={ids.gaps}>{(document) => <DossierTab document={document} />}</OpenedDocument>)
  await page.getByRole('link', { name: 'SG17-TD1500' }).click()
  const card = page.getByRole('dialog', { name: 'About SG17-TD1500' })
  await expect.element(card).toHaveTextContent('not in your library cited by 1 document')
  const { asked } = showDossier(ids.arabic)
  await page.getByRole('link', { name: 'FGAI4H-F-023' }).click()
  expect(asked).toEqual([['openDocument', ids.liaison]])
})

it('lets the delegate choose where several documents bear one symbol', async () => {
  const { asked } = show(
    <p>
      See <SymbolLink symbol={symbolKey('SG13-TD778')}>TD 778</SymbolLink>.
    </p>,
  )
  await page.getByRole('link', { name: 'TD 778' }).click()
  const card = page.getByRole('dialog', { name: 'About SG13-TD778' })
  await expect.element(card).toHaveTextContent('2 documents bear the name SG13-TD778')
  await expectAccessible()
  await card.getByRole('link', { name: 'Use cases, as agreed' }).click()
  expect(asked).toHaveLength(1)
})

it('lets the delegate say which of several documents is meant, and take it back', async () => {
  showDossier(ids.gaps)
  const card = page.getByRole('article', { name: 'Use cases of machine learning in networks' })
  await expect.element(card).toHaveTextContent('ambiguous: 2')
  await card.getByRole('listitem').filter({ hasText: 'as agreed' }).getByRole('button', { name: 'This one' }).click()
  await expect.element(card).toHaveTextContent('by hand')
  await expect.element(card).toHaveTextContent('use cases 2.docx')
  await expect.element(card.getByText('ambiguous')).not.toBeInTheDocument()
  await undoLast()
  await expect.element(card).toHaveTextContent('ambiguous: 2')
})

it('lets the delegate say which statement answers, offering the likeliest first', async () => {
  showDossier(ids.gaps)
  await page.getByRole('button', { name: 'Answered by…' }).click()
  const offered = page.getByRole('listbox', { name: 'Statements' })
  await expect.element(offered.getByRole('option').first()).toHaveTextContent('FGAI4H-F-023')
  await expectAccessible()
  await page.getByRole('searchbox', { name: 'Symbol, title or group' }).fill('FGAI4H-G')
  await expect.poll(() => offered.getByRole('option').elements().length).toBe(1)
  await offered.getByRole('option').click()
  await expect.element(page.getByRole('region', { name: 'Reply' })).toHaveTextContent(/answered by FGAI4H-G-010/)
  await page.getByRole('button', { name: 'Take back the link made by hand' }).click()
  await expect.element(page.getByRole('button', { name: 'Answered by…' })).toBeVisible()
})

it('draws the whole exchange over time, and opens a statement from it', async () => {
  const { asked } = showDossier()
  await page.getByRole('button', { name: 'Show the whole exchange' }).click()
  const drawing = page.getByRole('region', { name: 'The exchange over time' })
  await expect.element(drawing).toBeVisible()
  const steps = drawing.getByRole('listitem')
  const order = () => steps.elements().map((item) => /SG16-LS111|SG16-LS112|FGAI4H-F-023|FGAI4H-G-010/.exec(item.textContent ?? '')?.[0])
  await expect.poll(order).toEqual(['SG16-LS111', 'SG16-LS112', 'FGAI4H-F-023', 'FGAI4H-G-010'])
  await expect.element(steps.nth(3)).toHaveTextContent('answers FGAI4H-F-023')
  await expectAccessible()
  await drawing.getByRole('button', { name: /FGAI4H-G-010/ }).click()
  expect(asked.at(-1)?.[0]).toBe('openDocument')
  await expect.element(drawing).not.toBeInTheDocument()
})
