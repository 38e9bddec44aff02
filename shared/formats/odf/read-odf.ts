import { ListCounter } from '../numbers/list-counter.ts'
import { damaged } from '../reading/faults.ts'
import type { Reader } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { eachTree } from '../xml/xml-tree.ts'
import { addDocumentMeta } from './document-meta.ts'
import { type OdfSource, openOdf } from './odf-source.ts'
import { type OdfContext, OdfStory } from './odf-story.ts'
import { OdfStyles } from './odf-styles.ts'
import { masterPages, readPageRegions } from './page-regions.ts'
import { readPresentation } from './presentation.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { isStyles, textBlockLevel } from './text-elements.ts'
import { TrackedChanges } from './tracked-changes.ts'

/** Reads OpenDocument (ODF 1.3): texts, presentations and spreadsheets. What a file is says its body, not its name. */
export const readOdf: Reader = (input, into) => {
  const { maxXmlDepth } = input.limits
  const source = openOdf(input, into)
  salvage(into, () => addDocumentMeta(source, into, maxXmlDepth))
  const context: OdfContext = {
    into,
    office: source.office,
    styles: new OdfStyles(),
    changes: new TrackedChanges(),
    comments: { count: 0 },
    counter: new ListCounter(),
  }
  salvage(into, () => addStyles(source.styles, context, maxXmlDepth))
  try {
    readBody(source, context, maxXmlDepth)
  } finally {
    // Also true of what was read before a fault.
    const { insertions, deletions } = context.changes
    if (insertions + deletions > 0) into.warnings.push({ kind: 'tracked-changes', insertions, deletions })
  }
}

function addStyles(xml: string, { styles }: OdfContext, maxDepth: number): void {
  eachTree(xml, { wanted: isStyles, maxDepth }, (tree) => styles.add(tree))
}

function readBody(source: OdfSource, context: OdfContext, maxDepth: number): void {
  const start = source.content.search(/<(?:\w+:)?body\b/u)
  const [, kind] =
    /^<[^>]*>\s*<(?:\w+:)?(text|presentation|drawing|spreadsheet|chart)\b/u.exec(source.content.slice(Math.max(0, start), start + 4_000)) ??
    []
  switch (kind) {
    case 'presentation':
    case 'drawing':
      readPresentation(source, context, maxDepth)
      return
    case 'spreadsheet':
      readSpreadsheet(source.content, context, maxDepth)
      return
    case undefined:
      throw damaged('it has no body')
    default:
      readText(source, context, maxDepth)
  }
}

function readText({ content, styles }: OdfSource, context: OdfContext, maxDepth: number): void {
  const pages = salvage(context.into, () => masterPages(styles, content, maxDepth)) ?? []
  salvage(context.into, () => readPageRegions(pages, 'header', context))
  const story = new OdfStory(context)
  const body = { isOpen: false }
  const wanted = (name: string): boolean => {
    // In a flat file, page headers stand before the body.
    if (name === 'body') body.isOpen = true
    return isStyles(name) || (body.isOpen && textBlockLevel.has(name))
  }
  eachTree(content, { wanted, maxDepth }, (tree) => {
    if (isStyles(tree.name)) context.styles.add(tree)
    else story.take(tree)
  })
  salvage(context.into, () => readPageRegions(pages, 'footer', context))
}
