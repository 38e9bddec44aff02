import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LinksTab, MissingPage, TimelinePage, useTimelineCounts } from '../../../renderer/dossier/index.ts'
import { announce, chooseLibrary, type LibraryDatabase } from '../../../renderer/library/tables.ts'
import { symbolKey } from '../../../shared/contracts/ids.ts'
import { keepExchange } from './exchange-files.ts'
import { type Asked, expectAccessible, OpenedDocument, show } from './show.tsx'

let ids: Awaited<ReturnType<typeof keepExchange>>
let db: LibraryDatabase

beforeAll(async () => {
  // The clock alone is not real: what is due depends on the day.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2018-09-20T10:00:00') })
  db = chooseLibrary(`pages-${crypto.randomUUID()}`)
  ids = await keepExchange({ isAnswered: false })
})

const namesOf = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute('aria-label'))

describe('what is missing', () => {
  beforeEach(async () => {
    show(<MissingPage />)
    await expect.element(page.getByRole('article', { name: 'SG13-TD777' })).toBeVisible()
  })

  it('is listed with what is attached first, who asks for it, and where to fetch it', async () => {
    await expect.poll(() => namesOf('article')).toEqual(['SG13-TD777', 'SG16-LS111', 'SG16-LS112', 'SG17-TD1500'])
    const first = page.getByRole('article', { name: 'SG13-TD777' })
    await expect.element(first).toHaveTextContent('attached by SG13-LS165')
    await expect.element(first).toHaveTextContent('https://www.itu.int/md/T17-SG13-181001-TD-PLEN-0777/en')
    await expect.element(page.getByRole('article', { name: 'SG16-LS111' })).toHaveTextContent('answered by FGAI4H-F-023')
  })

  it('is narrowed to why it is asked for', async () => {
    await page.getByRole('radio', { name: 'Answered 2' }).click()
    await expect.element(page.getByRole('article', { name: 'SG13-TD777' })).not.toBeInTheDocument()
    await expect.poll(() => namesOf('article')).toEqual(['SG16-LS111', 'SG16-LS112'])
  })

  it('is filtered by the words of its names, and says how many are left', async () => {
    await userEvent.fill(page.getByRole('searchbox', { name: 'Filter by symbol, title or file name' }), 'machine sg13')
    await expect.poll(() => namesOf('article')).toEqual(['SG13-TD777'])
    await expect.element(page.getByText('1 of 4 documents that others speak of, 1 with an address to fetch from')).toBeVisible()
    await userEvent.fill(page.getByRole('searchbox'), 'nobody calls it so')
    await page.getByRole('button', { name: 'Show all 4' }).click()
    await expect.poll(() => namesOf('article')).toHaveLength(4)
  })

  it('is divided by group, and a group can be folded and copied', async () => {
    await page.getByRole('radio', { name: 'Group', exact: true }).click({ force: true })
    await expect
      .poll(() => [...document.querySelectorAll('h2 button')].map((button) => button.textContent))
      .toEqual(['SG16 2', 'SG13 1', 'SG17 1'])
    await page.getByRole('button', { name: 'SG16 2' }).click()
    await expect.poll(() => namesOf('article')).toEqual(['SG13-TD777', 'SG17-TD1500'])
    await expect.element(page.getByRole('button', { name: 'SG16 2' })).toHaveAttribute('aria-expanded', 'false')
    await expectAccessible()
    await page.getByRole('radio', { name: 'Kind', exact: true }).click({ force: true })
    await expect.element(page.getByRole('button', { name: 'Liaison statements 2' })).toHaveAttribute('aria-expanded', 'true')
  })

  it('is copied as a list for the day one is online', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await page.getByRole('button', { name: 'Copy all as a list' }).click()
    await expect.element(page.getByText('Copied')).toBeVisible()
    expect(copied).toHaveBeenCalledWith(
      [
        'SG13-TD777\tArchitecture of machine learning in networks\thttps://www.itu.int/md/T17-SG13-181001-TD-PLEN-0777/en\n',
        'SG16-LS111\n',
        'SG16-LS112\n',
        'SG17-TD1500\n',
      ].join(''),
    )
    copied.mockRestore()
  })

  it('says so when the clipboard is closed to it, and copies by selection where that is allowed', async () => {
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    const older = vi.spyOn(document, 'execCommand').mockReturnValueOnce(true).mockReturnValueOnce(false)
    await page.getByRole('button', { name: 'Copy all as a list' }).click()
    await expect.element(page.getByText('Copied')).toBeVisible()
    await page.getByRole('button', { name: 'Copied' }).click()
    await expect.element(page.getByText('Not allowed')).toBeVisible()
    refused.mockRestore()
    older.mockRestore()
  })

  it('breaks no rule of accessibility', () => expectAccessible())
})

