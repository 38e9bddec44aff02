import type { NewBlock } from '../reading/document-builder.ts'
import { cellName } from '../xlsx/cell-reference.ts'
import { promptTexts } from '../xlsx/prompt-texts.ts'
import { attribute, eachTree, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { type OdfContext, OdfStory } from './odf-story.ts'
import { commentBlock, paragraphsBelow } from './paragraph-reader.ts'
import { SheetRows } from './sheet-rows.ts'

/** Reads the sheets of a spreadsheet in order, hidden ones too. Rows are streamed, and what a row claims to repeat is bounded. */
export function readSpreadsheet(content: string, context: OdfContext, maxDepth: number): void {
  let sheet: OpenSheet | undefined
  let count = 0
  const wanted = new Set(['automatic-styles', 'styles', 'table-row', 'shapes', 'tracked-changes', 'content-validation'])
  const prompts = new Set<string>()
  const passed = (name: string, attributes: string): void => {
    if (name !== 'table') return
    sheet?.finish()
    sheet = new OpenSheet(attribute({ attributes }, 'table:name') ?? `Sheet ${count + 1}`, context)
    context.into.pages = ++count
  }
  try {
    eachTree(content, { wanted: (name) => wanted.has(name), maxDepth, passed }, (tree) => {
      if (tree.name === 'table-row') sheet?.takeRow(tree)
      else if (tree.name === 'shapes') sheet?.takeShapes(tree)
      else if (tree.name === 'content-validation') for (const text of promptsOf(tree)) prompts.add(text)
      else if (tree.name !== 'tracked-changes') context.styles.add(tree)
    })
  } finally {
    // Also what came before a fault.
    sheet?.finish()
    for (const text of prompts) context.into.add({ type: 'paragraph', inlines: [{ text }], region: 'textbox' })
  }
}

/** What a rule about the values of cells says to whoever fills them in (ODF 1.3 part 3, 9.4.5 to 9.4.7). */
function promptsOf(rule: XmlElement): readonly string[] {
  const messages = elements(rule).filter(({ name }) => name === 'help-message' || name === 'error-message')
  return promptTexts(
    messages.map((message) => ({ title: attribute(message, 'table:title'), text: elements(message).map(textOf).join('\n') })),
  )
}

/** A sheet while its rows come. */
class OpenSheet {
  private readonly name: string
  private readonly context: OdfContext
  private readonly rows: SheetRows
  private readonly shapes: XmlElement[] = []
  private readonly comments: Array<{ readonly block: NewBlock; readonly cell: string }> = []

  constructor(name: string, context: OdfContext) {
    this.name = name
    this.context = context
    this.rows = new SheetRows(context, name)
    context.into.add({ type: 'break', of: 'sheet', label: name }, { sheet: name })
  }

  takeRow(row: XmlElement): void {
    this.rows.take(row)
    for (const { element, cell } of this.rows.takeBeside()) {
      if (element.name !== 'annotation') this.shapes.push(element)
      else {
        const block = commentBlock(element, cellName(cell), (parent) => paragraphsBelow(parent, this.context))
        if (block !== undefined) this.comments.push({ block, cell: cellName(cell) })
      }
    }
  }

  takeShapes(shapes: XmlElement): void {
    this.shapes.push(...elements(shapes))
  }

  finish(): void {
    const { into } = this.context
    const place = { sheet: this.name }
    this.rows.finish()
    for (const shape of this.shapes) new OdfStory(this.context, { place }).take(shape)
    for (const { block, cell } of this.comments) into.add(block, { ...place, cells: cell })
  }
}
