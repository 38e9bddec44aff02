import { describe, expect, it } from 'vitest'
import { drawAny, slidesOf, words } from '../../fixtures/drawing.ts'
import { flatOdf, type OdfContent, odf } from '../../fixtures/odf-files.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const draw = (content: Omit<OdfContent, 'kind'>) => slidesOf('talk.odp', odf({ kind: 'presentation', ...content }))
const page = (shapes: string, attributes = '') => `<draw:page ${attributes}>${shapes}</draw:page>`
const place = 'svg:x="1in" svg:y="0.5in" svg:width="2in" svg:height="1in"'
const box = { x: 72, y: 36, width: 144, height: 72 }
const rect = (attributes = '', inside = '') => `<draw:rect ${place} ${attributes}>${inside}</draw:rect>`
const frame = (inside: string, attributes = '') =>
  `<draw:frame ${place} ${attributes}><draw:text-box>${inside}</draw:text-box></draw:frame>`
const graphic = (name: string, properties: string, inside = '') =>
  `<style:style style:name="${name}" style:family="graphic"><style:graphic-properties ${properties}>${inside}</style:graphic-properties></style:style>`
const solid = (name: string, colour: string) => graphic(name, `draw:fill="solid" draw:fill-color="${colour}" draw:stroke="none"`)
const textStyle = (name: string, family: string, properties: string, paragraph = '') =>
  `<style:style style:name="${name}" style:family="${family}"><style:paragraph-properties ${paragraph}/><style:text-properties ${properties}/></style:style>`
/** The shapes of a document of one page. */
const shapesOf = async (content: Omit<OdfContent, 'kind'>) => (await draw(content)).slides[0]?.shapes ?? []

