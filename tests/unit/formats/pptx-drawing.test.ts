import PptxGenJS from 'pptxgenjs'
import { describe, expect, it } from 'vitest'
import type { DrawnShape, SlidesDrawing } from '../../../shared/contracts/drawing.ts'
import { drawFile } from '../../../shared/formats/index.ts'
import { type Links, type Parts, packageOf, pptx, relationships } from '../../fixtures/office-files.ts'

const names = 'xmlns:p="p" xmlns:a="a" xmlns:r="r" xmlns:c="c" xmlns:dgm="dgm" xmlns:dsp="dsp" xmlns:mc="mc"'
const emu = (points: number) => Math.round(points * 12_700)

/** Colours, fonts and styles as a program's own theme has them. */
const theme = `<a:theme ${names}><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:hlink><a:srgbClr val="0000FF"/></a:hlink></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme><a:fmtScheme name="x"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`

const clrMap = '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" hlink="hlink"/>'
const txStyles =
  '<p:txStyles><p:titleStyle><a:lvl1pPr algn="ctr"><a:defRPr sz="4400"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="342900" indent="-342900"><a:buChar char="•"/><a:defRPr sz="3200"/></a:lvl1pPr><a:lvl2pPr marL="742950" indent="-285750"><a:buChar char="–"/><a:defRPr sz="2800"/></a:lvl2pPr></p:bodyStyle></p:txStyles>'

interface Deck {
  readonly slide: string
  readonly layout?: string
  readonly master?: string
  readonly attributes?: string
  readonly layoutAttributes?: string
  readonly background?: string
  readonly links?: Links
  readonly parts?: Parts
}

/** A presentation of one slide over a layout and a master with a theme. */
function deck({ slide, layout = '', master = '', attributes = '', layoutAttributes = '', background = '', links = {}, parts = {} }: Deck) {
  return packageOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships({ main: ['officeDocument', 'ppt/presentation.xml'] }),
    'ppt/presentation.xml': `<p:presentation ${names}><p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst><p:sldSz cx="${emu(960)}" cy="${emu(540)}"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships({ s1: ['slide', 'slides/slide1.xml'] }),
    'ppt/slides/slide1.xml': `<p:sld ${names} ${attributes}><p:cSld>${background}<p:spTree>${slide}</p:spTree></p:cSld></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relationships({ l: ['slideLayout', '../slideLayouts/slideLayout1.xml'], ...links }),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${names} ${layoutAttributes}><p:cSld><p:spTree>${layout}</p:spTree></p:cSld></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships({ m: ['slideMaster', '../slideMasters/slideMaster1.xml'] }),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${names}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg2"/></p:bgRef></p:bg><p:spTree>${master}</p:spTree></p:cSld>${clrMap}${txStyles}</p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships({ t: ['theme', '../theme/theme1.xml'] }),
    'ppt/theme/theme1.xml': theme,
    ...parts,
  })
}

async function draw(bytes: Uint8Array<ArrayBuffer>): Promise<SlidesDrawing> {
  const outcome = await drawFile({ name: 'talk.pptx', bytes }, { pdfiumWasm: () => Promise.reject(new Error('not asked for')) })
  if (outcome.kind !== 'drawn' || outcome.drawing.kind !== 'slides') throw new Error(JSON.stringify(outcome))
  return outcome.drawing
}

const shapesOf = async (content: Deck) => (await draw(deck(content))).slides[0]?.shapes ?? []

interface Looks {
  readonly at?: readonly [x: number, y: number, width: number, height: number]
  readonly turn?: string
  readonly place?: string
  readonly geometry?: string
  readonly look?: string
  readonly style?: string
  readonly text?: string
  readonly body?: string
  readonly list?: string
}

const transform = ([x, y, width, height]: readonly [number, number, number, number], turn = '') =>
  `<a:xfrm ${turn}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`

