import type { NewBlock } from '../reading/document-builder.ts'
import { markdownInlines } from './inlines.ts'
import { type References, takeReferences } from './references.ts'
import { isTableStart, tableRows } from './tables.ts'

const fence = /^(\s{0,12})(`{3,}|~{3,})[^`]*$/u
const heading = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/u
const underline = /^ {0,3}(=+|-+)\s*$/u
const rule = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/u
const item = /^(\s*)([-*+]|\d{1,9}[.)])(?:\s+(.*)|\s*)$/u

/** Markdown as blocks, line by line. Quotations are read as what stands in them. */
export function* markdownBlocks(text: string): Generator<NewBlock> {
  const { references, rest } = takeReferences(withoutComments(text).split('\n'))
  yield* new Scanner(rest, references).blocks()
}

class Scanner {
  private readonly lines: readonly string[]
  private readonly references: References
  private at = 0
  /** Indents of the lists that are open, outermost first. */
  private indents: readonly number[] = []
  private open: { lines: string[]; readonly item?: { readonly depth: number; readonly marker: string } } | undefined

  constructor(lines: readonly string[], references: References) {
    this.lines = lines
    this.references = references
  }

  *blocks(): Generator<NewBlock> {
    for (; this.at < this.lines.length; this.at++) {
      const line = (this.lines[this.at] ?? '').replace(/^(?: {0,3}> ?)+/u, '')
      const next = this.lines[this.at + 1]
      if (line.trim() === '') yield* this.close()
      else if (fence.test(line)) yield* this.fenced(line)
      else if (heading.test(line)) yield* this.heading(line)
      else if (this.isUnderlined(line, next)) {
        yield* this.close()
        yield this.headingBlock(/^ {0,3}=/u.test(next ?? '') ? 1 : 2, line)
        this.at++
      } else if (rule.test(line)) yield* this.close()
      else if (isTableStart(line, next)) yield* this.table()
      else if (item.test(line)) yield* this.item(line)
      else if (this.open === undefined && this.indents.length === 0 && /^(?: {4}|\t)/u.test(line)) yield* this.indented()
      else this.continue(line)
    }
    yield* this.close()
  }

  private *fenced(line: string): Generator<NewBlock> {
    yield* this.close()
    const [, indent = '', mark = '```'] = fence.exec(line) ?? []
    const body: string[] = []
    for (this.at++; this.at < this.lines.length; this.at++) {
      const each = this.lines[this.at] ?? ''
      if (each.trim().startsWith(mark) && /^[`~]+$/u.test(each.trim())) break
      body.push(each.startsWith(indent) ? each.slice(indent.length) : each.trimStart())
    }
    if (body.some((each) => each.trim() !== '')) yield { type: 'code', text: body.join('\n') }
  }

  private *indented(): Generator<NewBlock> {
    const body: string[] = []
    for (; /^(?: {4}|\t)/u.test(this.lines[this.at] ?? ''); this.at++) body.push((this.lines[this.at] ?? '').replace(/^(?: {4}|\t)/u, ''))
    this.at--
    yield { type: 'code', text: body.join('\n') }
  }

  private *heading(line: string): Generator<NewBlock> {
    yield* this.close()
    this.indents = []
    const [, marks = '#', text = ''] = heading.exec(line) ?? []
    if (text.trim() !== '') yield this.headingBlock(levelOf(marks.length), text)
  }

  private headingBlock(level: 1 | 2 | 3 | 4 | 5 | 6, text: string): NewBlock {
    return { type: 'heading', level, inlines: markdownInlines(text.trim(), this.references) }
  }

  private isUnderlined(line: string, next: string | undefined): boolean {
    return this.open === undefined && next !== undefined && underline.test(next) && !item.test(line) && !line.includes('|')
  }

  private *table(): Generator<NewBlock> {
    yield* this.close()
    const rows: string[] = []
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? ''
      if (!line.includes('|')) break
      rows.push(line)
    }
    this.at--
    yield { type: 'table', rows: tableRows(rows, this.references) }
  }

  private *item(line: string): Generator<NewBlock> {
    yield* this.close()
    const [, indent = '', marker = '-', text = ''] = item.exec(line) ?? []
    const column = indent.replaceAll('\t', '    ').length
    this.indents = [...this.indents.filter((each) => each < column), column]
    this.open = { lines: [text], item: { depth: Math.min(8, this.indents.length - 1), marker } }
  }

  private continue(line: string): void {
    if (this.open !== undefined) this.open.lines.push(line)
    else {
      if (!/^\s/u.test(line)) this.indents = []
      this.open = { lines: [line] }
    }
  }

  /** Two spaces or a backslash at a line's end break it; any other line end is a space. */
  private *close(): Generator<NewBlock> {
    const { open } = this
    this.open = undefined
    if (open === undefined) return
    const text = open.lines
      .map((line) => line.trimStart().replace(/(?: {2,}|\\)$/u, '<br>'))
      .join('\n')
      .replaceAll(/(<br>)?\n/gu, (_, hasBreak: string | undefined) => hasBreak ?? ' ')
      .replace(/<br>$/u, '')
    const inlines = markdownInlines(text.trim(), this.references)
    if (inlines.length === 0) return
    if (open.item === undefined) yield { type: 'paragraph', inlines }
    else yield { type: 'list-item', depth: open.item.depth, ordered: /\d/u.test(open.item.marker), marker: open.item.marker, inlines }
  }
}

const levelOf = (length: number): 1 | 2 | 3 | 4 | 5 | 6 => ([1, 2, 3, 4, 5, 6] as const)[length - 1] ?? 6

/** Comments of HTML are for the author alone. */
function withoutComments(text: string): string {
  let kept = ''
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start)
    if (end < 0) break
    kept += text.slice(at, start)
    at = end + 3
  }
  return kept + text.slice(at)
}
