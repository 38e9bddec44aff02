import { SSF } from '@e965/xlsx'
import type { OfficePackage } from '../package/office-package.ts'
import { attribute, child, eachTree, elements, type XmlElement } from '../xml/xml-tree.ts'

interface Style {
  readonly format: string | number
  readonly isBold: boolean
}

const general: Style = { format: 'General', isBold: false }
/** How Excel shows its own short date (format 14) in English; the library's default has two digits for the year. */
const shortDate = 'm/d/yyyy'
/** Excel's own limit for a format code. */
const maxFormatLength = 255

/** How the cells of a workbook are shown: number formats and bold type, by style index. */
export class CellStyles {
  private readonly styles: readonly Style[]
  /** Workbooks of old Macs count days from 1904, not from 1900. */
  private readonly startsIn1904: boolean

  constructor(office: OfficePackage, path: string | undefined, startsIn1904: boolean) {
    this.startsIn1904 = startsIn1904
    const formats = new Map<string, string>()
    let fonts: readonly boolean[] = []
    let styles: readonly Style[] = []
    const xml = path === undefined ? undefined : office.text(path)
    const wanted = (name: string) => name === 'numFmts' || name === 'fonts' || name === 'cellXfs'
    if (xml !== undefined)
      eachTree(xml, { wanted, maxDepth: office.limits.maxXmlDepth }, (tree) => {
        if (tree.name === 'numFmts')
          for (const each of elements(tree)) formats.set(attribute(each, 'numFmtId') ?? '', attribute(each, 'formatCode') ?? 'General')
        else if (tree.name === 'fonts') fonts = elements(tree).map(isBold)
        else styles = elements(tree).map((style) => styleOf(style, formats, fonts))
      })
    this.styles = styles
  }

  /** A number as its cell shows it: a date, a share, a price. One that its format cannot show is given plainly. */
  show(value: number, styleIndex: number): string {
    return shownNumber(value, (this.styles[styleIndex] ?? general).format, this.startsIn1904)
  }

  isBold(styleIndex: number): boolean {
    return (this.styles[styleIndex] ?? general).isBold
  }
}

/** A number as a format shows it, by its code or the number of a built-in one; plainly where it cannot. */
export function shownNumber(value: number, format: string | number, startsIn1904: boolean): string {
  if (isGeneral(format)) return plain(value)
  try {
    return String(SSF.format(format, value, { date1904: startsIn1904, dateNF: shortDate })).trim()
  } catch {
    // A format code nobody can parse: Excel shows the number as well.
    return plain(value)
  }
}

const isGeneral = (format: string | number): boolean => format === 0 || (typeof format === 'string' && /^general$/iu.test(format))

/** All the digits that mean something, as the formula bar shows them; how many fit the cell depends on its width. */
function plain(value: number): string {
  const text = String(value)
  return text.length <= 15 ? text : String(Number(value.toPrecision(15))).toUpperCase()
}

function isBold(font: XmlElement): boolean {
  const bold = child(font, 'b')
  return bold !== undefined && !/^(?:0|false)$/u.test(attribute(bold, 'val') ?? '')
}

function styleOf(style: XmlElement, formats: ReadonlyMap<string, string>, fonts: readonly boolean[]): Style {
  const id = attribute(style, 'numFmtId') ?? '0'
  const own = formats.get(id)
  return {
    format: own !== undefined && own.length <= maxFormatLength ? own : Number(id) || 0,
    isBold: fonts[Number(attribute(style, 'fontId') ?? 0)] ?? false,
  }
}