const shape = ({ at, turn, place = '', geometry = '', look = '', style = '', text, body = '>', list = '' }: Looks) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="s"/><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${at === undefined ? '' : transform(at, turn)}${geometry}${look}</p:spPr>${style === '' ? '' : `<p:style>${style}</p:style>`}${text === undefined ? '' : `<p:txBody><a:bodyPr ${body}</a:bodyPr><a:lstStyle>${list}</a:lstStyle>${text.startsWith('<') ? text : `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`}</p:txBody>`}</p:sp>`

const box = [100, 50, 200, 80] as const
const solid = (colour: string) => `<a:solidFill>${colour}</a:solidFill>`
const accent = (changes: string) => `<a:schemeClr val="accent1">${changes}</a:schemeClr>`

describe('a slide as it looks', () => {
  it('has the size the presentation states, and the background of its master', async () => {
    const drawing = await draw(deck({ slide: '' }))
    expect([drawing.width, drawing.height]).toEqual([960, 540])
    expect(drawing.slides[0]?.background).toEqual({ kind: 'colour', colour: '#eeece1' })
  })

  it('says when it is hidden', async () => {
    expect((await draw(deck({ slide: '', attributes: 'show="0"' }))).slides[0]?.isHidden).toBe(true)
    expect((await draw(deck({ slide: '' }))).slides[0]?.isHidden).toBeUndefined()
  })

  it('shows what its master and its layout show beside their places, unless it hides that', async () => {
    const logo = (x: number) => shape({ at: [x, 0, 10, 10], look: solid('<a:srgbClr val="FF0000"/>') })
    const prompt = shape({ at: box, place: '<p:ph type="title"/>', text: 'Click to edit' })
    const content = { slide: logo(3), layout: logo(2) + prompt, master: logo(1) + prompt }
    const places = (shapes: readonly DrawnShape[]) => shapes.map(({ box: { x } }) => x)
    expect(places(await shapesOf(content))).toEqual([1, 2, 3])
    expect(places(await shapesOf({ ...content, attributes: 'showMasterSp="0"' }))).toEqual([3])
    expect(places(await shapesOf({ ...content, layoutAttributes: 'showMasterSp="0"' }))).toEqual([2, 3])
  })

  it('puts what fills a place where its layout or master has it, in the style of its kind', async () => {
    const [title, body] = await shapesOf({
      slide: shape({ place: '<p:ph type="title"/>', text: 'Threats' }) + shape({ place: '<p:ph idx="1"/>', text: 'point' }),
      layout: shape({ place: '<p:ph type="body" idx="1"/>', at: [5, 6, 7, 8], text: '' }),
      master: shape({ place: '<p:ph type="title"/>', at: box, text: '', body: 'anchor="ctr">' }),
    })
    expect(title?.box).toEqual({ x: 100, y: 50, width: 200, height: 80 })
    expect(title?.text?.anchor).toBe('middle')
    expect(title?.text?.paragraphs[0]).toMatchObject({
      align: 'center',
      runs: [{ text: 'Threats', size: 44, colour: '#1f497d', font: 'Cambria' }],
    })
    expect(body?.box).toEqual({ x: 5, y: 6, width: 7, height: 8 })
    expect(body?.text?.paragraphs[0]).toMatchObject({
      indent: 27,
      firstLine: -27,
      bullet: { text: '•' },
      runs: [{ text: 'point', size: 32, font: 'Calibri' }],
    })
  })
})

describe('what a shape is filled with', () => {
  const filled = async (look: string) => (await shapesOf({ slide: shape({ at: box, look }) }))[0]?.fill

  it('is a colour of the theme under its changes', async () => {
    expect(await filled(solid(accent('')))).toEqual({ kind: 'colour', colour: '#4f81bd' })
    expect(await filled(solid(accent('<a:lumMod val="75000"/>')))).toEqual({ kind: 'colour', colour: '#376092' })
    expect(await filled(solid(accent('<a:lumMod val="20000"/><a:lumOff val="80000"/>')))).toEqual({ kind: 'colour', colour: '#dce6f2' })
    expect(await filled(solid(accent('<a:alpha val="50000"/>')))).toEqual({ kind: 'colour', colour: '#4f81bd80' })
    expect(await filled(solid('<a:prstClr val="dkBlue"/>'))).toEqual({ kind: 'colour', colour: '#00008b' })
  })

  it('is a gradient with its stops in order and its angle as CSS counts', async () => {
    const stops = '<a:gs pos="100000"><a:srgbClr val="00FF00"/></a:gs><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs>'
    expect(await filled(`<a:gradFill><a:gsLst>${stops}</a:gsLst><a:lin ang="5400000"/></a:gradFill>`)).toEqual({
      kind: 'gradient',
      angle: 180,
      stops: [
        [0, '#ff0000'],
        [1, '#00ff00'],
      ],
    })
  })

  it('comes from the style it refers to, as does its line, where it says nothing itself', async () => {
    const style =
      '<a:lnRef idx="1"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef>'
    const [styled, bare] = await shapesOf({
      slide: shape({ at: box, style, text: 'x' }) + shape({ at: box, style, look: '<a:noFill/><a:ln><a:noFill/></a:ln>', text: 'y' }),
    })
    expect(styled).toMatchObject({ fill: { colour: '#4f81bd' }, line: { colour: '#c0504d', width: 1 } })
    expect(styled?.text?.paragraphs[0]?.runs[0]?.colour).toBe('#ffffff')
    expect(bare?.fill ?? bare?.line).toBeUndefined()
  })

  it('never is a colour that is none', async () => {
    expect(await filled(solid('<a:srgbClr val="red;background:url(https://example.org)"/>'))).toBeUndefined()
    expect(await filled(solid('<a:srgbClr val="12345"/>'))).toBeUndefined()
  })
})

describe('where a shape stands', () => {
  it('is scaled, turned and mirrored with its group', async () => {
    const inner = shape({ at: [1_000, 1_000, 50, 50], look: solid(accent('')) })
    const group = (turn: string) =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm ${turn}><a:off x="0" y="0"/><a:ext cx="${emu(200)}" cy="${emu(200)}"/><a:chOff x="${emu(1_000)}" y="${emu(1_000)}"/><a:chExt cx="${emu(100)}" cy="${emu(100)}"/></a:xfrm></p:grpSpPr>${inner}</p:grpSp>`
    expect((await shapesOf({ slide: group('') }))[0]?.box).toEqual({ x: 0, y: 0, width: 100, height: 100 })
    expect((await shapesOf({ slide: group('flipH="1"') }))[0]?.box).toEqual({ x: 100, y: 0, width: 100, height: 100, flipX: true })
    const turned = (await shapesOf({ slide: group('rot="5400000"') }))[0]?.box
    expect(turned).toMatchObject({ rotation: 90, width: 100, height: 100 })
    expect(turned?.x).toBeCloseTo(100)
    expect(turned?.y).toBeCloseTo(0)
  })

  it('has the outline of its preset, or of its own paths', async () => {
    const own =
      '<a:custGeom><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:pathLst><a:path><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="half" y="h"/></a:lnTo><a:close/></a:path><a:path w="10" h="10" fill="none"><a:moveTo><a:pt x="5" y="5"/></a:moveTo><a:cubicBezTo><a:pt x="0" y="0"/><a:pt x="10" y="0"/><a:pt x="10" y="10"/></a:cubicBezTo></a:path></a:pathLst></a:custGeom>'
    const look = `${solid(accent(''))}<a:ln>${solid(accent(''))}</a:ln>`
    const shapes = await shapesOf({
      slide: shape({ at: box, geometry: '<a:prstGeom prst="ellipse"/>', look }) + shape({ at: box, geometry: own, look }),
    })
    expect(shapes.map(({ outline }) => outline)).toEqual(['ellipse', { path: 'M0 0L50 100Z' }, { path: 'M50 50C0 0 100 0 100 100' }])
    expect(shapes.map(({ fill }) => fill !== undefined)).toEqual([true, true, false])
  })
})