describe('the timeline', () => {
  let asked: readonly Asked[]

  beforeEach(async () => {
    asked = show(<TimelinePage />).asked
    await expect.element(page.getByText('Today, 20 September 2018')).toBeVisible()
  })

  it('goes from the earliest to the latest, each occasion once', async () => {
    const dates = () => [...document.querySelectorAll('section time')].map((time) => time.getAttribute('datetime'))
    await expect.poll(dates).toEqual(['2018-09-01', '2018-09-01', '2018-09-30', '2018-12-31', '2019-01-21', '2019-01-22'])
  })

  it('says how each deadline stands', async () => {
    await expect.element(page.getByText('10 days left')).toBeVisible()
    await expect.element(page.getByText('3 months left')).toBeVisible()
    await expect.element(page.getByText('2 replies due')).toBeVisible()
  })

  it('hides a kind of date', async () => {
    await page.getByRole('button', { name: /Meetings/ }).click()
    await expect.element(page.getByText('SG17 meeting')).not.toBeInTheDocument()
    await expect.element(page.getByText('Workshop on AI, ML and security').first()).toBeInTheDocument()
  })

  it('is saved as a calendar file, without what is known only to the month', async () => {
    await page.getByRole('button', { name: 'Save 4 dates as a calendar' }).click()
    expect(asked).toEqual([['saveFile', 'Liaison-Desk-timeline.ics', expect.any(Uint8Array)]])
    const lines = new TextDecoder()
      .decode(asked[0]?.[2] as Uint8Array)
      .replaceAll('\r\n ', '')
      .split('\r\n')
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20180930',
      'DTSTART;VALUE=DATE:20181231',
      'DTSTART;VALUE=DATE:20190121',
      'DTSTART;VALUE=DATE:20190122',
    ])
    expect(lines).toContain('DTEND;VALUE=DATE:20190131')
    expect(lines).toContain('SUMMARY:Reply to SG17 on FGAI4H-F-023')
    expect(lines).toContain('LOCATION:Geneva')
  })

  it('breaks no rule of accessibility', () => expectAccessible())
})

it('tells the navigation what is missing and what is due', async () => {
  const Counts = () => <output>{JSON.stringify(useTimelineCounts())}</output>
  show(<Counts />)
  await expect.element(page.getByText('{"missing":4,"due":2,"overdue":0}')).toBeVisible()
})

it('lists the links of a document by kind and direction, and breaks no rule of accessibility', async () => {
  show(<OpenedDocument id={ids.liaison}>{(document) => <LinksTab document={document} />}</OpenedDocument>)
  await expect.element(page.getByRole('heading', { name: 'Attaches' })).toBeVisible()
  const parts = () => [...document.querySelectorAll('h3')].map(({ textContent }) => textContent)
  await expect.poll(parts).toEqual(['Attaches', 'Announces', 'Answers', 'Cited by'])
  await expect.element(page.getByText('by file name').first()).toBeVisible()
  await expectAccessible()
})

it('draws of thousands of missing documents only those in view', async () => {
  const rows = Array.from({ length: 1_800 }, (_, at) => ({
    key: `SG17-C${at + 1}`,
    name: `SG17-C${at + 1}`,
    symbol: symbolKey(`SG17-C${at + 1}`),
  }))
  await db.missing.bulkPut(rows.map((row) => ({ ...row, attachedBy: [], answeredBy: [], citedBy: [ids.liaison] })))
  announce({ tables: ['missing'] })
  show(
    <div style={{ blockSize: 700 }}>
      <MissingPage />
    </div>,
  )
  await expect.element(page.getByText(/^1,804 documents that others speak of/)).toBeVisible()
  await expect.poll(() => namesOf('article').length).toBeGreaterThan(5)
  expect(namesOf('article').length).toBeLessThan(40)
  await userEvent.fill(page.getByRole('searchbox'), 'c1799')
  await expect.poll(() => namesOf('article')).toEqual(['SG17-C1799'])
  await db.missing.bulkDelete(rows.map(({ key }) => key))
})
