import type { OfficePackage } from '../package/office-package.ts'
import { child, textOf } from '../xml/xml-tree.ts'

/**
 * The page the reading stands on. Word notes where pages ended when it last laid a document out; those notes are
 * believed only when they are exactly as many as its own count of pages says, else no page is stated.
 */
export class PageCounter {
  private page: number | undefined

  constructor(office: OfficePackage, documentXml: string) {
    const properties = office.paths.find((path) => path.toLowerCase() === 'docprops/app.xml')
    const stated = properties === undefined ? '' : textOf(child(office.tree(properties), 'Pages'))
    const noted = documentXml.split('lastRenderedPageBreak').length
    if (Number(stated) === noted) this.page = 1
  }

  get current(): number | undefined {
    return this.page
  }

  turn(pages: number): void {
    if (this.page !== undefined) this.page += pages
  }
}