describe('text on a drawn slide', () => {
  const textOf = async (text: string, body = '>', links: Links = {}) =>
    (await shapesOf({ slide: shape({ at: box, text, body }), links }))[0]?.text

  it('keeps marks, sizes, links and fields', async () => {
    const text = await textOf(
      '<a:p><a:r><a:rPr sz="1200" b="1" cap="all"/><a:t>Note </a:t></a:r><a:r><a:rPr><a:hlinkClick r:id="k"/></a:rPr><a:t>itu.int</a:t></a:r><a:br/><a:fld type="slidenum"><a:t>‹#›</a:t></a:fld></a:p>',
      '>',
      { k: ['hyperlink', 'https://www.itu.int', 'External'] },
    )
    expect(text?.paragraphs[0]?.runs).toMatchObject([
      { text: 'Note ', size: 12, bold: true, caps: 'all' },
      { text: 'itu.int', href: 'https://www.itu.int', colour: '#0000ff', underline: true },
      { text: '\n' },
      { text: '1' },
    ])
  })

  it('counts its numbers and keeps empty paragraphs for their height', async () => {
    const numbered = (words: string) =>
      `<a:p><a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>${words === '' ? '<a:endParaRPr sz="900"/>' : `<a:r><a:t>${words}</a:t></a:r>`}</a:p>`
    const text = await textOf(['one', '', 'two'].map(numbered).join(''))
    expect(text?.paragraphs.map(({ bullet }) => bullet?.text)).toEqual(['1.', undefined, '2.'])
    expect(text?.paragraphs[1]?.runs).toMatchObject([{ text: '', size: 9 }])
  })

  it('is shrunk, anchored, inset and turned as the file says', async () => {
    const text = await textOf(
      'x',
      'anchor="b" lIns="0" vert="vert270" wrap="none"><a:normAutofit fontScale="62500" lnSpcReduction="20000"/>',
    )
    expect(text).toMatchObject({ anchor: 'bottom', insets: [3.6, 7.2, 3.6, 0], scale: 0.625, vertical: 'up', wraps: false })
    expect(text?.paragraphs[0]?.lineHeight).toBeCloseTo(0.8)
  })

  it('runs from right to left where the file says so, with its sides kept', async () => {
    const text = await textOf(
      '<a:p><a:pPr algn="r" rtl="1"/><a:r><a:t>أمن</a:t></a:r></a:p><a:p><a:pPr algn="r"/><a:r><a:t>right</a:t></a:r></a:p>',
    )
    expect(text?.paragraphs.map(({ direction, align }) => [direction, align])).toEqual([
      ['rtl', 'start'],
      ['ltr', 'end'],
    ])
  })
})

