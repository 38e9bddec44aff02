import type { OfficePackage } from '../package/office-package.ts'
import { descendants, textOf } from '../xml/xml-tree.ts'

/** The words of a diagram (SmartArt) from its data part, a line for each paragraph. */
export function diagramLines(office: OfficePackage, path: string): readonly string[] {
  const lines: string[] = []
  for (const point of descendants(office.tree(path), 'pt'))
    for (const paragraph of descendants(point, 'p')) lines.push([...descendants(paragraph, 't')].map(textOf).join(''))
  return lines.filter((line) => line.trim() !== '')
}
