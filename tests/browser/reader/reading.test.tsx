import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { symbolKey } from '../../../shared/contracts/ids.ts'
import type { NewBlock } from '../../../shared/formats/reading/document-builder.ts'
import { settled } from '../settled.ts'
import { keep, openPane, paragraphs } from './pane.tsx'

let pane: Awaited<ReturnType<typeof openPane>> | undefined
afterEach(() => pane?.close())

const open = async (...args: Parameters<typeof openPane>) => {
  pane = await openPane(...args)
  return pane
}

const everyType: readonly NewBlock[] = [
  { type: 'paragraph', region: 'header', inlines: [{ text: 'SG17-TD1447R2' }] },
  { type: 'heading', level: 1, inlines: [{ text: '1 Introduction' }] },
  {
    type: 'paragraph',
    inlines: [
      { text: 'The ' },
      { text: 'workshop', bold: true },
      { text: ' was moved from ' },
      { text: 'Tuesday', change: 'deleted' },
      { text: 'Monday', change: 'inserted' },
      { text: ', see ' },
      { text: 'the page', href: 'https://www.itu.int/go/workshop' },
      { text: '', noteRef: '1' },
      { text: ' and SG17-C456.' },
    ],
  },
  { type: 'list-item', depth: 0, ordered: true, marker: 'a)', inlines: [{ text: 'poisoning' }] },
  { type: 'list-item', depth: 1, ordered: false, marker: '', inlines: [{ text: 'of training data' }] },
  {
    type: 'table',
    rows: [
      [
        { header: true, colSpan: 2, content: [{ inlines: [{ text: 'Merged head' }] }] },
        { header: true, content: [{ inlines: [{ text: 'Third' }] }] },
      ],
      [
        { rowSpan: 2, content: [{ inlines: [{ text: 'tall' }] }] },
        { content: [{ inlines: [{ text: 'evasion attack' }] }] },
        { content: [{ inlines: [{ text: 'x' }] }, { inlines: [{ text: 'second paragraph' }] }] },
      ],
      [{ content: [{ inlines: [{ text: 'evasion again' }] }] }, { content: [] }],
    ],
  },
  { type: 'code', text: 'if (a) {\n  b()\n}' },
  { type: 'break', of: 'page', label: 'Page 2' },
  { type: 'image', alt: 'A diagram of the pipeline' },
  { type: 'paragraph', direction: 'rtl', inlines: [{ text: 'الأمن والذكاء الاصطناعي' }] },
  { type: 'note', of: 'footnote', label: '1', inlines: [{ text: 'Registration closes in December.' }] },
  { type: 'note', of: 'comment', label: '3', author: 'Rapporteur', date: '2018-09-04T09:41:00', inlines: [{ text: 'Is this agreed?' }] },
]