describe('what stands in a frame', () => {
  const frame = (data: string) =>
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Frame"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(400)}" cy="${emu(300)}"/></p:xfrm><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></p:graphicFrame>`

  it('is a table with its spans, in its style under what its cells say', async () => {
    const cell = (text: string, attributes = '', properties = '') =>
      `<a:tc ${attributes}><a:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody><a:tcPr>${properties}</a:tcPr></a:tc>`
    const column = `<a:gridCol w="${emu(100)}"/>`
    const table = `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{S}</a:tableStyleId></a:tblPr><a:tblGrid>${column}${column}</a:tblGrid><a:tr h="${emu(20)}">${cell('head', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr h="${emu(30)}">${cell('a')}${cell('b', '', solid('<a:srgbClr val="123456"/>'))}</a:tr></a:tbl>`
    const styles = `<a:tblStyleLst ${names}><a:tblStyle styleId="{S}"><a:wholeTbl><a:tcStyle><a:tcBdr><a:insideV><a:ln w="12700">${solid(accent(''))}</a:ln></a:insideV></a:tcBdr></a:tcStyle></a:wholeTbl><a:band1H><a:tcStyle><a:fill>${solid('<a:srgbClr val="EEEEEE"/>')}</a:fill></a:tcStyle></a:band1H><a:firstRow><a:tcTxStyle b="on"/><a:tcStyle><a:fill>${solid(accent(''))}</a:fill></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>`
    const [drawn] = await shapesOf({
      slide: frame(table),
      parts: {
        'ppt/tableStyles.xml': styles,
        'ppt/_rels/presentation.xml.rels': relationships({ s1: ['slide', 'slides/slide1.xml'], ts: ['tableStyles', 'tableStyles.xml'] }),
      },
    })
    expect(drawn?.table?.columns).toEqual([100, 100])
    expect(drawn?.table?.rows.map(({ height }) => height)).toEqual([20, 30])
    const [head, body] = drawn?.table?.rows.map(({ cells }) => cells) ?? []
    expect(head).toHaveLength(1)
    expect(head?.[0]).toMatchObject({ colSpan: 2, fill: { colour: '#4f81bd' } })
    expect(head?.[0]?.text.paragraphs[0]?.runs[0]?.bold).toBe(true)
    expect(body?.map(({ fill }) => fill)).toMatchObject([{ colour: '#eeeeee' }, { colour: '#123456' }])
    expect(body?.[0]?.borders).toEqual({ right: { colour: '#4f81bd', width: 1 } })
  })

  it('is a chart drawn from the numbers it kept, with its words', async () => {
    const cache = (tag: string, values: readonly string[]) =>
      `<c:${tag}>${values.map((value, idx) => `<c:pt idx="${idx}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${tag}>`
    const chart = `<c:chartSpace ${names}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Answers</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:tx><c:v>2026</c:v></c:tx><c:cat><c:strRef>${cache('strCache', ['SG13', 'SG17'])}</c:strRef></c:cat><c:val><c:numRef>${cache('numCache', ['2', '4'])}</c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/></c:legend></c:chart></c:chartSpace>`
    const shapes = await shapesOf({
      slide: frame('<c:chart r:id="ch"/>'),
      links: { ch: ['chart', '../charts/chart1.xml'] },
      parts: { 'ppt/charts/chart1.xml': chart },
    })
    const words = shapes.flatMap(({ text }) => text?.paragraphs.map(({ runs }) => runs[0]?.text) ?? [])
    expect(words).toEqual(expect.arrayContaining(['Answers', '2026', 'SG13', 'SG17', '0', '4']))
    const bars = shapes.filter(({ fill, box: { width } }) => fill?.kind === 'colour' && fill.colour === '#4f81bd' && width > 20)
    expect(bars).toHaveLength(2)
    expect((bars[1]?.box.height ?? 0) / (bars[0]?.box.height ?? 1)).toBeCloseTo(2)
  })

  it('is a diagram from its drawing, else its words', async () => {
    const data = (extension: string) =>
      `<dgm:dataModel ${names}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Collect</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>${extension}</dgm:dataModel>`
    const drawing = `<dsp:drawing ${names}><dsp:spTree><dsp:sp><dsp:nvSpPr><dsp:cNvPr id="0" name=""/></dsp:nvSpPr><dsp:spPr>${transform([10, 20, 100, 40])}<a:prstGeom prst="roundRect"/>${solid(accent(''))}</dsp:spPr><dsp:txBody><a:bodyPr/><a:p><a:r><a:t>Collect</a:t></a:r></a:p></dsp:txBody><dsp:txXfrm><a:off x="${emu(15)}" y="${emu(25)}"/><a:ext cx="${emu(90)}" cy="${emu(30)}"/></dsp:txXfrm></dsp:sp></dsp:spTree></dsp:drawing>`
    const slide = frame('<dgm:relIds r:dm="d1"/>')
    const links: Links = { d1: ['diagramData', '../diagrams/data1.xml'], d5: ['diagramDrawing', '../diagrams/drawing1.xml'] }
    const drawn = await shapesOf({
      slide,
      links,
      parts: {
        'ppt/diagrams/data1.xml': data('<dgm:extLst><a:ext><dsp:dataModelExt relId="d5"/></a:ext></dgm:extLst>'),
        'ppt/diagrams/drawing1.xml': drawing,
      },
    })
    expect(drawn.map((each) => [each.box.x, each.box.y, each.text?.paragraphs[0]?.runs[0]?.text])).toEqual([
      [10, 20, undefined],
      [15, 25, 'Collect'],
    ])
    const bare = await shapesOf({ slide, links: { d1: links.d1 ?? ['', ''] }, parts: { 'ppt/diagrams/data1.xml': data('') } })
    expect(bare[0]?.text?.paragraphs[0]?.runs[0]?.text).toBe('Collect')
  })
})

describe('pictures of a slide', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  const picture = (crop = '', alt = '') =>
    `<p:pic><p:nvPicPr><p:cNvPr id="2" name="p" descr="${alt}"/></p:nvPicPr><p:blipFill><a:blip r:embed="i"/>${crop}</p:blipFill><p:spPr>${transform(box)}</p:spPr></p:pic>`

  it('are kept once, cropped where the file says so', async () => {
    const drawing = await draw(
      deck({
        slide: picture() + picture('<a:srcRect l="25000" t="10000"/>', 'Map'),
        links: { i: ['image', '../media/a.png'] },
        parts: { 'ppt/media/a.png': png },
      }),
    )
    expect(drawing.pictures.map(({ type, bytes }) => [type, bytes.length])).toEqual([['image/png', png.length]])
    expect(drawing.slides[0]?.shapes).toMatchObject([
      { picture: { index: 0 } },
      { picture: { index: 0, crop: [0.1, 0, 0, 0.25] }, alt: 'Map' },
    ])
  })

  it('fill shapes repeated or seen through, and from the theme those of the theme', async () => {
    const fill = '<a:blipFill><a:blip r:embed="i"><a:alphaModFix amt="40000"/></a:blip><a:tile sx="200000"/></a:blipFill>'
    const style = '<a:fillRef idx="2"><a:schemeClr val="accent1"/></a:fillRef>'
    const drawing = await draw(
      deck({
        slide: shape({ at: box, look: fill }) + shape({ at: box, style }),
        links: { i: ['image', '../media/a.png'] },
        parts: {
          'ppt/media/a.png': png,
          'ppt/media/theme.png': Uint8Array.from([...png, 4]),
          'ppt/theme/theme1.xml': theme.replace(
            '</a:fillStyleLst>',
            '<a:blipFill><a:blip r:embed="i"/><a:stretch/></a:blipFill></a:fillStyleLst>',
          ),
          'ppt/theme/_rels/theme1.xml.rels': relationships({ i: ['image', '../media/theme.png'] }),
        },
      }),
    )
    expect(drawing.slides[0]?.shapes.map(({ fill: paint }) => paint)).toEqual([
      { kind: 'picture', index: 0, opacity: 0.4, tile: 1.5 },
      { kind: 'picture', index: 1 },
    ])
    expect(drawing.pictures.map(({ bytes }) => bytes.length)).toEqual([png.length, png.length + 1])
  })

  it('from elsewhere are never asked for: their place keeps their words', async () => {
    const drawing = await draw(deck({ slide: picture('', 'Photo'), links: { i: ['image', 'https://example.org/a.png', 'External'] } }))
    expect(drawing.pictures).toEqual([])
    expect(JSON.stringify(drawing)).not.toContain('example.org')
    expect(drawing.slides[0]?.shapes[0]?.text?.paragraphs[0]?.runs[0]?.text).toBe('Photo')
  })
})

it('draws what another program writes, words, table, chart and all', async () => {
  // The package is CommonJS, whose default export stands in one more wrapper under Node.
  const Maker = 'default' in PptxGenJS ? (PptxGenJS.default as typeof PptxGenJS) : PptxGenJS
  const made = new Maker()
  made.layout = 'LAYOUT_WIDE'
  const slide = made.addSlide()
  slide.background = { color: 'F1F1F1' }
  slide.addText('Security of AI', { x: 1, y: 0.5, w: 8, h: 1, fontSize: 32, color: '363636', bold: true, fontFace: 'Arial' })
  slide.addShape('rect', { x: 1, y: 2, w: 2, h: 1, fill: { color: 'FF0000' }, line: { color: '0000FF', width: 2 } })
  slide.addTable([[{ text: 'a', options: { colspan: 2 } }], [{ text: 'b' }, { text: 'c' }]], {
    x: 1,
    y: 3,
    w: 6,
    border: { type: 'solid', color: '00FF00', pt: 1 },
  })
  slide.addChart('pie', [{ name: 'x', labels: ['one', 'two'], values: [1, 3] }], { x: 7, y: 3, w: 4, h: 3 })
  const drawing = await draw(new Uint8Array((await made.write({ outputType: 'arraybuffer' })) as ArrayBuffer))
  const [drawn] = drawing.slides
  expect([Math.round(drawing.width), Math.round(drawing.height)]).toEqual([960, 540])
  expect(drawn?.background).toEqual({ kind: 'colour', colour: '#f1f1f1' })
  const text = drawn?.shapes.find((each) => each.text?.paragraphs[0]?.runs[0]?.text === 'Security of AI')
  expect(text).toMatchObject({ box: { x: 72, y: 36, width: 576, height: 72 } })
  expect(text?.text?.paragraphs[0]?.runs[0]).toMatchObject({ size: 32, bold: true, colour: '#363636', font: 'Arial' })
  expect(drawn?.shapes).toContainEqual(
    expect.objectContaining({ fill: { kind: 'colour', colour: '#ff0000' }, line: { colour: '#0000ff', width: 2 } }),
  )
  const table = drawn?.shapes.find((each) => each.table !== undefined)?.table
  expect(table?.rows.map(({ cells }) => cells.length)).toEqual([1, 2])
  expect(table?.rows[0]?.cells[0]).toMatchObject({ colSpan: 2, borders: { top: { colour: '#00ff00', width: 1 } } })
  const slices = drawn?.shapes.filter(({ outline }) => typeof outline === 'object' && outline.path.includes('A50 50'))
  expect(slices).toHaveLength(2)
})

describe('a press on a drawn slide', () => {
  const run = (click: string) => `<a:r><a:rPr>${click}</a:rPr><a:t>there</a:t></a:r>`
  const textBox = (click: string, own = '') =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="t">${own}</p:cNvPr><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}</p:spPr><p:txBody><a:bodyPr/><a:p>${run(click)}</a:p></p:txBody></p:sp>`
  const jump = (to: string) => `<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=${to}"/>`
  const toPart = '<a:hlinkClick r:id="k" action="ppaction://hlinksldjump"/>'
  const drawDeck = async (second: string, links: Links = {}) => {
    const plain = { shapes: textBox('') }
    return (await draw(pptx([plain, { shapes: second, links }, plain, plain]))).slides[1]?.shapes ?? []
  }

  it('leads to the slide that its link names, from words and from a whole shape', async () => {
    const links = { k: ['slide', 'slide4.xml'] } as const
    const [words] = await drawDeck(textBox(toPart), links)
    expect(words?.text?.paragraphs[0]?.runs[0]).toMatchObject({ text: 'there', slide: 4, underline: true })
    expect(words?.leadsTo).toBeUndefined()
    const shapes = await drawDeck(textBox('', toPart), links)
    expect(shapes.map(({ leadsTo }) => leadsTo)).toEqual([undefined, { slide: 4 }])
    expect(shapes[1]?.box).toEqual(shapes[0]?.box)
  })

  it.each([
    ['nextslide', 3],
    ['previousslide', 1],
    ['firstslide', 1],
    ['lastslide', 4],
  ])('leads by the jump %s to slide %i', async (to, slide) => {
    const [words] = await drawDeck(textBox(jump(to)))
    expect(words?.text?.paragraphs[0]?.runs[0]).toMatchObject({ slide })
  })

  it('leads from a shape to an address too', async () => {
    const shapes = await drawDeck(textBox('', '<a:hlinkClick r:id="k"/>'), { k: ['hyperlink', 'https://www.itu.int', 'External'] })
    expect(shapes[1]?.leadsTo).toEqual({ href: 'https://www.itu.int' })
  })

  it('leads nowhere when there is no such slide, and starts no program', async () => {
    const runOf = async (click: string, links: Links = {}) => (await drawDeck(textBox(click), links))[0]?.text?.paragraphs[0]?.runs[0]
    for (const found of [
      await runOf(toPart, { k: ['slide', 'slide9.xml'] }),
      await runOf(jump('endshow')),
      await runOf('<a:hlinkClick r:id="" action="ppaction://program"/>'),
    ]) {
      expect(found).toMatchObject({ text: 'there' })
      expect(found).not.toHaveProperty('slide')
      expect(found).not.toHaveProperty('href')
    }
  })
})

