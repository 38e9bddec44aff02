import type { OfficePackage } from '../package/office-package.ts'
import { child, descendants, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** The words of a chart part, a line each: titles, then the names of its series and categories as last drawn. */
export function chartLines(office: OfficePackage, path: string): readonly string[] {
  const root = office.tree(path)
  if (root === undefined) return []
  const lines: string[] = []
  for (const paragraph of descendants(root, 'p')) lines.push([...descendants(paragraph, 't')].map(textOf).join(''))
  const categories = new Set<string>()
  for (const series of descendants(root, 'ser')) {
    lines.push(...cached(child(series, 'tx')))
    for (const category of [child(series, 'cat'), child(series, 'xVal')]) for (const word of cached(category)) categories.add(word)
  }
  return [...lines, [...categories].join(', ')].filter((line) => line.trim() !== '')
}

/** What a reference to cells showed: only words, since numbers alone say nothing without their axis. */
const cached = (reference: XmlElement | undefined): readonly string[] =>
  elements(child(reference, 'strRef', 'strCache') ?? child(reference, 'strLit') ?? reference)
    .flatMap((point) => (point.name === 'pt' ? [textOf(child(point, 'v'))] : point.name === 'v' ? [textOf(point)] : []))
    .filter((text) => text.trim() !== '')
