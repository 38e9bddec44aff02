import { openPackage } from '../package/open-package.ts'
import { addPackageNotes } from '../package/package-notes.ts'
import type { Reader } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { attribute, child, elements, relationId } from '../xml/xml-tree.ts'
import { CellStyles } from './cell-styles.ts'
import { readSharedStrings } from './shared-strings.ts'
import { threadAuthors } from './sheet-comments.ts'
import { readSheet, type Workbook } from './sheet-reader.ts'

/**
 * Reads SpreadsheetML (ECMA-376 part 1, 18): every sheet in order, hidden ones too, its cells as they are shown. Rows are
 * streamed, so that a sheet's declared size costs nothing.
 */
export const readXlsx: Reader = (input, into) => {
  const office = openPackage(input, into)
  const main = office.mainPart(/(?:^|\/)workbook\d*\.xml$/iu)
  addPackageNotes(office, into)
  const root = office.tree(main)
  const links = office.relationships(main)
  const pathOf = (type: string) => [...links.values()].find((each) => each.type === type && !each.isExternal)?.target
  const startsIn1904 = /^(?:1|true)$/u.test(attribute(child(root, 'workbookPr') ?? { attributes: '' }, 'date1904') ?? '')
  const stylesPath = pathOf('styles')
  const workbook: Workbook = {
    office,
    into,
    strings: salvage(into, () => readSharedStrings(office, pathOf('sharedStrings'))) ?? [],
    styles: salvage(into, () => new CellStyles(office, stylesPath, startsIn1904)) ?? new CellStyles(office, undefined, startsIn1904),
    people: salvage(into, () => threadAuthors(office, main)) ?? new Map(),
  }
  for (const [index, sheet] of elements(child(root, 'sheets')).entries()) {
    const name = attribute(sheet, 'name') ?? `Sheet ${index + 1}`
    const isHidden = /hidden/iu.test(attribute(sheet, 'state') ?? '')
    into.pages = index + 1
    into.add({ type: 'break', of: 'sheet', label: isHidden ? `${name} (hidden)` : name }, { sheet: name })
    const path = links.get(relationId(sheet) ?? '')?.target
    if (path !== undefined) readSheet(workbook, { name, path })
  }
}
