import { PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { documentOf, lines, membersOf, runs } from '../../fixtures/block-lines.ts'
import { column, pdf } from '../../fixtures/pdf-file.ts'
import { detailOf, readAny } from '../../fixtures/reading.ts'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('the text of a PDF', () => {
  it('stands in paragraphs: full lines go on, a line that was ended on purpose ends its paragraph', async () => {
    const draft = await pdf()
    const first =
      'Four sessions discussed AI for security and security for AI. The whole programme can be read in the temporary document SG17-TD1447R2, and the discussion paper is the contribution SG17-C456, as was agreed by the group.'
    const second = 'The next meeting of the study group is held in Geneva; its agenda will be sent to all members of the group in December.'
    const item = 'It is expected that all of them come.'
    draft.page([{ text: `${first}\n${second}\n${item}`, y: 700, maxWidth: 450 }])
    expect(lines(documentOf(await readAny('report.pdf', await draft.bytes())))).toEqual([
      '--- Page 1',
      `¶ ${first}`,
      `¶ ${second}`,
      `¶ ${item}`,
    ])
  })

  it('puts divided words together, and leaves hyphens that belong to words', async () => {
    const draft = await pdf()
    draft.page(
      column([
        'Machine learning changes the way in which networks are defended, and the vulnera-',
        'bilities of learned models are themselves a threat, says the institute Hasso-',
        'Plattner, where this was shown, in the contribution with the very number SG17-',
        'C456 of the study group.',
      ]),
    )
    const [, paragraph] = lines(documentOf(await readAny('report.pdf', await draft.bytes())))
    expect(paragraph).toContain('the vulnerabilities of learned models')
    expect(paragraph).toContain('Hasso-Plattner')
    expect(paragraph).toContain('SG17-C456')
  })

  it('knows headings by size and by clause number, and list items by their markers', async () => {
    const draft = await pdf()
    draft.page([
      { text: 'Report of the workshop', y: 760, size: 22 },
      ...column(['The workshop was attended by participants of seventeen countries, who asked for', 'one vocabulary.'], 700),
      { text: '1.2 Findings', y: 640, isBold: true },
      ...column(['a) Open a work item on threats to learning systems.', 'b) Reply to SG16.'], 600),
    ])
    expect(lines(documentOf(await readAny('report.pdf', await draft.bytes())))).toEqual([
      '--- Page 1',
      'h1 Report of the workshop',
      '¶ The workshop was attended by participants of seventeen countries, who asked for one vocabulary.',
      'h3 1.2 Findings',
      'a) Open a work item on threats to learning systems.',
      'b) Reply to SG16.',
    ])
  })

  it('takes what bookmarks name for headings, at their depth', async () => {
    const draft = await pdf()
    const page = draft.page([...column(['Scope'], 700), ...column(['This Recommendation describes threats to learning systems.'], 660)])
    const { context, catalog } = draft.document
    const outlines = context.nextRef()
    const title = context.register(
      context.obj({
        Title: PDFString.of('Scope'),
        Parent: outlines,
        Dest: [page.ref, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(700), PDFNumber.of(0)],
      }),
    )
    context.assign(outlines, context.obj({ Type: 'Outlines', First: title, Last: title, Count: 1 }))
    catalog.set(PDFName.of('Outlines'), outlines)
    expect(lines(documentOf(await readAny('rec.pdf', await draft.bytes())))).toEqual([
      '--- Page 1',
      'h1 Scope',
      '¶ This Recommendation describes threats to learning systems.',
    ])
  })

  it('tells running heads and feet from the text, and every block its page', async () => {
    const draft = await pdf()
    const bodies = ['first', 'second', 'third', 'fourth']
    for (const [index, body] of bodies.entries())
      draft.page([
        { text: 'SG17-R23', y: 800 },
        { text: `This is the ${body} page of the report.`, y: 500 },
        { text: `SG17-R23 - page ${index + 1}`, y: 40 },
      ])
    const document = documentOf(await readAny('report.pdf', await draft.bytes()))
    expect(lines(document).slice(4, 8)).toEqual([
      '--- Page 2',
      '¶header SG17-R23',
      '¶ This is the second page of the report.',
      '¶footer SG17-R23 - page 2',
    ])
    expect(document.blocks[6]?.locator).toMatchObject({ block: 6, page: 2 })
    expect(document.pages).toBe(4)
  })

  it('marks bold words and the words a link is set on', async () => {
    const draft = await pdf()
    const page = draft.page([
      { text: 'Deadline:', y: 700, isBold: true },
      { text: '31 December 2018, see http://itu.int/md/T17-SG17.', y: 700, x: 130 },
      { text: 'The template', y: 660 },
    ])
    const { context } = draft.document
    const link = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [70, 655, 200, 675],
      A: { Type: 'Action', S: 'URI', URI: PDFString.of('https://example.org/template') },
    })
    page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]))
    const found = runs(documentOf(await readAny('liaison.pdf', await draft.bytes())))
    expect(found.find(({ bold }) => bold)?.text.trim()).toBe('Deadline:')
    expect(found.filter(({ href }) => href !== undefined).map(({ text, href }) => `${text} → ${href}`)).toEqual([
      'http://itu.int/md/T17-SG17 → http://itu.int/md/T17-SG17',
      'The template → https://example.org/template',
    ])
  })
})

