import PptxGenJS from 'pptxgenjs'
import { describe, expect, it } from 'vitest'
import { documentOf, lines, runs } from '../../fixtures/block-lines.ts'
import { type Parts, pptx, read, type SlideContent, shape } from '../../fixtures/office-files.ts'

const readPptx = async (slides: readonly SlideContent[], parts?: Parts, order?: number[]) =>
  documentOf(await read('talk.pptx', pptx(slides, parts, order)))

describe('slides', () => {
  it('come in the order they are shown, and hidden ones say so', async () => {
    const document = await readPptx(
      [{ shapes: shape(['a']) }, { shapes: shape(['b']), attributes: 'show="0"' }, { shapes: shape(['c']) }],
      {},
      [3, 1, 2],
    )
    expect(lines(document)).toEqual(['--- Slide 1', '¶ c', '--- Slide 2', '¶ a', '--- Slide 3 (hidden)', '¶ b'])
    expect(document.blocks.map(({ locator }) => locator.slide)).toEqual([1, 1, 2, 2, 3, 3])
    expect(document.pages).toBe(3)
  })

  it('begin with their title, which heads what follows', async () => {
    const document = await readPptx([{ shapes: shape(['text']) + shape(['Threats', 'to AI'], { placeholder: 'title' }) }])
    expect(lines(document)).toEqual(['--- Slide 1', 'h1 Threats\nto AI', '¶ text'])
    expect(document.blocks[2]?.locator.headings).toEqual(['Threats to AI'])
  })

  it('are read in rows from left to right, shapes in groups at their true place', async () => {
    const group = `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="200" cy="200"/><a:chOff x="1000" y="1000"/><a:chExt cx="200" cy="200"/></a:xfrm></p:grpSpPr>${shape(['top left'], { at: [1000, 1000] })}</p:grpSp>`
    const shapes = shape(['bottom'], { at: [0, 500] }) + shape(['top right'], { at: [600, 10] }) + group
    expect(lines(await readPptx([{ shapes }]))).toEqual(['--- Slide 1', '¶ top left', '¶ top right', '¶ bottom'])
  })

  it('keep the order of the file where the place of a shape is unknown', async () => {
    const shapes = shape(['first'], { at: [0, 500] }) + shape(['second'])
    expect(lines(await readPptx([{ shapes }]))).toEqual(['--- Slide 1', '¶ first', '¶ second'])
  })

  it('place what fills a place of the layout where the layout has it', async () => {
    const layout = `<p:sldLayout><p:cSld><p:spTree>${shape(['Click to edit'], { placeholder: 'body', at: [0, 0] })}</p:spTree></p:cSld></p:sldLayout>`
    const document = await readPptx(
      [
        {
          shapes: shape(['below'], { at: [0, 900] }) + shape(['point'], { placeholder: 'body' }),
          links: { l: ['slideLayout', '../slideLayouts/slideLayout1.xml'] },
        },
      ],
      { 'ppt/slideLayouts/slideLayout1.xml': layout },
    )
    expect(lines(document)).toEqual(['--- Slide 1', '• point', '¶ below'])
  })

  it('say their footer once, and no slide numbers', async () => {
    const footer = shape(['ITU-T'], { placeholder: 'ftr' }) + shape(['7'], { placeholder: 'sldNum' })
    expect(lines(await readPptx([{ shapes: footer }, { shapes: footer }]))).toEqual(['--- Slide 1', '¶footer ITU-T', '--- Slide 2'])
  })
})

describe('text on a slide', () => {
  const paragraph = (text: string, properties: string) => `<a:p><a:pPr ${properties}</a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`

  it('is a list in a body, unless a paragraph says no', async () => {
    const texts = [
      paragraph('a', 'lvl="0">'),
      paragraph('b', 'lvl="1">'),
      paragraph('plain', '><a:buNone/>'),
      paragraph('c', '><a:buChar char="–"/>'),
    ]
    expect(lines(await readPptx([{ shapes: shape(texts, { placeholder: 'body' }) }])).slice(1)).toEqual(['• a', '  • b', '¶ plain', '– c'])
  })

  it('counts its numbers, level by level', async () => {
    const numbered = (text: string, level: number, type = 'arabicPeriod') => paragraph(text, `lvl="${level}"><a:buAutoNum type="${type}"/>`)
    const texts = [
      numbered('a', 0),
      numbered('b', 1, 'romanLcParenR'),
      numbered('c', 1, 'romanLcParenR'),
      numbered('d', 0),
      numbered('e', 1, 'alphaUcParenBoth'),
    ]
    expect(lines(await readPptx([{ shapes: shape(texts) }])).slice(1)).toEqual(['1. a', '  i) b', '  ii) c', '2. d', '  (A) e'])
  })

  it('keeps marks, breaks and links', async () => {
    const text =
      '<a:p><a:r><a:rPr b="1" u="none"/><a:t>bold</a:t></a:r><a:br/><a:r><a:rPr baseline="30000"><a:hlinkClick r:id="k"/></a:rPr><a:t>up</a:t></a:r></a:p>'
    const document = await readPptx([{ shapes: shape([text]), links: { k: ['hyperlink', 'https://www.itu.int', 'External'] } }])
    expect(runs(document)).toEqual([
      { text: 'bold', bold: true },
      { text: '\n' },
      { text: 'up', script: 'super', href: 'https://www.itu.int' },
    ])
  })
})

