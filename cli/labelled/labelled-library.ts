import type { Block, Cell } from '../../shared/contracts/blocks.ts'
import type { Format } from '../../shared/contracts/reading.ts'

/** Labels by name, in the order of the file: `contact` and `event` occur as often as there are. */
export type Labels = ReadonlyMap<string, readonly string[]>

/** A document of the labelled set, as a reader would hand it over, and what a delegate reads in it. */
export interface LabelledDocument {
  /** File name; of a document that is not in this repository, its path. */
  readonly name: string
  readonly format: Format
  readonly blocks: readonly Block[]
  /** Names of the documents inside it, for an archive. */
  readonly members: readonly string[]
  readonly labels: Labels
}

/** Reads a `*.library.txt` of `tests/labelled/`; its format stands in the README there. */
export function parseLibrary(text: string): readonly LabelledDocument[] {
  return text
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      const [body = '', labels = ''] = part.slice(end + 1).split(/^--- labels\n/mu)
      return labelledDocument(part.slice(0, end).trim(), body, parseLabels(labels))
    })
}

/** `name: value` a line; a name may come again. */
function parseLabels(text: string): Labels {
  const labels = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^([a-z-]+): *(.*)$/u.exec(line.trim()) ?? []
    if (name !== undefined) labels.set(name, [...(labels.get(name) ?? []), value.trim()])
  }
  return labels
}

function labelledDocument(name: string, body: string, labels: Labels): LabelledDocument {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  const told = (word: string) =>
    lines
      .find((line) => line.startsWith(`@${word} `))
      ?.slice(word.length + 2)
      .trim()
  const extension = /\.(docx|pptx|xlsx|pdf|txt|md|html|zip|doc)$/i.exec(name)?.[1]?.toLowerCase()
  return {
    name,
    format: (told('format') ?? extension ?? 'txt') as Format, // the set's own files name formats there are
    blocks: blocksOf(lines.filter((line) => !line.startsWith('@'))),
    members: (told('members') ?? '').split(/;\s*/).filter((member) => member !== ''),
    labels,
  }
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let rows: (readonly Cell[])[] = []
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ type: 'table', locator: { block: blocks.length }, rows })
    rows = []
  }
  for (const line of lines) {
    if (line.startsWith('|')) {
      rows.push(cellsOf(line))
      continue
    }
    closeTable()
    const locator = { block: blocks.length }
    if (line.startsWith('# ')) blocks.push({ type: 'heading', level: 1, locator, inlines: [{ text: line.slice(2) }] })
    else if (line.startsWith('- '))
      blocks.push({ type: 'list-item', depth: 0, ordered: false, locator, inlines: [{ text: line.slice(2) }] })
    else blocks.push({ type: 'paragraph', locator, inlines: [{ text: line.replaceAll('⏎', '\n') }] })
  }
  closeTable()
  return blocks
}

const cellsOf = (line: string): readonly Cell[] =>
  line
    .replace(/^\|\s*/, '')
    .replace(/\s*\|\s*$/, '')
    .split('|')
    .map((cell) => {
      const [, style, text = ''] = /^\s*(?:\{(\w+)\})?([\s\S]*?)\s*$/u.exec(cell) ?? []
      return { content: text.split('⏎').map((part) => ({ inlines: [{ text: part }], ...(style === undefined ? {} : { style }) })) }
    })
