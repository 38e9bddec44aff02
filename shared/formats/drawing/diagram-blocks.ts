import type { OfficePackage } from '../package/office-package.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import { descendants, textOf } from '../xml/xml-tree.ts'

/** The words of a diagram (SmartArt) from its data part, a block for each paragraph. */
export function diagramBlocks(office: OfficePackage, path: string): readonly NewBlock[] {
  const lines: string[] = []
  for (const point of descendants(office.tree(path), 'pt'))
    for (const paragraph of descendants(point, 'p')) lines.push([...descendants(paragraph, 't')].map(textOf).join(''))
  return lines.filter((line) => line.trim() !== '').map((text) => ({ type: 'paragraph', inlines: [{ text }] }))
}
