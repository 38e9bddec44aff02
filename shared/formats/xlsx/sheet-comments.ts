import type { OfficePackage } from '../package/office-package.ts'
import { commentDate } from '../reading/comment-date.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { richText } from './shared-strings.ts'

/** A remark on a cell. */
export interface CellComment {
  readonly cell: string
  readonly author?: string
  readonly date?: string
  readonly text: string
}

/** The people who took part in threads of comments, by id. */
export function threadAuthors(office: OfficePackage, workbook: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const path of office.related(workbook, 'person'))
    for (const person of elements(office.tree(path))) names.set(attribute(person, 'id') ?? '', attribute(person, 'displayName') ?? '')
  return names
}

/**
 * The comments on a sheet's cells. A thread is kept twice: as itself, and as one plain comment for older programs that
 * begins with a notice to them; the thread is taken.
 */
export function sheetComments(
  office: OfficePackage,
  paths: { readonly comments: readonly string[]; readonly threads: readonly string[] },
  people: ReadonlyMap<string, string>,
): readonly CellComment[] {
  const threaded = paths.threads.flatMap((path) => threadComments(office, path, people))
  const inThreads = new Set(threaded.map(({ cell }) => cell))
  const plain = paths.comments.flatMap((path) => plainComments(office, path)).filter(({ cell }) => !inThreads.has(cell))
  return [...plain, ...threaded]
}

function plainComments(office: OfficePackage, path: string): readonly CellComment[] {
  const root = office.tree(path)
  const authors = elements(child(root, 'authors')).map(textOf)
  return elements(child(root, 'commentList')).flatMap((comment) => {
    const body = child(comment, 'text')
    return commentOf(comment, authors[Number(attribute(comment, 'authorId') ?? 0)], body === undefined ? '' : richText(body))
  })
}

const threadComments = (office: OfficePackage, path: string, people: ReadonlyMap<string, string>): readonly CellComment[] =>
  elements(office.tree(path)).flatMap((comment) =>
    commentOf(comment, people.get(attribute(comment, 'personId') ?? ''), textOf(child(comment, 'text'))),
  )

/** A name before the text is the author's, as Excel puts it there. Only threads say when something was written. */
function commentOf(comment: XmlElement, author: string | undefined, text: string): readonly CellComment[] {
  const words = text.trim()
  if (words === '') return []
  const name = author?.trim() ?? ''
  const cell = attribute(comment, 'ref') ?? ''
  return [{ cell, text: words, ...(name !== '' && { author: name }), ...commentDate(attribute(comment, 'dT')) }]
}