describe('the reading view', () => {
  it('draws every type of block, with marks, merged cells, tracked changes and notes', async () => {
    const id = await keep({ blocks: everyType, title: 'All blocks' })
    const { frame } = await open(id)
    await expect.element(page.getByRole('article', { name: 'Document' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: '1 Introduction' })).toBeVisible()
    await expect.element(page.getByRole('note', { name: 'Comment 3' })).toHaveTextContent('Is this agreed?')
    const text = frame.querySelector('[aria-label=Text]')
    expect(text?.querySelector('del')?.textContent).toBe('Tuesday')
    expect(text?.querySelector('ins')?.textContent).toBe('Monday')
    expect(text?.querySelector('th[colspan="2"]')?.textContent).toBe('Merged head')
    expect(text?.querySelector('td[rowspan="2"]')?.textContent).toBe('tall')
    expect([...(text?.querySelectorAll('li') ?? [])].map((item) => item.innerText.replaceAll(/\s+/g, ' '))).toEqual([
      'a) poisoning',
      '– of training data',
    ])
    expect(text?.querySelector('pre')?.textContent).toBe('if (a) {\n  b()\n}')
    const arabic = [...(text?.querySelectorAll('p') ?? [])].find((p) => p.textContent?.startsWith('الأمن'))
    expect(arabic === undefined ? '' : getComputedStyle(arabic).direction).toBe('rtl')
    await expect.element(page.getByRole('note', { name: 'Comment 3' })).toHaveTextContent('Rapporteur · 4 Sept 2018, 09:41')
  })

  it('shows an address instead of following it, and links the symbols that recognition found', async () => {
    const id = await keep({
      blocks: everyType,
      recognition: {
        mentions: [{ key: symbolKey('SG17-C456'), printed: 'SG17-C456', count: 1, evidence: { text: 'see' }, blocks: [2] }],
      },
    })
    const { asked, frame } = await open(id)
    await userEvent.click(page.getByRole('link', { name: 'the page' }))
    expect(asked.addresses).toEqual(['https://www.itu.int/go/workshop'])
    expect(frame.querySelector('[aria-label=Text] a[href]')).toBeNull()
    await expect.element(page.getByText('SG17-C456', { exact: true })).toBeVisible()
  })

  it('keeps within the pane what a picture is said to be, also when that is an address', async () => {
    const id = await keep({ blocks: [{ type: 'image', alt: `https://example.org/${'thumbnail/'.repeat(60)}` }] })
    const { frame } = await open(id)
    const text = () => frame.querySelector('[aria-label=Text]')
    await expect.poll(() => text()?.textContent).toContain('thumbnail')
    expect(text()?.scrollWidth).toBe(text()?.clientWidth)
  })

  it('has no accessibility violation', async () => {
    const id = await keep({ blocks: everyType, symbols: ['SG17-TD1447R2'], facts: { warnings: [{ kind: 'macros' }], language: 'fr' } })
    const { frame } = await open(id, { terms: [{ words: ['evasion'], prefix: false }] })
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    await settled()
    const { violations } = await axe.run(frame, { resultTypes: ['violations'], rules: { region: { enabled: false } } })
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })
})

