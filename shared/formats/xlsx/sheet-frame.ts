import { decodeOfficeEscapes } from '../xml/references.ts'
import { attribute, eachTree, elements, relationId, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { type CellRange, parseRange } from './cell-reference.ts'
import { promptTexts } from './prompt-texts.ts'

/** What a sheet's XML says after its cells but must be known before them. */
export interface SheetFrame {
  readonly merges: readonly CellRange[]
  /** Cells that are links: to an address outside (by relationship) or to a place in the workbook. */
  readonly links: ReadonlyArray<{ readonly range: CellRange; readonly relationship?: string; readonly location?: string }>
  /** The range of the sheet's filter: its first row heads the columns. */
  readonly filter?: CellRange
  /** Texts printed above and below every page. */
  readonly pageTexts: ReadonlyArray<{ readonly region: 'header' | 'footer'; readonly text: string }>
  /** What cells say when they are entered, or filled in wrongly. */
  readonly prompts: readonly string[]
}

const wanted = new Set(['mergeCell', 'hyperlink', 'autoFilter', 'headerFooter', 'dataValidation'])
/** Merged cells and links of one sheet that are looked at. */
const maxEntries = 50_000

/** Reads what stands behind `sheetData` (ECMA-376 part 1, 18.3.1.99): a small tail of what may be a very long text. */
export function readSheetFrame(xml: string, maxDepth: number): SheetFrame {
  const merges: CellRange[] = []
  const links: Array<SheetFrame['links'][number]> = []
  const pageTexts: Array<SheetFrame['pageTexts'][number]> = []
  const prompts = new Set<string>()
  let filter: CellRange | undefined
  eachTree(afterCells(xml), { wanted: (name) => wanted.has(name), maxDepth }, (tree) => {
    const range = parseRange(attribute(tree, 'ref') ?? '')
    if (tree.name === 'headerFooter') pageTexts.push(...pageTextsOf(tree))
    else if (tree.name === 'dataValidation') for (const text of promptsOf(tree)) prompts.add(text)
    else if (range === undefined) return
    else if (tree.name === 'autoFilter') filter = range
    else if (tree.name === 'mergeCell' && merges.length < maxEntries) merges.push(range)
    else if (tree.name === 'hyperlink' && links.length < maxEntries) {
      const relationship = relationId(tree)
      const location = attribute(tree, 'location')
      links.push({ range, ...(relationship !== undefined && { relationship }), ...(location !== undefined && { location }) })
    }
  })
  return { merges, links, pageTexts, prompts: [...prompts].slice(0, maxEntries), ...(filter !== undefined && { filter }) }
}

/** ECMA-376 part 1, 18.3.1.32 */
function promptsOf(rule: XmlElement): readonly string[] {
  const value = (name: string) => decodeOfficeEscapes(attribute(rule, name) ?? '')
  return promptTexts([
    { title: value('promptTitle'), text: value('prompt') },
    { title: value('errorTitle'), text: value('error') },
  ])
}

function afterCells(xml: string): string {
  const at = xml.lastIndexOf('sheetData')
  const end = xml.indexOf('>', at)
  // An opening tag and nothing after it: the text was cut off among the cells, and whoever reads those will say so.
  const isEnd = at > 0 && end > 0 && (/<\/[\w.-]*:?$/u.test(xml.slice(Math.max(0, at - 20), at)) || xml[end - 1] === '/')
  return isEnd ? xml.slice(end + 1) : ''
}

function pageTextsOf(headerFooter: XmlElement): ReadonlyArray<SheetFrame['pageTexts'][number]> {
  const texts = new Map<string, SheetFrame['pageTexts'][number]>()
  for (const element of elements(headerFooter)) {
    const region = element.name.endsWith('Header') ? 'header' : 'footer'
    for (const text of shownPageTexts(textOf(element))) texts.set(`${region} ${text}`, { region, text })
  }
  return [...texts.values()]
}

/** `&L…&C…&R…` with codes for page numbers, fonts and colours between the words (ECMA-376 part 1, 18.3.1.46): the words. */
export const shownPageTexts = (coded: string): readonly string[] =>
  coded
    .split(/&[LCR]/u)
    .map((part) =>
      part
        .replaceAll(/&(?:"[^"]*"|K[\dA-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z])/gu, '')
        .replaceAll('&&', '&')
        .trim(),
    )
    .filter((text) => /\p{L}{2}/u.test(text))
