import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SlideProvider } from '../../../renderer/reader/original/slides/slide-context.ts'
import { SlideView } from '../../../renderer/reader/original/slides/slide-view.tsx'
import { slideWords } from '../../../renderer/reader/original/slides/slide-words.ts'
import type { DrawnShape, DrawnText } from '../../../shared/contracts/drawing.ts'
import type { NewBlock } from '../../../shared/formats/reading/document-builder.ts'
import { pptx, type SlideContent } from '../../fixtures/office-files.ts'
import { keep, openPane } from './pane.tsx'

let pane: Awaited<ReturnType<typeof openPane>> | undefined
let unmount: (() => void) | undefined
afterEach(() => {
  pane?.close()
  unmount?.()
  unmount = undefined
  vi.restoreAllMocks()
})

const box = { x: 10, y: 20, width: 200, height: 80 }

const text = (content: string, more: Partial<DrawnText['paragraphs'][number]['runs'][number]> = {}): DrawnText => ({
  paragraphs: [{ runs: [{ text: content, size: 18, ...more }], align: 'start' }],
  anchor: 'top',
  insets: [0, 0, 0, 0],
})

/** One slide of these shapes in the page, without a library around it. */
async function draw(shapes: readonly DrawnShape[], pictures: readonly string[] = []): Promise<HTMLElement> {
  const holder = document.createElement('main')
  document.body.append(holder)
  const root = createRoot(holder)
  const slide = { slide: 1, shapes }
  root.render(
    <SlideProvider value={{ pictures, words: slideWords([slide], new Map()) }}>
      <SlideView slide={slide} size={{ width: 720, height: 540 }} scale={1} />
    </SlideProvider>,
  )
  unmount = () => {
    root.unmount()
    holder.remove()
  }
  await expect.poll(() => holder.firstElementChild).not.toBeNull()
  return holder
}

