import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { symbolKey } from '../../../shared/contracts/ids.ts'
import type { NewBlock } from '../../../shared/formats/reading/document-builder.ts'
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
  { type: 'note', of: 'comment', label: '3', author: 'Rapporteur', inlines: [{ text: 'Is this agreed?' }] },
]

describe('the reading view', () => {
  it('draws every type of block, with marks, merged cells, tracked changes and notes', async () => {
    const id = await keep({ blocks: everyType, title: 'All blocks' })
    const { frame } = await open(id)
    await expect.element(page.getByRole('article', { name: 'Document' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: '1 Introduction' })).toBeVisible()
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
    await expect.element(page.getByRole('note', { name: 'Comment 3' })).toHaveTextContent('Is this agreed?')
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

  it('has no accessibility violation', async () => {
    const id = await keep({ blocks: everyType, symbols: ['SG17-TD1447R2'], facts: { warnings: [{ kind: 'macros' }], language: 'fr' } })
    const { frame } = await open(id, { terms: [{ words: ['evasion'], prefix: false }] })
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    const { violations } = await axe.run(frame, { resultTypes: ['violations'], rules: { region: { enabled: false } } })
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })
})