describe('a hostile presentation', () => {
  it('ends calm: groups in groups, a million shapes, places that are no numbers', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? shape({ at: box, look: solid(accent('')) }) : `<p:grpSp>${nested(depth - 1)}</p:grpSp>`
    expect(await shapesOf({ slide: nested(20) })).toHaveLength(1)
    expect(await shapesOf({ slide: nested(100) })).toHaveLength(0)
    const many = await draw(deck({ slide: shape({ at: box, look: solid(accent('')) }).repeat(10_000) }))
    expect(many.slides[0]?.shapes).toHaveLength(8_000)
    expect(many.shortfall).toContain('more shapes than can be drawn')
    const odd = await shapesOf({
      slide: `<p:sp><p:spPr><a:xfrm rot="NaN"><a:off x="1e400" y="x"/><a:ext cx="-5" cy="99999999999999"/></a:xfrm>${solid(accent(''))}</p:spPr></p:sp>`,
    })
    expect(odd[0]?.box).toEqual({ x: 0, y: 0, width: 0, height: 100_000 })
  })

  it('loses one slide to damage and says so', async () => {
    const drawing = await draw(deck({ slide: '<p:sp><broken' }))
    expect(drawing.slides).toEqual([{ slide: 1, shapes: [] }])
    expect(drawing.shortfall).toContain('One slide is damaged')
  })
})