describe('the drawing of an OpenDocument presentation', () => {
  it('puts shapes where they stand, in points, on pages of the size their master has', async () => {
    const { width, height, slides } = await draw({
      styles:
        '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="10in" fo:page-height="7.5in"/></style:page-layout>',
      masters: '<style:master-page style:name="M" style:page-layout-name="L"/>',
      automatic: solid('red', '#FF0000'),
      body: page(rect('draw:style-name="red"'), 'draw:master-page-name="M"'),
    })
    expect([width, height]).toEqual([720, 540])
    expect(slides[0]?.shapes).toEqual([{ box, outline: 'rectangle', fill: { kind: 'colour', colour: '#ff0000' } }])
  })

  it('turns shapes as their transform says, angles against the clock', async () => {
    const turned =
      '<draw:rect svg:width="2in" svg:height="1in" draw:style-name="red" draw:transform="rotate (-1.5707963267949) translate (3in 1in)"/>'
    const [shape] = await shapesOf({ automatic: solid('red', '#ff0000'), body: page(turned) })
    expect(shape?.box.rotation).toBe(90)
    // Its corner stays at 3in, 1in; it now hangs down from there, to the left.
    expect(shape?.box.x).toBeCloseTo(216 - 36 - 72)
    expect(shape?.box.y).toBeCloseTo(72 + 72 - 36)
  })

  it('shows a master’s shapes and background where its slides do, its fields where they are on, and no places for text', async () => {
    const slideStyle = (name: string, properties: string) =>
      `<style:style style:name="${name}" style:family="drawing-page"><style:drawing-page-properties ${properties}/></style:style>`
    const masters = `<style:master-page style:name="M" draw:style-name="back">${rect('draw:style-name="red"')}${frame('<text:p>Click to edit</text:p>', 'presentation:class="title"')}${frame('<text:p><presentation:footer/> – <text:page-number>9</text:page-number></text:p>', 'presentation:class="footer"')}</style:master-page>`
    const { slides } = await draw({
      styles: solid('red', '#ff0000') + slideStyle('back', 'draw:fill="solid" draw:fill-color="#00ff00"'),
      masters,
      automatic:
        slideStyle('shows', 'presentation:display-footer="true"') +
        slideStyle(
          'hides',
          'presentation:background-objects-visible="false" presentation:background-visible="false" presentation:visibility="hidden"',
        ),
      body:
        '<presentation:footer-decl presentation:name="f">SG17</presentation:footer-decl>' +
        page('', 'draw:master-page-name="M" draw:style-name="shows" presentation:use-footer-name="f"') +
        page('', 'draw:master-page-name="M" draw:style-name="hides"'),
    })
    expect(slides[0]?.background).toEqual({ kind: 'colour', colour: '#00ff00' })
    expect(slides[0]?.shapes.map(words)).toEqual(['', 'SG17 – 1'])
    expect(slides[1]).toEqual({ slide: 2, isHidden: true, shapes: [] })
  })

  it('takes styles from those they stand on, and the same name in slides and masters for two styles', async () => {
    const { slides } = await draw({
      styles: solid('base', '#0000ff'),
      masters: `<style:master-page style:name="M">${rect('draw:style-name="gr1"')}</style:master-page>`,
      automatic: '<style:style style:name="gr1" style:family="graphic" style:parent-style-name="base"/>',
      body: page(rect('draw:style-name="gr1"'), 'draw:master-page-name="M"'),
    })
    expect(slides[0]?.shapes.map(({ fill }) => fill)).toEqual([{ kind: 'colour', colour: '#0000ff' }])
  })

  it('draws an enhanced path with its modifiers and equations, and leaves its text the room it states', async () => {
    const geometry =
      '<draw:enhanced-geometry svg:viewBox="0 0 200 100" draw:modifiers="50" draw:text-areas="?f0 0 200 100" draw:enhanced-path="M $0 0 L right ?f1 200 100 0 100 Z N"><draw:equation draw:name="f0" draw:formula="$0 *2"/><draw:equation draw:name="f1" draw:formula="max(-5, height-?f0)/2 +?f1"/></draw:enhanced-geometry>'
    const [shape] = await shapesOf({
      automatic: graphic('plain', 'draw:fill="solid" draw:fill-color="#ffffff" fo:padding="0in"'),
      body: page(`<draw:custom-shape ${place} draw:style-name="plain"><text:p>in it</text:p>${geometry}</draw:custom-shape>`),
    })
    expect(shape?.outline).toEqual({ path: 'M25 0L100 0L100 100L0 100Z' })
    expect(shape?.text?.insets).toEqual([0, 0, 0, 72])
  })

  it('draws arcs, quadrants and paths of SVG', async () => {
    const custom = (path: string) =>
      `<draw:custom-shape ${place} draw:style-name="red"><draw:enhanced-geometry svg:viewBox="0 0 100 100" draw:enhanced-path="${path}"/></draw:custom-shape>`
    const freehand = `<draw:path ${place} draw:style-name="red" svg:viewBox="0 0 1000 500" svg:d="m0 0h1000v500l-1000 0z"/>`
    const polygon = `<draw:polygon ${place} draw:style-name="red" svg:viewBox="0 0 1000 500" draw:points="0,0 1000,0 500,500"/>`
    const shapes = await shapesOf({
      automatic: solid('red', '#ff0000'),
      body: page(custom('U 50 50 50 50 0 360 Z N') + custom('M 0 50 X 50 0 L 50 50 Z N') + freehand + polygon),
    })
    expect(shapes.map(({ outline }) => (typeof outline === 'object' ? outline.path : outline))).toEqual([
      'M100 50A50 50 0 0 1 0 50A50 50 0 0 1 100 50Z',
      'M0 50C27.62 50 50 27.62 50 0L50 50Z',
      'M0 0L100 0L100 100L0 100Z',
      'M0 0L100 0L50 100Z',
    ])
  })

  it('sets text in the styles of its shape, its paragraph and its runs, nearest first', async () => {
    const [shape] = await shapesOf({
      automatic:
        '<style:style style:name="box" style:family="graphic"><style:graphic-properties draw:textarea-vertical-align="middle" fo:padding-left="0.1in"/><style:text-properties fo:font-size="20pt" fo:color="#0000ff"/></style:style>' +
        textStyle('P1', 'paragraph', 'fo:font-size="30pt"', 'fo:text-align="center" fo:margin-top="0.5in" fo:line-height="80%"') +
        textStyle('T1', 'text', 'fo:font-weight="bold" style:use-window-font-color="true"'),
      body: page(
        frame(
          '<text:p text:style-name="P1">one  <text:span text:style-name="T1">two</text:span><text:line-break/><text:a xlink:href="https://itu.int">three</text:a><text:a xlink:href="javascript:alert(1)">four</text:a></text:p>',
          'draw:style-name="box"',
        ),
      ),
    })
    expect(shape?.text).toEqual({
      anchor: 'middle',
      insets: [0, 0, 0, 7.2],
      paragraphs: [
        {
          align: 'center',
          before: 36,
          lineHeight: 0.8,
          runs: [
            { text: 'one ', size: 30, colour: '#0000ff' },
            { text: 'two', size: 30, bold: true },
            { text: '\n', size: 30, colour: '#0000ff' },
            { text: 'three', size: 30, colour: '#0000ff', href: 'https://itu.int', underline: true },
            { text: 'four', size: 30, colour: '#0000ff' },
          ],
        },
      ],
    })
  })

  it('indents and marks lists by their levels, and counts numbers on', async () => {
    const level = (kind: string, attributes: string, properties: string) =>
      `<text:list-level-style-${kind} ${attributes}><style:list-level-properties ${properties}/></text:list-level-style-${kind}>`
    const list = `<text:list-style style:name="L1">${level('number', 'text:level="1" style:num-format="1" style:num-suffix="."', 'text:space-before="0.5in" text:min-label-width="0.25in"')}${level('bullet', 'text:level="2" text:bullet-char="–"', 'text:space-before="1in"')}</text:list-style>`
    const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`
    const p = (words: string) => `<text:p>${words}</text:p>`
    const [shape] = await shapesOf({
      automatic: list,
      body: page(
        frame(
          `<text:list text:style-name="L1">${item(p('first') + p('still first'))}${item(`${p('second')}<text:list>${item(p('deeper'))}</text:list>`)}</text:list>`,
        ),
      ),
    })
    expect(shape === undefined ? '' : words(shape)).toBe('1. first\nstill first\n2. second\n– deeper')
    expect(shape?.text?.paragraphs.map(({ indent, firstLine }) => [indent, firstLine])).toEqual([
      [54, -18],
      [54, -18],
      [54, -18],
      [72, undefined],
    ])
  })

  it('shrinks a text that its program shrinks to fit, and no other', async () => {
    const long = `<text:p>${'A long sentence of many words. '.repeat(12)}</text:p>`
    const scaleOf = async (fit: string) =>
      (await shapesOf({ automatic: graphic('box', fit), body: page(frame(long, 'draw:style-name="box"')) }))[0]?.text?.scale
    expect(await scaleOf('draw:fit-to-size="shrink-to-fit"')).toBeLessThan(0.9)
    expect(await scaleOf('draw:fit-to-size="false"')).toBeUndefined()
  })

  it('shows pictures of the package with what is cut off them, and a box with their words for those it has not', async () => {
    const picture = (href: string, attributes = '') =>
      `<draw:frame ${place} ${attributes}><draw:image xlink:href="${href}"/><svg:desc>A chart</svg:desc></draw:frame>`
    const { pictures, slides } = await draw({
      automatic: graphic('cut', 'fo:clip="rect(0in, 2in, 0in, 0in)"'),
      parts: { 'Pictures/a.png': png },
      body: page(picture('Pictures/a.png', 'draw:style-name="cut"') + picture('https://example.org/a.png') + picture('../../etc/passwd')),
    })
    expect(pictures).toEqual([{ type: 'image/png', bytes: png }])
    expect(slides[0]?.shapes.map((shape) => [shape.picture, words(shape)])).toEqual([
      [{ index: 0, crop: [0, 0.5, 0, 0] }, ''],
      [undefined, 'A chart'],
      [undefined, 'A chart'],
    ])
  })

  it('draws tables with their columns, fills, borders and joined cells', async () => {
    const cellStyle = (name: string, properties: string, border: string) =>
      `<style:style style:name="${name}" style:family="table-cell"><style:graphic-properties ${properties}/><style:paragraph-properties ${border}/></style:style>`
    const columnStyle =
      '<style:style style:name="co" style:family="table-column"><style:table-column-properties style:column-width="1in"/></style:style>'
    const table = `<table:table><table:table-column table:style-name="co" table:number-columns-repeated="2"/><table:table-row><table:table-cell table:style-name="c" table:number-columns-spanned="2"><text:p>Both</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>`
    const [shape] = await shapesOf({
      automatic: columnStyle + cellStyle('c', 'draw:fill="solid" draw:fill-color="#eeeeee"', 'fo:border-top="2pt solid #000000"'),
      body: page(`<draw:frame ${place}>${table}</draw:frame>`),
    })
    expect(shape?.table?.columns).toEqual([72, 72])
    expect(shape?.table?.rows[0]?.cells).toMatchObject([
      { colSpan: 2, fill: { kind: 'colour', colour: '#eeeeee' }, borders: { top: { colour: '#000000', width: 2 } } },
    ])
  })

  it('draws a flat file as it does a package, with the pictures inside it', async () => {
    const content: OdfContent = {
      kind: 'presentation',
      automatic: solid('red', '#ff0000'),
      body: page(
        `${rect('draw:style-name="red"')}<draw:frame ${place}><draw:image><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image></draw:frame>`,
      ),
    }
    const { pictures, slides } = await slidesOf('talk.fodp', flatOdf(content))
    expect(pictures.map(({ type }) => type)).toEqual(['image/png'])
    expect(slides[0]?.shapes.map(({ fill, picture }) => fill ?? picture)).toEqual([{ kind: 'colour', colour: '#ff0000' }, { index: 0 }])
  })

  it('ends with styles and formulas that ask for themselves, and stays finite', async () => {
    const loop = ['a', 'b']
      .map((name, at) => `<style:style style:name="${name}" style:family="graphic" style:parent-style-name="${at === 0 ? 'b' : 'a'}"/>`)
      .join('')
    const wild = `<draw:custom-shape svg:x="1e30in" svg:y="-9999999999cm" svg:width="1in" svg:height="0in" draw:transform="matrix(1e300 0 0 1e300 0cm 0cm)" draw:style-name="red"><draw:enhanced-geometry svg:viewBox="0 0 0 0" draw:enhanced-path="M ?f0 ${'('.repeat(500)} L 1e30 ?f0 Z"><draw:equation draw:name="f0" draw:formula="?f0/0+sqrt(0-1)+${'('.repeat(900)}1"/></draw:enhanced-geometry></draw:custom-shape>`
    let group = rect('draw:style-name="a"')
    for (let depth = 0; depth < 100; depth++) group = `<draw:g>${group}</draw:g>`
    const shapes = await shapesOf({ automatic: loop + solid('red', '#ff0000'), body: page(wild + group) })
    const numbers = JSON.stringify(shapes, (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
    )
    expect(numbers).not.toMatch(/not finite|NaN|Infinity/u)
    expect(shapes.length).toBe(1)
  })

  it('leads where its links and actions say, and nowhere else', async () => {
    const pressed = (action: string, href = '') =>
      rect(
        'draw:style-name="red"',
        `<office:event-listeners><presentation:event-listener script:event-name="dom:click" presentation:action="${action}" xlink:href="${href}"/></office:event-listeners>`,
      )
    const link = (href: string) => frame(`<text:p><text:a xlink:href="${href}">there</text:a></text:p>`)
    const { slides } = await draw({
      automatic: solid('red', '#ff0000'),
      body: [
        page('', 'draw:name="Start"'),
        page(
          `${pressed('show', '#The%20end')}${pressed('next-page')}${pressed('execute', 'vnd.sun.star.script:x')}<draw:a xlink:href="#Start">${rect('draw:style-name="red"')}</draw:a>${link('#The end')}${link('#Nowhere')}`,
          'draw:name="Middle"',
        ),
        page('', 'draw:name="The end"'),
      ].join(''),
    })
    const shapes = slides[1]?.shapes ?? []
    expect(shapes.flatMap(({ leadsTo }) => leadsTo ?? [])).toEqual([{ slide: 3 }, { slide: 3 }, { slide: 1 }])
    const runs = shapes.flatMap(({ text }) => text?.paragraphs[0]?.runs[0] ?? [])
    expect(runs[0]).toMatchObject({ text: 'there', slide: 3, underline: true })
    expect(runs[1]).toMatchObject({ text: 'there' })
    expect(runs[1]).not.toHaveProperty('slide')
  })

  it('says of a file without pages that there is nothing to lay out', async () => {
    const outcome = await drawAny('talk.odp', odf({ kind: 'presentation', body: '' }))
    expect(outcome).toMatchObject({ kind: 'not-drawn', detail: expect.stringContaining('has no pages') })
  })
})
