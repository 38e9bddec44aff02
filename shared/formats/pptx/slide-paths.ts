import type { OfficePackage } from '../package/office-package.ts'
import { child, elements, relationId } from '../xml/xml-tree.ts'

/** Paths of the slides in the order of the presentation's list, which is not that of their names. Without a list, by number. */
export function slidePaths(office: OfficePackage, main: string): readonly string[] {
  const links = office.relationships(main)
  const listed = elements(child(office.tree(main), 'sldIdLst')).flatMap((entry) => {
    const target = links.get(relationId(entry) ?? '')?.target
    return target === undefined || !office.has(target) ? [] : [target]
  })
  if (listed.length > 0) return listed
  const number = (path: string): number => Number(/(\d+)\.xml$/u.exec(path)?.[1] ?? 0)
  return office.paths.filter((path) => /(?:^|\/)slides\/[^/]+\.xml$/iu.test(path)).toSorted((one, other) => number(one) - number(other))
}

/** Where the main part of a presentation stands when the package does not say. */
export const presentationPath = /(?:^|\/)presentation\d*\.xml$/iu