describe('beside the text of a slide', () => {
  const frame = (data: string) =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="1" name="n"/></p:nvGraphicFramePr><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></p:graphicFrame>`

  it('tables keep their spans and heading row', async () => {
    const cell = (text: string, attributes = '') =>
      `<a:tc ${attributes}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`
    const table = `<a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('wide', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr>${cell('tall', 'rowSpan="2"')}${cell('b')}</a:tr><a:tr>${cell('', 'vMerge="1"')}${cell('c')}</a:tr></a:tbl>`
    expect(lines(await readPptx([{ shapes: frame(table) }])).slice(1)).toEqual(['| *wide ↔2', '| tall ↕2 | b', '| c'])
  })

  it('diagrams give their words', async () => {
    const data =
      '<dgm:dataModel xmlns:a="a"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Collect</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>'
    const document = await readPptx(
      [{ shapes: frame('<dgm:relIds xmlns:dgm="d" r:dm="d1"/>'), links: { d1: ['diagramData', '../diagrams/data1.xml'] } }],
      { 'ppt/diagrams/data1.xml': data },
    )
    expect(lines(document).slice(1)).toEqual(['¶ Collect'])
  })

  it('pictures give what describes them', async () => {
    const picture = '<p:pic><p:nvPicPr><p:cNvPr id="2" name="Picture 1" descr="Map of members"/></p:nvPicPr></p:pic>'
    expect(lines(await readPptx([{ shapes: picture }])).slice(1)).toEqual(['[Map of members]'])
  })

  it('the speaker’s notes and the comments follow', async () => {
    const notes = `<p:notes xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>${shape(['7'], { placeholder: 'sldNum' })}${shape(['Say hello', 'and wait'], { placeholder: 'body' })}</p:spTree></p:cSld></p:notes>`
    const document = await readPptx(
      [
        {
          shapes: shape(['x']),
          links: { n: ['notesSlide', '../notesSlides/notesSlide1.xml'], c: ['comments', '../comments/comment1.xml'] },
        },
      ],
      {
        'ppt/notesSlides/notesSlide1.xml': notes,
        'ppt/comments/comment1.xml': '<p:cmLst><p:cm authorId="0"><p:text>Source?</p:text></p:cm></p:cmLst>',
        'ppt/commentAuthors.xml': '<p:cmAuthorLst><p:cmAuthor id="0" name="Rapporteur"/></p:cmAuthorLst>',
        'ppt/_rels/presentation.xml.rels':
          '<Relationships><Relationship Id="s1" Type="x/slide" Target="slides/slide1.xml"/><Relationship Id="a" Type="x/commentAuthors" Target="commentAuthors.xml"/></Relationships>',
      },
    )
    expect(lines(document).slice(1)).toEqual(['¶ x', '^ speaker: Say hello\nand wait', '^c1 comment by Rapporteur: Source?'])
  })
})

it('loses one slide to damage, not the presentation', async () => {
  const outcome = await read('talk.pptx', pptx([{ shapes: shape(['one']) }, { shapes: '<p:sp><broken' }, { shapes: shape(['three']) }]))
  expect(outcome).toMatchObject({ kind: 'partial', reason: 'damaged' })
  expect(lines(documentOf(outcome))).toEqual(['--- Slide 1', '¶ one', '--- Slide 3', '¶ three'])
})

it('reads what another program writes', async () => {
  // The package is CommonJS, whose default export stands in one more wrapper under Node.
  const Maker = 'default' in PptxGenJS ? (PptxGenJS.default as typeof PptxGenJS) : PptxGenJS
  const presentation = new Maker()
  const slide = presentation.addSlide()
  slide.addText('AI security', { x: 1, y: 1, w: 5, h: 1 })
  slide.addTable([[{ text: 'Risk' }, { text: 'Answer' }]], { x: 1, y: 3, w: 5 })
  slide.addNotes('Thank the chair')
  const bytes = new Uint8Array((await presentation.write({ outputType: 'uint8array' })) as Uint8Array)
  expect(lines(documentOf(await read('made.pptx', bytes)))).toEqual([
    '--- Slide 1',
    '¶ AI security',
    '| Risk | Answer',
    '^ speaker: Thank the chair',
  ])
})
