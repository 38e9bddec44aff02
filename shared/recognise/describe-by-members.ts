import type { DocumentKind, Evidence, Recognition } from '../contracts/recognition.ts'
import { isSlides } from './slides.ts'

/** A document found inside an archive. */
export interface ArchiveMember {
  readonly name: string
  readonly recognition: Pick<Recognition, 'kind' | 'kindConfidence' | 'title' | 'titleFrom'>
}

/**
 * Describes an archive by the paper it holds: its title, and, where slides lie beside that cover page, its kind, since
 * together they are one document. The same recognition where the archive says it all, or holds several papers.
 */
export function describeByMembers(recognition: Recognition, members: readonly ArchiveMember[]): Recognition {
  const cover = coverOf(members)
  if (cover === undefined || recognition.titleFrom === 'hand') return recognition
  const { kind, kindConfidence } = cover.recognition
  // Only the paper's own header knows its title better than an index.
  const isTitled = recognition.titleFrom === 'index' && cover.recognition.titleFrom !== 'header'
  const { title, titleFrom } = isTitled ? recognition : cover.recognition
  const hasSlides = members.some((member) => isSlides(slidesFacts(member)))
  const takesKind = hasSlides && isPaper(kind) && kind !== recognition.kind
  const kindEvidence: Evidence = { text: cover.name }
  if (title === recognition.title && !takesKind) return recognition
  return { ...recognition, title, titleFrom, ...(takesKind && { kind, kindConfidence, kindEvidence }) }
}

/** The one paper among the members, or the one member there is. */
function coverOf(members: readonly ArchiveMember[]): ArchiveMember | undefined {
  const papers = members.filter((member) => !isSlides(slidesFacts(member)) && member.recognition.kind !== 'other')
  return members.length === 1 ? members[0] : papers.length === 1 ? papers[0] : undefined
}

/** A statement is a liaison by its addressees, which an archive has not. */
const isPaper = (kind: DocumentKind): boolean => kind !== 'other' && kind !== 'liaison'

const slidesFacts = ({ name, recognition }: ArchiveMember) => ({ kind: recognition.kind, fileNames: [name] })
