import { decodeText } from '../encoding/decode-text.ts'
import { declaredCharset } from '../html/declared-charset.ts'
import { addHtml } from '../html/read-html.ts'
import type { OfficePackage } from '../package/office-package.ts'
import { openPackage } from '../package/open-package.ts'
import { resolvePart } from '../package/resolve-part.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { damaged, encrypted } from '../reading/faults.ts'
import type { Reader } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { attribute, child, descendants, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'

const textTypes = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/iu

/** Reads an electronic book (EPUB 3.3): its chapters in the order of its spine. */
export const readEpub: Reader = (input, into) => {
  const { book, root, chapters } = openBook(openPackage(input, into))
  for (const element of elements(child(root, 'metadata')))
    if (element.prefix === 'dc') into.addProperty(`dc:${element.name}`, textOf(element))
  for (const path of chapters) salvage(into, () => addChapter(book, path, into))
}

/** A book that can be read: what its package document says, and the paths of its chapters in order. */
export function openBook(book: OfficePackage): {
  readonly book: OfficePackage
  readonly root: XmlElement
  readonly chapters: readonly string[]
} {
  const packagePath = attribute([...descendants(book.tree('META-INF/container.xml'), 'rootfile')][0] ?? { attributes: '' }, 'full-path')
  const root = packagePath === undefined ? undefined : book.tree(packagePath)
  if (packagePath === undefined || root === undefined) throw damaged('it does not say what belongs to it')
  const chapters = chapterPaths(root, packagePath)
  refuseLocked(book, chapters)
  return { book, root, chapters }
}

function chapterPaths(root: XmlElement, packagePath: string): readonly string[] {
  const items = new Map(elements(child(root, 'manifest')).map((item) => [attribute(item, 'id') ?? '', item]))
  return elements(child(root, 'spine')).flatMap((reference) => {
    const item = items.get(attribute(reference, 'idref') ?? '')
    return item === undefined || !textTypes.test(attribute(item, 'media-type') ?? '')
      ? []
      : [resolvePart(packagePath, attribute(item, 'href') ?? '')]
  })
}

/** Fonts may be scrambled in any book; a book whose chapters are is locked (OCF 3.3, 4.2.6.3.1). */
function refuseLocked(book: OfficePackage, chapters: readonly string[]): void {
  if (!book.has('META-INF/encryption.xml')) return
  const locked = [...descendants(book.tree('META-INF/encryption.xml'), 'CipherReference')].map((each) => attribute(each, 'URI') ?? '')
  if (locked.some((path) => chapters.includes(resolvePart('', path)))) throw encrypted()
}

function addChapter(book: OfficePackage, path: string, into: DocumentBuilder): void {
  const bytes = book.partBytes(path)
  if (bytes !== undefined) addHtml(decodeText(bytes, declaredCharset(bytes)).text, into)
}