describe('going to a place', () => {
  const long = (many: number, needleAt: number) =>
    paragraphs(
      ...Array.from({ length: many }, (_, at) =>
        at === needleAt ? 'Here a backdoor attack is described.' : `Paragraph ${at} of the paper.`,
      ),
    )

  it('stands on the words that were searched, marked, with the passage in view', async () => {
    const id = await keep({ blocks: long(900, 640) })
    const { frame } = await open(id, { block: 640, terms: [{ words: ['backdoor', 'attack'], prefix: false }] })
    await expect.element(page.getByText('1 of 1')).toBeVisible()
    const mark = () => frame.querySelector('mark[data-now]')
    await expect.poll(() => mark()?.textContent).toBe('backdoor attack')
    await expect.poll(() => isInView(mark(), frame)).toBe(true)
  })

  it('finds words in the document, says how many, and goes from one to the next by Enter', async () => {
    const id = await keep({
      blocks: paragraphs('A model.', 'Models and a model', ...Array.from({ length: 300 }, () => 'filler'), 'the last model'),
    })
    const { frame } = await open(id)
    await expect.element(page.getByText('A model.')).toBeVisible()
    await userEvent.keyboard('{Control>}f{/Control}')
    const field = page.getByRole('textbox', { name: 'Find in document' })
    await expect.element(field).toHaveFocus()
    await userEvent.type(field, 'model')
    await expect.element(page.getByText('1 of 4')).toBeVisible()
    await userEvent.type(field, ' ')
    await expect.element(page.getByText('1 of 3')).toBeVisible()
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    await expect.element(page.getByText('3 of 3')).toBeVisible()
    await expect.poll(() => frame.querySelector('mark[data-now]')?.closest('[data-block]')?.textContent).toBe('the last model')
    await expect.poll(() => isInView(frame.querySelector('mark[data-now]'), frame)).toBe(true)
    await userEvent.fill(field, 'absent')
    await expect.element(page.getByText('Nothing found')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(field).not.toBeInTheDocument()
    await expect.poll(() => frame.querySelector('mark')).toBeNull()
  })

  it('says of a document that only its name was found by, that its text holds nothing', async () => {
    const id = await keep({ blocks: paragraphs('Nothing of it here.'), title: 'Poisoning' })
    await open(id, { terms: [{ words: ['poisoning'], prefix: false }] })
    await expect.element(page.getByText('Found by its name, not by its text')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Next place' })).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Stop marking' }).click()
    await expect.element(page.getByText('Found by its name, not by its text')).not.toBeInTheDocument()
  })

  it('marks a hit in the part of a long table that holds it', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => [
      { content: [{ inlines: [{ text: `row ${at}` }] }] },
      { content: [{ inlines: [{ text: at === 377 ? 'membership inference' : 'nothing' }] }] },
    ])
    const id = await keep({ blocks: [...paragraphs('Before'), { type: 'table', rows }] })
    const { frame } = await open(id, { terms: [{ words: ['inference'], prefix: false }] })
    await expect.poll(() => frame.querySelector('mark[data-now]')?.closest('tr')?.textContent).toBe('row 377membership inference')
    await expect.poll(() => isInView(frame.querySelector('mark[data-now]'), frame)).toBe(true)
  })

  it('goes to a note and back to where it is referred to', async () => {
    const note: NewBlock = { type: 'note', of: 'footnote', label: '7', inlines: [{ text: 'Said in a note.' }] }
    const reference: NewBlock = { type: 'paragraph', inlines: [{ text: 'A claim' }, { text: '7', noteRef: '7' }] }
    const id = await keep({ blocks: [reference, ...long(400, -1), note] })
    const { frame } = await open(id)
    await userEvent.click(page.getByRole('link', { name: 'Note 7' }))
    await expect.poll(() => isInView(frame.querySelector('[role=note]'), frame)).toBe(true)
    // By keyboard: right after an arrival rows are still being measured, and may move between a pointer's press and its release.
    ;(page.getByRole('link', { name: /Back to where note 7/ }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('A claim')).toBeInViewport()
  })

  it('is where the delegate was, when the document is opened again', async () => {
    const id = await keep({ blocks: long(600, -1) })
    const other = await keep({ blocks: paragraphs('Another paper') })
    const { frame, show } = await open(id)
    const text = () => frame.querySelector('[aria-label=Text]')
    await expect.poll(() => text()?.scrollHeight ?? 0).toBeGreaterThan(10_000)
    text()?.scrollTo({ top: 9_000 })
    const top = () => frame.querySelector('[data-index]')
    await expect.poll(() => Number(top()?.getAttribute('data-index'))).toBeGreaterThan(100)
    const seen = firstInView(frame)
    show(other, {})
    await expect.element(page.getByText('Another paper')).toBeVisible()
    show(id, {})
    await expect.poll(() => Math.abs(firstInView(frame) - seen)).toBeLessThanOrEqual(1)
  })
})

describe('a long document', () => {
  it('opens with few rows in the page, however many it has', async () => {
    const words = 'security of machine learning models under attack in telecommunication networks '
    const id = await keep({ blocks: paragraphs(...Array.from({ length: 10_000 }, (_, at) => `${at} ${words.repeat((at % 5) + 1)}`)) })
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ type: 'longtask' })
    const start = performance.now()
    const { frame } = await open(id, { terms: [{ words: ['attack'], prefix: false }] })
    await expect.poll(() => frame.querySelectorAll('[data-index]').length).toBeGreaterThan(5)
    const opened = performance.now() - start
    expect(frame.querySelectorAll('[data-index]').length).toBeLessThan(200)
    await expect.element(page.getByText(/^1 of 30,000$/)).toBeVisible()
    observer.disconnect()
    console.info(`10,000 paragraphs: first rows after ${Math.round(opened)} ms, longest task ${Math.round(longest)} ms`)
  })
})

function isInView(element: Element | null, frame: HTMLElement): boolean {
  const window = frame.querySelector('[aria-label=Text]')?.getBoundingClientRect()
  const box = element?.getBoundingClientRect()
  return window !== undefined && box !== undefined && box.top >= window.top && box.bottom <= window.bottom
}

/** Index of the topmost row that is seen. */
function firstInView(frame: HTMLElement): number {
  const top = frame.querySelector('[aria-label=Text]')?.getBoundingClientRect().top ?? 0
  const row = [...frame.querySelectorAll('[data-index]')].find((each) => each.getBoundingClientRect().bottom > top + 1)
  return Number(row?.getAttribute('data-index') ?? -1000)
}