describe('a drawn slide', () => {
  it('puts shapes where they stand, turned, and text in them that can be selected', async () => {
    const holder = await draw([
      { box: { ...box, rotation: 90 }, outline: 'ellipse', fill: { kind: 'colour', colour: '#ff0000' }, text: text('Turned') },
    ])
    const placed = holder.querySelector('p')?.closest<HTMLElement>('[style*="rotate"]')
    expect(placed?.style.cssText).toContain('left: 10px; top: 20px; width: 200px; height: 80px')
    const around = placed?.getBoundingClientRect()
    expect([Math.round(around?.width ?? 0), Math.round(around?.height ?? 0)]).toEqual([80, 200])
    getSelection()?.selectAllChildren(holder)
    expect(getSelection()?.toString()).toContain('Turned')
    expect(holder.querySelector('svg path')?.getAttribute('fill')).toBe('#ff0000')
  })

  it('lets no colour, font or outline of a file be anything else', async () => {
    const asked: string[] = []
    const watcher = new PerformanceObserver((list) => asked.push(...list.getEntries().map(({ name }) => name)))
    watcher.observe({ entryTypes: ['resource'] })
    const evil = 'url(https://example.org/x)'
    const holder = await draw([
      { box, outline: { path: `M0 0L100 100"/><image href="https://example.org/a.png"/>` }, fill: { kind: 'colour', colour: evil } },
      { box, outline: 'rectangle', line: { colour: `red;background:${evil}`, width: Number.NaN } },
      { box, outline: 'rectangle', fill: { kind: 'gradient', angle: Number.NaN, stops: [[0, evil]] } },
      {
        box,
        outline: 'rectangle',
        text: text('words', { colour: evil, highlight: evil, font: `x", ${evil}; background: ${evil}`, size: Number.POSITIVE_INFINITY }),
      },
      { box: { x: Number.NaN, y: 1e300, width: -5, height: 1e300 }, outline: 'rounded', fill: { kind: 'colour', colour: '#00ff00' } },
      {
        box,
        outline: 'rectangle',
        table: {
          columns: [Number.NaN],
          rows: [
            {
              height: 1,
              cells: [{ text: text('cell'), fill: { kind: 'colour', colour: evil }, borders: { top: { colour: evil, width: 1 } } }],
            },
          ],
        },
      },
    ])
    expect(holder.textContent).toContain('words')
    expect(holder.innerHTML).not.toContain('example.org')
    expect(holder.querySelector('image, script, style, iframe')).toBeNull()
    await new Promise((resume) => setTimeout(resume, 200))
    watcher.disconnect()
    expect(asked.filter((name) => name.includes('example.org'))).toEqual([])
    // The control: what is written as a colour and as a font is taken.
    unmount?.()
    const sound = await draw([{ box, outline: 'rectangle', text: text('words', { colour: '#123456', font: 'Courier New' }) }])
    const run = sound.querySelector<HTMLElement>('p span')
    expect(run?.style.color).toBe('rgb(18, 52, 86)')
    expect(run?.style.fontFamily).toContain('Courier New')
  })

  it('draws a picture of lines as an image, in which nothing runs', async () => {
    let hasRun = false
    const listen = ({ data }: MessageEvent) => {
      if (data === 'ran') hasRun = true
    }
    window.addEventListener('message', listen)
    const svg = new Blob(
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>parent.postMessage('ran', '*')</script><rect width="4" height="4"/></svg>`,
      ],
      { type: 'image/svg+xml' },
    )
    const address = URL.createObjectURL(svg)
    const holder = await draw([{ box, outline: 'ellipse', picture: { index: 0, crop: [0, 0.5, 0, 0] }, alt: 'Logo' }], [address])
    const image = holder.querySelector('img')
    expect(image?.alt).toBe('Logo')
    expect(image?.style.width).toBe('200%')
    await expect.poll(() => image?.naturalWidth).toBe(4)
    await new Promise((resume) => setTimeout(resume, 200))
    window.removeEventListener('message', listen)
    URL.revokeObjectURL(address)
    expect(hasRun).toBe(false)
  })
})

/** A text box with its words in a presentation. */
const words = (content: string, look = '', y = 0) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="t"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="${y}"/><a:ext cx="5000000" cy="900000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${`<a:p><a:r><a:rPr>${look}</a:rPr><a:t>${content}</a:t></a:r></a:p>`}</p:txBody></p:sp>`

/** The blocks that reading such a presentation gives. */
const blocksOf = (
  slides: ReadonlyArray<readonly [label: string, ...texts: string[]]>,
  notes: Readonly<Record<number, string>> = {},
): readonly NewBlock[] =>
  slides.flatMap(([label, ...texts], at): readonly NewBlock[] => [
    { type: 'break', of: 'slide', label },
    ...texts.map((content): NewBlock => ({ type: 'paragraph', inlines: [{ text: content }] })),
    ...(notes[at + 1] === undefined ? [] : [{ type: 'note', of: 'speaker', inlines: [{ text: notes[at + 1] ?? '' }] } as const]),
  ])

describe('a presentation in Original', () => {
  const slides: readonly SlideContent[] = Array.from({ length: 40 }, (_, at) => ({
    shapes: words(at === 24 ? 'prompt injection here' : `Slide of number ${at + 1}`),
    ...(at === 1 && { attributes: 'show="0"' }),
  }))
  const blocks = blocksOf(
    slides.map((_, at) => [`Slide ${at + 1}`, 'words']),
    { 1: 'Say hello first' },
  )
  const placed = (at: number) => blocks.findIndex((block) => 'label' in block && block.label === `Slide ${at}`)

  const open = async (at: Parameters<typeof openPane>[1] = {}, bytes: Uint8Array<ArrayBuffer> = pptx(slides)) => {
    let slide = 0
    const located = blocks.map((block) => {
      if (block.type === 'break') slide++
      return { ...block, slide }
    })
    const id = await keep({
      blocks: located.map(({ slide: _, ...block }) => block as NewBlock),
      places: located.map((block) => ({ slide: block.slide })),
      facts: { format: 'pptx', name: 'talk.pptx', pages: 40 },
      original: new Blob([bytes]),
    })
    pane = await openPane(id, { tab: 'original', ...at })
    return pane
  }

  it('shows the slides in view alone, hidden ones named, and what the speaker wrote when asked', async () => {
    const { frame } = await open()
    await expect.element(page.getByText('Slide of number 1', { exact: true })).toBeVisible()
    expect(frame.querySelectorAll('[data-page]').length).toBeLessThan(8)
    await expect.element(page.getByText('Hidden: not shown in the slide show')).toBeInTheDocument()
    await expect.element(page.getByText('Say hello first')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Speaker’s notes' }).click()
    await expect.element(page.getByText('Say hello first')).toBeVisible()
  })

  it('stands on the slide asked for, and goes to the one typed', async () => {
    const { frame } = await open({ block: placed(30) })
    await expect.element(page.getByText('Slide of number 30', { exact: true })).toBeVisible()
    await page.getByRole('textbox', { name: 'Slide' }).fill('7')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => frame.querySelector('[data-page="7"]')?.textContent).toContain('Slide of number 7')
  })

  it('marks what was searched and walks to it', async () => {
    const { frame } = await open({ terms: [{ words: ['injection'], prefix: false }] })
    await expect.poll(() => frame.querySelector('[data-page="25"] mark[data-now]')?.textContent).toBe('injection')
    await expect.element(page.getByText('1 of 1')).toBeVisible()
  })

  it('grows and shrinks as a whole', async () => {
    const { frame } = await open()
    const width = () => frame.querySelector<HTMLElement>('[data-page="1"]')?.offsetWidth ?? 0
    await expect.poll(width).toBeGreaterThan(600)
    const before = width()
    await page.getByRole('button', { name: 'Larger' }).click()
    await expect.poll(width).toBeGreaterThan(before)
    await page.getByRole('button', { name: 'Whole slides' }).click()
    await expect.poll(width).toBeLessThan(before)
  })

  it('shows the address of a link whole before it is opened', async () => {
    const link = {
      shapes: words('itu.int', '<a:hlinkClick r:id="k"/>'),
      links: { k: ['hyperlink', 'https://www.itu.int/', 'External'] },
    } as const
    const shown = await open({}, pptx([link]))
    await page.getByText('itu.int').click()
    expect(shown.asked.addresses).toEqual(['https://www.itu.int/'])
  })

  it.each([
    ['words', words('go', '<a:hlinkClick r:id="k" action="ppaction://hlinksldjump"/>'), () => page.getByText('go', { exact: true })],
    [
      'a shape',
      words('go').replace('name="t"/>', 'name="t"><a:hlinkClick r:id="k" action="ppaction://hlinksldjump"/></p:cNvPr>'),
      () => page.getByRole('button', { name: 'Go to slide 30' }),
    ],
  ])('goes to another slide by %s that lead there', async (_what, shapes, link) => {
    const first = { shapes, links: { k: ['slide', 'slide30.xml'] } } as const
    await open({}, pptx([first, ...slides.slice(1)]))
    await expect.element(link()).toBeVisible()
    await link().click()
    await expect.element(page.getByText('Slide of number 30', { exact: true })).toBeInViewport()
  })

  it('prints slides, each on a sheet of its own', async () => {
    const sheets: number[] = []
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      sheets.push([...document.body.children].at(-1)?.children.length ?? 0)
    })
    await open()
    await expect.element(page.getByText('Slide of number 1', { exact: true })).toBeVisible()
    await userEvent.keyboard('{Control>}p{/Control}')
    await expect.poll(() => print.mock.calls.length).toBe(1)
    expect(sheets).toEqual([40])
  })

  it('that cannot be drawn shows its words and says why', async () => {
    await open({}, Uint8Array.from([1, 2, 3]))
    await expect.element(page.getByText(/the words of each slide, without its layout and pictures/)).toBeVisible()
    await expect.element(page.getByText(/talk\.pptx/)).toBeVisible()
    await expect.element(page.getByText('words').first()).toBeVisible()
  })
})
