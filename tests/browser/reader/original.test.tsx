import { strToU8, zipSync } from 'fflate'
import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames, PDFString, rgb, StandardFonts } from 'pdf-lib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type LaidOut, layOut } from '../../../renderer/reader/original/frame/lay-out.ts'
import type { Cell } from '../../../shared/contracts/blocks.ts'
import { laidOut } from './laid-out.ts'
import { keep, openPane, paragraphs } from './pane.tsx'
import { expectNoRun, expectRun } from './runs-in-frame.ts'

let pane: Awaited<ReturnType<typeof openPane>> | undefined
afterEach(() => {
  pane?.close()
  vi.restoreAllMocks()
})

/** Script in every place a document could hide it. `told` would be called if one ran. */
const attack = `<img src="x" onerror="parent.postMessage('ran', '*')"><script>parent.postMessage('ran', '*')</script><svg onload="parent.postMessage('ran', '*')"></svg><a href="javascript:parent.postMessage('ran', '*')">press</a>`

const word = (body: string, more: Record<string, string> = {}, relations = '') =>
  new Blob([
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/_rels/document.xml.rels': strToU8(
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
      ),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    }),
  ])

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('the frame of an original', () => {
  it('runs nothing a web page brings, though the same page runs in a frame without these precautions', async () => {
    await expectRun(`<body>${attack}</body>`, null)
    const { source } = await laidOut({
      blob: new Blob([`<html><body>${attack}<p>kept</p></body></html>`]),
      format: 'html',
    })
    await expectNoRun(source, null)
    expect(source).toContain('kept')
    expect(source).not.toMatch(/onerror|<script|onload|href=/)
  })

  it('is closed even to what the sanitiser would let through', async () => {
    const source = `<body>${attack}</body>`
    await expectRun(source, 'allow-scripts')
    await expectNoRun(source, '')
    const id = await keep({ blocks: paragraphs('x'), facts: { format: 'html', name: 'page.html' }, original: new Blob(['<p>Hello</p>']) })
    pane = await openPane(id, { tab: 'original' })
    await expect.poll(() => pane?.frame.querySelector('iframe')?.getAttribute('sandbox')).toBe('')
    await expect.poll(() => pane?.frame.querySelector('iframe')?.srcdoc).toContain("default-src 'none'")
  })

  it('lays a Word file out, without its script addresses and inserted web pages', async () => {
    const blob = word(
      `${paragraph('Security of AI')}<w:p><w:hyperlink r:id="rBad"><w:r><w:t>press</w:t></w:r></w:hyperlink></w:p><w:altChunk r:id="rChunk"/>`,
      { 'word/chunk.html': `<html><body>${attack}</body></html>` },
      `<Relationship Id="rBad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:parent.postMessage('ran','*')" TargetMode="External"/><Relationship Id="rChunk" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.html"/>`,
    )
    const { source, pageWidth } = await laidOut({ blob, format: 'docx', terms: [{ words: ['security'], prefix: false }] })
    expect(source).toMatch(/<mark [^>]*>Security<\/mark> of AI/)
    expect(source).toContain('press')
    expect(source).not.toMatch(/href=|<iframe|onerror/)
    expect(pageWidth).toBeCloseTo(794 + 48, -1)
    await expectNoRun(source, null)
  })

  it('lays a long Word file out from its beginning, and in the end has each page once and in its order', async () => {
    const line = (at: number) => `${at} ${'of the adversarial examples that were collected '.repeat(4)}`
    const pages = Array.from({ length: 60 }, (_, page) =>
      Array.from({ length: 30 }, (_, at) => line(page * 30 + at)).map((text, at) =>
        at > 0 || page === 0 ? paragraph(text) : paragraph(text).replace('<w:t>', '<w:lastRenderedPageBreak/><w:t>'),
      ),
    )
    const beginnings: LaidOut[] = []
    const { signal } = new AbortController()
    const whole = await layOut({
      name: 'long.docx',
      blob: word(pages.flat().join('')),
      format: 'docx',
      signal,
      onBeginning: (page) => beginnings.push(page),
    })
    const sections = ({ body }: LaidOut) => [...body.querySelectorAll('.docx-wrapper > section')]
    const texts = (page: LaidOut) => [...page.body.querySelectorAll('p')].map(({ textContent }) => textContent)
    expect(beginnings.map(({ isBeginning }) => isBeginning)).toEqual([true])
    const [first] = beginnings
    expect(first === undefined ? [] : sections(first).length).toBeLessThan(20)
    expect(texts(whole).filter((text) => text !== '')).toEqual(Array.from({ length: 1_800 }, (_, at) => line(at)))
    expect(sections(whole).length).toBe(60)
    expect(sections(whole).every((section) => section.querySelectorAll('p').length >= 30)).toBe(true)
    expect(whole.isBeginning).toBeUndefined()
    expect(whole.shortfall).toBeUndefined()
  })

  it('fetches nothing: pictures and style sheets from elsewhere are gone, and its policy would refuse them', async () => {
    const { source } = await laidOut({
      blob: new Blob(['<style>p{background:url(https://example.org/a.png)}</style><img src="https://example.org/b.png"><p>text</p>']),
      format: 'html',
    })
    expect(source).not.toContain('b.png')
    expect(source).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:")
  })
})

