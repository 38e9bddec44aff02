import { attribute, child, elements, relationId, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** Something that stands at a place in a paragraph and is read as blocks after it. */
export type Anchored =
  | { readonly kind: 'image'; readonly alt: string }
  /** Paragraphs and tables of Word in a box. */
  | { readonly kind: 'textbox'; readonly content: XmlElement }
  /** A chart or diagram: the id of the relationship to its part. */
  | { readonly kind: 'graphic'; readonly relationship: string }
  /** Words drawn as a picture: WordArt, watermarks, shapes of other programs. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'note'; readonly of: 'footnote' | 'endnote' | 'comment'; readonly id: string; readonly label: string }

/**
 * Of a choice between markup for newer and older programs, the first branch that says anything, so that what both
 * show is read once (ECMA-376 part 3, 7.2).
 */
export function chosenBranch(alternate: XmlElement): XmlElement | undefined {
  const branches = elements(alternate).filter(({ name }) => name === 'Choice' || name === 'Fallback')
  return branches.find(saysAnything) ?? branches[0]
}

const telling = new Set(['t', 'pic', 'chart', 'relIds', 'imagedata', 'textpath', 'instrText', 'OLEObject'])

const saysAnything = (element: XmlElement): boolean =>
  (element.name === 't' ? textOf(element).trim() !== '' : telling.has(element.name)) || elements(element).some(saysAnything)

/** What a drawing (`w:drawing`), a VML picture (`w:pict`) or an embedded object (`w:object`) has for a reader, in order. */
export function readDrawing(drawing: XmlElement): readonly Anchored[] {
  const found: Anchored[] = []
  const properties = child(drawing, 'inline', 'docPr') ?? child(drawing, 'anchor', 'docPr')
  const alt = properties === undefined ? '' : alternative(properties)
  let hasImage = false
  const walk = (element: XmlElement, shapeAlt: string): void => {
    switch (element.name) {
      case 'AlternateContent': {
        const branch = chosenBranch(element)
        if (branch !== undefined) walk(branch, shapeAlt)
        return
      }
      case 'txbxContent':
        found.push({ kind: 'textbox', content: element })
        return
      case 'pic':
      case 'imagedata': {
        const own = element.name === 'pic' ? child(element, 'nvPicPr', 'cNvPr') : undefined
        const text = (hasImage ? '' : alt) || shapeAlt || (own === undefined ? '' : alternative(own))
        found.push({ kind: 'image', alt: text })
        hasImage = true
        return
      }
      case 'chart':
      case 'relIds': {
        const relationship = relationId(element, element.name === 'chart' ? 'id' : 'dm')
        if (relationship !== undefined) found.push({ kind: 'graphic', relationship })
        return
      }
      case 'textpath':
        addWords(attribute(element, 'string') ?? '')
        return
      case 't':
        addWords(textOf(element))
        return
      default: {
        const stated = element.prefix === 'v' ? (attribute(element, 'alt') ?? shapeAlt) : shapeAlt
        for (const each of elements(element)) walk(each, stated)
      }
    }
  }
  const addWords = (text: string): void => {
    if (text.trim() !== '') found.push({ kind: 'words', text })
  }
  walk(drawing, '')
  // A shape described in words, without a picture or text in it.
  if (!hasImage && alt !== '' && found.length === 0) found.push({ kind: 'image', alt })
  return found
}

/** Old versions of Word put there where the author had the picture, which describes nothing. */
const filePath = /^(?:[a-z]:\\|\\\\|file:)/iu

function alternative(properties: XmlElement): string {
  const text = attribute(properties, 'descr') || attribute(properties, 'title') || ''
  return filePath.test(text.trim()) ? '' : text
}
