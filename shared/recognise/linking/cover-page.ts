import type { DocumentId } from '../../contracts/ids.ts'
import type { LinkInput } from '../../contracts/linking.ts'
import { isSlides } from '../slides.ts'
import { areRivals } from './conflicts.ts'
import type { LibraryIndex } from './library-index.ts'

/**
 * Of documents that a name leads to and one archive holds together, the papers: the slides and the archive itself are
 * parts of what is meant. All of them when they do not lie together, or are all slides.
 */
export function papersOfFamily(index: LibraryIndex, found: readonly LinkInput[]): readonly LinkInput[] {
  const archive = familyOf(index, found)
  if (archive === undefined) return found
  const inside = found.filter(({ id }) => id !== archive)
  const papers = inside.filter((document) => !isSlides(document))
  return papers.length > 0 ? papers : inside
}

/** The cover page: of papers that one archive holds together, the first in it. Nothing when two of them are rivals. */
export function coverPage(index: LibraryIndex, papers: readonly LinkInput[]): LinkInput | undefined {
  const archive = familyOf(index, papers)
  if (archive === undefined || papers.some((one) => papers.some((other) => one !== other && areRivals(index, one, other)))) return undefined
  const first = index.byId.get(archive)?.members.find((member) => papers.some(({ id }) => id === member))
  return papers.find(({ id }) => id === first)
}

/** The archive that all lie in, which may be among them. */
function familyOf(index: LibraryIndex, found: readonly LinkInput[]): DocumentId | undefined {
  const archives = new Set(found.flatMap(({ id }) => [...(index.archivesOf.get(id) ?? [])]))
  return [...archives].sort().find((archive) => found.every(({ id }) => id === archive || index.archivesOf.get(id)?.has(archive) === true))
}