/** A PDF of pages that say which they are; the first leads to page 20 and to an address. */
async function manyPages(count: number): Promise<Blob> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= count; number++) {
    const sheet = made.addPage([595, 842])
    sheet.drawText(`Page ${number}: adversarial examples`, { x: 60, y: 760, size: 24, font })
    sheet.drawText(number === 17 ? 'poisoned data' : 'clean data', { x: 60, y: 60, size: 14, font })
    sheet.drawRectangle({ x: 60, y: 400, width: 300, height: 200, color: rgb(0.8, 0.1, 0.1) })
  }
  const [first, twentieth] = [made.getPage(0), made.getPage(Math.min(19, count - 1))]
  const link = (rectangle: readonly number[], action: Record<string, unknown>) =>
    made.context.register(made.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [...rectangle], ...action } as never))
  first.node.set(
    PDFName.of('Annots'),
    made.context.obj([
      link([60, 300, 200, 320], { A: { S: 'URI', URI: PDFString.of('https://example.org/a') } }),
      link([60, 260, 200, 280], { Dest: [twentieth.ref, 'XYZ', null, 842, null] }),
      link([60, 220, 200, 240], { A: { S: 'URI', URI: PDFString.of('javascript:alert(1)') } }),
    ]),
  )
  return new Blob([new Uint8Array(await made.save())])
}

/** The same pages as they are read: what stands at the top of each, and at its foot. */
const readPages = (count: number) => ({
  blocks: Array.from({ length: count }, (_, at) => [
    `Page ${at + 1}: adversarial examples`,
    at === 16 ? 'poisoned data' : 'clean data',
  ]).flatMap((texts) => paragraphs(...texts)),
  places: Array.from({ length: count * 2 }, (_, at) => ({ page: Math.floor(at / 2) + 1 })),
  facts: { format: 'pdf', pages: count } as const,
})

