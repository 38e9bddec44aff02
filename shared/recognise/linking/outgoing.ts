import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkInput, Relation } from '../../contracts/linking.ts'
import { attachments, familyAttachments } from './attach.ts'
import type { Citations } from './citations.ts'
import type { LibraryIndex } from './library-index.ts'
import { relationOf, withoutRepetition } from './relation-maker.ts'
import { type Aliases, resolve } from './resolve.ts'
import { revisions, translations } from './versions.ts'

/**
 * Every relation that leads from one document: a function of it, of the documents its names lead to, of the aliases, and of
 * what its mentions lead to.
 * A document that is attached, answered or revised is not cited besides, nor is one by the archive that holds it.
 */
export function outgoing(index: LibraryIndex, document: LinkInput, aliases: Aliases, cited: Citations): readonly Relation[] {
  const listed = attachments(index, document, aliases).map(({ relation }) => relation)
  const answers = document.answers.map(({ value, evidence }, at) =>
    relationOf(
      { from: document.id, kind: 'answers', order: at + 1, evidence, symbol: value },
      resolve(index, { from: document, symbols: [value] }, aliases),
    ),
  )
  const revised = revisions(index, document)
  const said = new Set<SymbolKey>([
    ...document.answers.map(({ value }) => value),
    ...document.attachments.flatMap(({ symbols }) => symbols),
  ])
  const ends = new Set<DocumentId>([...document.members, ...[...listed, ...answers, ...revised].flatMap(({ to }) => to ?? [])])
  const attached = new Set(listed.flatMap(({ to }) => to ?? []))
  return withoutRepetition([
    ...listed,
    ...listed.flatMap((relation) => announcement(index, document, relation)),
    ...answers,
    ...cited
      .flatMap((relation) => relation ?? [])
      .filter(({ symbol, to }) => !(symbol !== undefined && said.has(symbol)) && !(to !== undefined && ends.has(to))),
    ...contents(index, document),
    ...familyAttachments(index, document).filter(({ to }) => to === undefined || !attached.has(to)),
    ...revised,
    ...translations(index, document),
  ])
}

/** A liaison announces the workshop whose programme it attaches. */
function announcement(index: LibraryIndex, document: LinkInput, attached: Relation): readonly Relation[] {
  const target = attached.to === undefined ? undefined : index.byId.get(attached.to)
  if (document.kind !== 'liaison' || target === undefined || target.kind !== 'workshop') return []
  return [
    relationOf(
      { from: document.id, kind: 'announces', order: attached.order, evidence: attached.evidence, title: target.title },
      { candidates: [target.id], ...(attached.basis === undefined ? {} : { basis: attached.basis }), isAmbiguous: false },
    ),
  ]
}

function contents(index: LibraryIndex, document: LinkInput): readonly Relation[] {
  return document.members.flatMap((id, at) => {
    const member = index.byId.get(id)
    if (member === undefined) return []
    const evidence = { text: member.fileNames[0] ?? document.fileNames[0] ?? member.title }
    return [
      relationOf(
        { from: document.id, kind: 'contains', order: at + 1, evidence },
        { candidates: [id], basis: 'file-name', isAmbiguous: false },
      ),
    ]
  })
}
