import { attribute, elements } from '../xml/xml-tree.ts'
import type { OfficePackage } from './office-package.ts'

/** The template on the author's own disk, which almost every file of Word names and nothing would fetch from afar. */
const isLocalTemplate = (type: string, target: string): boolean =>
  type.endsWith('/attachedTemplate') && /^(?:file:\/{3}[a-z]:|[a-z]:|[^/\\:]+\.do[ct][xm]?$)/iu.test(target)

/** How many things outside itself a package would fetch when opened in an office program. Links to click do not count. */
export function countExternalReferences(office: OfficePackage): number {
  let count = 0
  for (const path of office.paths) {
    if (!path.toLowerCase().endsWith('.rels') || office.text(path)?.includes('External') !== true) continue
    for (const relationship of elements(office.tree(path))) {
      if (attribute(relationship, 'TargetMode') !== 'External') continue
      const type = attribute(relationship, 'Type') ?? ''
      if (!type.endsWith('/hyperlink') && !isLocalTemplate(type, attribute(relationship, 'Target') ?? '')) count++
    }
  }
  return count
}