describe('a PDF', () => {
  it('is drawn page by page, with its text over it', async () => {
    const id = await keep({ blocks: paragraphs('x'), facts: { format: 'pdf', pages: 30 }, original: await manyPages(30) })
    pane = await openPane(id, { tab: 'original', terms: [{ words: ['adversarial'], prefix: false }] })
    const { frame } = pane
    await expect.element(page.getByText('of 30')).toBeVisible()
    await expect.poll(() => frame.querySelector('[data-page="1"]')?.textContent).toContain('Page 1: adversarial examples')
    await expect.poll(() => reddest(frame.querySelector('[data-page="1"] canvas'))).toBeGreaterThan(100)
    expect(frame.querySelectorAll('[data-page]').length).toBeLessThan(8)
    await expect.poll(() => CSS.highlights.get('pdf-hit')?.size).toBeGreaterThan(0)
    await page.getByRole('textbox', { name: 'Page' }).fill('17')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => frame.querySelector('[data-page="17"]')?.textContent).toContain('Page 17')
  })

  it('is looked through where it stands: places are counted, and the one gone to is marked on its page', async () => {
    const id = await keep({ ...readPages(30), original: await manyPages(30) })
    pane = await openPane(id, { tab: 'original' })
    const { frame } = pane
    await expect.element(page.getByText('of 30')).toBeVisible()
    await userEvent.keyboard('{Control>}f{/Control}')
    await page.getByRole('textbox', { name: 'Find in document' }).fill('poisoned')
    await expect.element(page.getByText('1 of 1', { exact: true })).toBeVisible()
    await expect.poll(() => CSS.highlights.get('pdf-hit-now')?.size).toBe(1)
    await expect.poll(() => shownRange(frame)?.startContainer.textContent).toBe('poisoned data')
    await page.getByRole('textbox', { name: 'Find in document' }).fill('adversarial')
    await expect.element(page.getByText('17 of 30', { exact: true })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('18 of 30', { exact: true })).toBeVisible()
    await expect.poll(() => shownRange(frame)?.startContainer.textContent).toBe('Page 18: adversarial examples')
  })

  it('has its pages small beside it, walked by arrows, of which only those in view are drawn', async () => {
    const id = await keep({ ...readPages(30), original: await manyPages(30) })
    pane = await openPane(id, { tab: 'original' })
    const { frame } = pane
    await expect.element(page.getByText('of 30')).toBeVisible()
    expect(frame.querySelector('[data-thumbnail]')).toBeNull()
    await page.getByRole('button', { name: 'Small pages beside' }).click()
    const strip = page.getByRole('navigation', { name: 'Pages, small' })
    await expect.element(strip.getByRole('button', { name: 'Page 1', exact: true })).toHaveAttribute('aria-current', 'page')
    await expect.poll(() => reddest(frame.querySelector('[data-thumbnail="2"] canvas'), 20)).toBeGreaterThan(100)
    expect(frame.querySelectorAll('[data-thumbnail]').length).toBeLessThan(12)
    frame.querySelector<HTMLElement>('[data-thumbnail="1"]')?.focus()
    await userEvent.keyboard('{End}')
    await expect.poll(() => document.activeElement?.getAttribute('data-thumbnail')).toBe('30')
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await expect.poll(() => frame.querySelector('[data-page="29"]')?.textContent).toContain('Page 29')
    await page.getByRole('button', { name: 'Small pages beside' }).click()
    await expect.poll(() => frame.querySelector('[data-thumbnail]')).toBeNull()
  })

  it('leads by its links to its own pages, and shows an address without opening it', async () => {
    const id = await keep({ ...readPages(30), original: await manyPages(30) })
    pane = await openPane(id, { tab: 'original' })
    await page.getByRole('button', { name: 'Address https://example.org/a' }).click()
    expect(pane.asked.addresses).toEqual(['https://example.org/a'])
    expect(pane.frame.innerHTML).not.toContain('javascript:')
    await page.getByRole('button', { name: 'Go to another place in this document' }).click()
    await expect.poll(() => pane?.frame.querySelector('[data-page="20"]')?.textContent).toContain('Page 20')
  })

  it('is opened again where the delegate was, as large as it was', async () => {
    const id = await keep({ ...readPages(30), original: await manyPages(30) })
    pane = await openPane(id, { tab: 'original' })
    await page.getByRole('button', { name: 'Whole pages' }).click()
    await page.getByRole('textbox', { name: 'Page' }).fill('12')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => pane?.frame.querySelector('[data-page="12"]')?.textContent).toContain('Page 12')
    pane.close()
    pane = await openPane(id, { tab: 'original' })
    await expect.element(page.getByRole('textbox', { name: 'Page' })).toHaveValue('12')
    await expect.element(page.getByRole('button', { name: 'Whole pages' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('is quoted with the page the words stand on', async () => {
    const id = await keep({ ...readPages(30), title: 'A study', original: await manyPages(30) })
    pane = await openPane(id, { tab: 'original', block: 32 })
    const words = () => pane?.frame.querySelector('[data-page="17"] span')
    await expect.poll(() => words()?.textContent).toContain('Page 17')
    const copied = new Promise<string | undefined>((resume) =>
      // Asked for after the app wrote what it copies.
      window.addEventListener('copy', (event) => resume(event.clipboardData?.getData('text/plain')), { once: true }),
    )
    const place = words()
    if (place !== null && place !== undefined) document.getSelection()?.selectAllChildren(place)
    await page.getByRole('button', { name: 'Quote' }).click()
    expect(await copied).toMatch(/^“Page 17: adversarial examples” \(.*“A study”.*, p\. 17\)$/)
  })

  it('is heard by the structure its maker gave it', async () => {
    const made = await PDFDocument.create()
    const { context, catalog } = made
    const font = await made.embedFont(StandardFonts.Helvetica)
    const sheet = made.addPage([595, 842])
    const marked = (type: string, id: number, text: string, y: number) => {
      sheet.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(type), `<</MCID ${id}>>`]))
      sheet.drawText(text, { x: 60, y, size: 20, font })
      sheet.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
    }
    marked('H2', 0, 'Threats to models', 760)
    marked('P', 1, 'They are many.', 720)
    const root = context.nextRef()
    const parts = ['H2', 'P'].map((type, id) =>
      context.register(context.obj({ Type: 'StructElem', S: type, P: root, Pg: sheet.ref, K: id })),
    )
    const tree = { Type: 'StructTreeRoot', K: parts, ParentTree: { Nums: [0, parts] } }
    context.assign(root, context.obj(tree as never))
    catalog.set(PDFName.of('StructTreeRoot'), root)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
    sheet.node.set(PDFName.of('StructParents'), context.obj(0))
    const bytes = new Uint8Array(await made.save())
    const id = await keep({ blocks: paragraphs('x'), facts: { format: 'pdf', pages: 1 }, original: new Blob([bytes]) })
    pane = await openPane(id, { tab: 'original' })
    await expect.element(page.getByRole('heading', { level: 2, name: 'Threats to models' })).toBeInTheDocument()
    await expect.poll(() => pane?.frame.querySelector('[data-page="1"]')?.textContent).toContain('They are many.')
  })

  it('is printed as its pages, each on a sheet, and of a long one those asked for', async () => {
    const printed: string[][] = []
    // The dialog of the system; what stands beside the window at that moment is what is printed.
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      printed.push(
        [...document.body.querySelectorAll<HTMLImageElement>(':scope > div img')]
          .filter(({ naturalWidth }) => naturalWidth > 1_200)
          .map(({ alt }) => alt),
      )
    })
    const short = await keep({ ...readPages(3), original: await manyPages(3) })
    pane = await openPane(short, { tab: 'original' })
    await expect.element(page.getByText('of 3', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Print' }).first().click()
    await expect.poll(() => print.mock.calls.length, { timeout: 60_000 }).toBe(1)
    expect(printed[0]).toEqual(['Page 1', 'Page 2', 'Page 3'])
    await expect.poll(() => document.body.querySelector(':scope > div img')).toBeNull()
    pane.close()
    const long = await keep({ ...readPages(250), original: await manyPages(250) })
    pane = await openPane(long, { tab: 'original' })
    await expect.element(page.getByText('of 250', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Print' }).first().click()
    await page.getByRole('textbox', { name: 'to' }).fill('250')
    await expect.element(page.getByText('At most 200 pages at a time')).toBeVisible()
    await page.getByRole('textbox', { name: 'From page' }).fill('249')
    await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click()
    await expect.poll(() => print.mock.calls.length, { timeout: 60_000 }).toBe(2)
    expect(printed[1]).toEqual(['Page 249', 'Page 250'])
  })

  it('that is locked says so and leads to its own program', async () => {
    const id = await keep({ blocks: paragraphs('x'), facts: { format: 'pdf' }, original: new Blob(['not a pdf']) })
    pane = await openPane(id, { tab: 'original' })
    await expect.element(page.getByText('Not drawn here')).toBeVisible()
    await page.getByRole('button', { name: 'Open in its own program' }).last().click()
    expect(pane.asked.originals).toEqual([id])
  })
})

describe('a workbook', () => {
  const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ content: [{ inlines: [{ text }] }], ...more })
  const range = (cells: string, sheet = 'Actions') => ({ sheet, cells })

  it('is a grid with the letters and numbers its cells have, and marks what was searched', async () => {
    const id = await keep({
      blocks: [
        { type: 'break', of: 'sheet', label: 'Actions' },
        {
          type: 'table',
          rows: [[cell('Action'), cell('Due')], ...Array.from({ length: 5_000 }, (_, at) => [cell(`Task ${at}`), cell('poisoned')])],
        },
        { type: 'break', of: 'sheet', label: 'People' },
        { type: 'table', rows: [[cell('Name')]] },
      ],
      facts: { format: 'xlsx' },
      original: new Blob(['x']),
    })
    pane = await openPane(id, { tab: 'original', terms: [{ words: ['task'], prefix: false }] })
    await expect.element(page.getByRole('columnheader', { name: 'B' })).toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: '2', exact: true })).toBeVisible()
    await expect.poll(() => pane?.frame.querySelector('table mark')?.textContent).toBe('Task')
    expect(pane.frame.querySelectorAll('tbody tr').length).toBeLessThan(100)
    await page.getByRole('tab', { name: 'Actions' }).click()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByRole('tab', { name: 'People' })).toHaveFocus()
    await expect.element(page.getByRole('cell', { name: 'Name' })).toBeVisible()
  })

  it('puts merged cells over what they cover, cells that stand alone in their place, and says which rows are empty', async () => {
    const id = await keep({
      blocks: [
        { type: 'paragraph', inlines: [{ text: 'Plan of work' }] },
        {
          type: 'table',
          rows: [
            [cell('Phase', { rowSpan: 2 }), cell('Weeks', { colSpan: 2 })],
            [cell('from'), cell('12.5')],
          ],
        },
        { type: 'table', rows: [[cell('The end')]] },
      ],
      places: [range('B1'), range('B4:D5'), range('A16000000')],
      facts: { format: 'xlsx' },
      original: new Blob(['x']),
    })
    pane = await openPane(id, { tab: 'original' })
    const { frame } = pane
    const cellIn = (row: number, column: number) => frame.querySelector(`tbody tr:nth-child(${row}) td[aria-colindex="${column + 1}"]`)
    await expect.poll(() => cellIn(1, 2)?.textContent).toBe('Plan of work')
    await expect.poll(() => cellIn(5, 4)?.textContent).toBe('12.5')
    expect(cellIn(4, 3)?.textContent).toBe('Weeks')
    expect(cellIn(4, 3)?.getAttribute('aria-colspan')).toBe('2')
    expect([cellIn(5, 2)?.textContent, cellIn(5, 3)?.textContent, cellIn(5, 4)?.textContent]).toEqual(['', 'from', '12.5'])
    expect(getComputedStyle(cellIn(5, 4) ?? frame).textAlign).toBe('end')
    await expect.element(page.getByText('Rows 6 to 15,999,999 are empty')).toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: '16000000' })).toBeVisible()
  })

  it('draws of many columns those in view, and goes to a place found far to the side and in another sheet', async () => {
    const wide = (sheet: string) => [
      cell(`First of ${sheet}`),
      ...Array.from({ length: 298 }, (_, at) => cell(String(at))),
      cell(`Last of ${sheet}`),
    ]
    const id = await keep({
      blocks: ['One', 'Two'].flatMap((sheet) => [
        { type: 'break', of: 'sheet', label: sheet } as const,
        { type: 'table', rows: Array.from({ length: 150 }, () => wide(sheet)) } as const,
      ]),
      places: [{ sheet: 'One' }, range('A1:KN150', 'One'), { sheet: 'Two' }, range('A1:KN150', 'Two')],
      facts: { format: 'xlsx' },
      original: new Blob(['x']),
    })
    pane = await openPane(id, { tab: 'original' })
    const { frame } = pane
    await expect.element(page.getByRole('cell', { name: 'First of One' }).first()).toBeVisible()
    expect(frame.querySelectorAll('tbody tr:first-child td').length).toBeLessThan(30)
    await userEvent.keyboard('{Control>}f{/Control}')
    await page.getByRole('textbox', { name: 'Find in document' }).fill('"last of two"')
    await expect.element(page.getByText('1 of 150', { exact: true })).toBeVisible()
    await expect.element(page.getByRole('tab', { name: 'Two' })).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => frame.querySelector('td[data-now] mark')?.textContent).toBe('Last of Two')
    await expect.element(page.getByRole('columnheader', { name: 'KN' })).toBeInViewport()
  })
})

/** The place one stands on, once it is painted within the window of the pages. */
function shownRange(frame: HTMLElement): Range | undefined {
  const [range] = CSS.highlights.get('pdf-hit-now') ?? []
  const pages = frame.querySelector('section[aria-label="Pages"]')?.getBoundingClientRect()
  if (!(range instanceof Range) || pages === undefined) return undefined
  const { top, bottom } = range.getBoundingClientRect()
  return top >= pages.top && bottom <= pages.bottom ? range : undefined
}

/** The strongest red among a canvas's pixels, of a square in its middle, that is not also white. */
function reddest(canvas: HTMLCanvasElement | null | undefined, side = 100): number {
  const context = canvas?.getContext('2d')
  if (canvas === null || canvas === undefined || context === null || context === undefined || canvas.width === 0) return 0
  const { data } = context.getImageData(canvas.width / 3, canvas.height / 3, side, side)
  let most = 0
  for (let at = 0; at < data.length; at += 4) most = Math.max(most, (data[at] ?? 0) - (data[at + 1] ?? 0))
  return most
}
