import type { Inline } from '../../contracts/blocks.ts'
import { readTextBody } from '../drawing/text-body.ts'
import type { OfficePackage } from '../package/office-package.ts'
import { commentDate } from '../reading/comment-date.ts'
import { attribute, child, descendants, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { shapesOf } from './slide-shapes.ts'

/** What the speaker wrote under a slide; nothing when that is empty. The slide's picture and number are left out. */
export function speakerNotes(office: OfficePackage, path: string): readonly Inline[] {
  const inlines: Inline[] = []
  for (const { element, placeholder } of shapesOf(child(office.tree(path), 'cSld', 'spTree'))) {
    if (placeholder !== undefined && placeholder !== 'body' && placeholder !== 'obj') continue
    for (const paragraph of readTextBody(child(element, 'txBody'), office.relationships(path))) {
      if (inlines.length > 0) inlines.push({ text: '\n' })
      inlines.push(...paragraph.inlines)
    }
  }
  return inlines
}

/** A remark somebody pinned to a slide. */
export interface SlideComment {
  readonly author?: string
  readonly date?: string
  readonly text: string
}

/** Names of those who commented, by id, of the older and the newer kind of comment. */
export function commentAuthors(office: OfficePackage, presentation: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const paths = [...office.related(presentation, 'commentAuthors'), ...office.related(presentation, 'authors')]
  for (const path of paths)
    for (const author of elements(office.tree(path))) names.set(attribute(author, 'id') ?? '', attribute(author, 'name') ?? '')
  return names
}

/** The comments of one comments part, with the replies to each after it. */
export function slideComments(office: OfficePackage, path: string, authors: ReadonlyMap<string, string>): readonly SlideComment[] {
  const comments: SlideComment[] = []
  const add = (element: XmlElement): void => {
    const text = commentText(element)
    const author = authors.get(attribute(element, 'authorId') ?? '')
    const written = commentDate(attribute(element, 'dt') ?? attribute(element, 'created'))
    if (text !== '') comments.push({ text, ...(author !== undefined && author !== '' && { author }), ...written })
  }
  for (const comment of descendants(office.tree(path), 'cm')) {
    add(comment)
    for (const reply of descendants(comment, 'reply')) add(reply)
  }
  return comments
}

/** The older kind keeps plain text, the newer one a text body. */
function commentText(element: XmlElement): string {
  const plain = child(element, 'text')
  if (plain !== undefined) return textOf(plain).trim()
  return readTextBody(child(element, 'txBody'), new Map())
    .map(({ inlines }) => inlines.map(({ text }) => text).join(''))
    .join('\n')
}