describe('letters of a symbol font', () => {
  const greek = async (baseFont: string) => {
    const draft = await pdf()
    const page = draft.page([{ text: 'With', y: 700 }])
    const font = draft.document.context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: baseFont, Encoding: 'WinAnsiEncoding' })
    page.node.setFontDictionary(PDFName.of('Greek'), draft.document.context.register(font))
    const words = draft.document.context.stream('BT /Greek 11 Tf 120 700 Td (dp) Tj ET')
    page.node.addContentStream(draft.document.context.register(words))
    return lines(documentOf(await readAny('beam.pdf', await draft.bytes())))
  }

  it('are the characters it shows, and those of other fonts are themselves', async () => {
    expect(await greek('ABCDEF+Symbol')).toEqual(['--- Page 1', '¶ With δπ'])
    expect(await greek('SymbolicSans')).toEqual(['--- Page 1', '¶ With dp'])
  })
})

describe('what else a PDF holds', () => {
  it('is read: comments with their author, filled-in fields, properties, attached files', async () => {
    const draft = await pdf()
    const page = draft.page([{ text: 'Cover page', y: 700 }])
    draft.document.setTitle('Report of the workshop')
    draft.document.setCreationDate(new Date('2019-01-22T10:00:00Z'))
    await draft.document.attach(new TextEncoder().encode('attached words'), 'A2.txt')
    const field = draft.document.getForm().createTextField('contact')
    field.setText('Arnaud Taddei')
    field.addToPage(page, { x: 72, y: 500 })
    const comment = {
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [300, 300, 320, 320],
      Contents: PDFString.of('Agreed at the meeting'),
      T: PDFString.of('Rapporteur'),
      M: PDFString.of("D:20190122101500+01'00'"),
    }
    page.node.addAnnot(draft.document.context.register(draft.document.context.obj(comment)))
    const outcome = await readAny('cover.pdf', await draft.bytes())
    const document = documentOf(outcome)
    expect(lines(document)).toEqual([
      '--- Page 1',
      '¶ Cover page',
      '¶textbox Arnaud Taddei',
      '^ comment by Rapporteur: Agreed at the meeting',
    ])
    expect(document.blocks.at(-1)).toMatchObject({ date: '2019-01-22T10:15:00' })
    expect(document.properties).toContainEqual(['dc:title', 'Report of the workshop'])
    expect(document.properties.find(([name]) => name === 'dcterms:created')?.[1]).toMatch(/^2019-01-22T10:00:00/u)
    expect(membersOf(outcome).map(({ path, bytes }) => `${path}: ${new TextDecoder().decode(bytes)}`)).toEqual(['A2.txt: attached words'])
  })

  it('is never run: a note says that there are scripts', async () => {
    const draft = await pdf()
    draft.page([{ text: 'Words', y: 700 }])
    const harmless = documentOf(await readAny('plain.pdf', await draft.bytes()))
    expect(harmless.warnings).toEqual([])
    draft.document.addJavaScript('main', 'app.alert("hello")')
    const document = documentOf(await readAny('script.pdf', await draft.bytes()))
    expect(document.warnings).toContainEqual({ kind: 'note', text: expect.stringContaining('never run here') })
    expect(lines(document)).toEqual(['--- Page 1', '¶ Words'])
  })
})

describe('a PDF that cannot be read whole', () => {
  it('says how many of its pages are pictures without a text layer', async () => {
    const draft = await pdf()
    draft.page([{ text: 'Words', y: 700 }])
    const image = await draft.document.embedPng(pixel)
    draft.page([]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
    draft.page([]).drawImage(image, { x: 100, y: 100, width: 60, height: 60 })
    const outcome = await readAny('scan.pdf', await draft.bytes())
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'no-text-layer' })
    expect(documentOf(outcome).warnings).toContainEqual({ kind: 'no-text-layer', pages: 1 })
    expect(lines(documentOf(outcome))).toContain('¶ Words')
  })

  it('says that it is locked', async () => {
    const draft = await pdf()
    draft.page([{ text: 'Words', y: 700 }])
    const { context } = draft.document
    const key = PDFString.of('x'.repeat(32))
    context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 1, R: 2, O: key, U: key, P: -4 }))
    const outcome = await readAny('locked.pdf', await draft.bytes())
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: 'encrypted' })
    expect(detailOf(outcome)).toContain('“locked.pdf”')
  })

  it('says that it was cut off, and keeps what PDFium can mend', async () => {
    const draft = await pdf()
    for (let index = 0; index < 40; index++) draft.page([{ text: `Page ${index} has words.`, y: 700 }])
    const bytes = new Uint8Array(await draft.document.save({ useObjectStreams: false }))
    const whole = await readAny('report.pdf', bytes)
    expect(whole.kind).toBe('read')
    const cut = await readAny('report.pdf', bytes.slice(0, bytes.length - 1_200))
    expect(cut).toMatchObject({ reason: 'truncated' })
    const nothing = await readAny('report.pdf', bytes.slice(0, 300))
    expect(nothing).toMatchObject({ kind: 'unreadable', reason: 'truncated' })
  })
})
