import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkedLibrary, LinkInput, Relation } from '../../contracts/linking.ts'
import { findAliases } from './aliases.ts'
import { attachments, familyAttachments } from './attach.ts'
import { indexLibrary, type LibraryIndex } from './library-index.ts'
import { isMeetingPaper, missingDocuments } from './missing.ts'
import { relationOf, withoutRepetition } from './relation-maker.ts'
import { type Aliases, resolve } from './resolve.ts'
import { revisions, translations } from './versions.ts'

/**
 * Links a whole library: a pure function of its documents, so that arrival order cannot matter, and linear in what they say.
 *
 *   names → what each attachment is → the aliases this teaches → everything else, with the aliases known
 */
export function linkLibrary(documents: readonly LinkInput[]): LinkedLibrary {
  const index = indexLibrary(documents)
  const aliases = findAliases(index)
  const relations: Relation[] = []
  for (const document of index.documents) relations.push(...relationsFrom(index, document, aliases.bySymbol))
  const attached = new Set(relations.flatMap(({ kind, from, to }) => (kind === 'attaches' && to !== undefined ? [`${from} ${to}`] : [])))
  relations.push(
    ...familyAttachments(index).filter(({ from, to }) => !attached.has(`${from} ${to}`)),
    ...revisions(index),
    ...translations(index),
  )
  const distinct = withoutRepetition(relations)
  return { relations: distinct, missing: missingDocuments(distinct), aliases: aliases.ofDocument }
}

function relationsFrom(index: LibraryIndex, document: LinkInput, aliases: Aliases): readonly Relation[] {
  const listed = attachments(index, document, aliases)
  const answers = document.answers.map(({ value, evidence }, at) =>
    relationOf(
      { from: document.id, kind: 'answers', order: at + 1, evidence, symbol: value },
      resolve(index, { from: document, symbols: [value] }, aliases),
    ),
  )
  const said = new Set<SymbolKey>([
    ...document.answers.map(({ value }) => value),
    ...document.attachments.flatMap(({ symbols }) => symbols),
  ])
  const ends = new Set<DocumentId>([...listed.map(({ relation }) => relation), ...answers].flatMap(({ to }) => to ?? []))
  return [
    ...listed.map(({ relation }) => relation),
    ...listed.flatMap(({ relation }) => announcement(index, document, relation)),
    ...answers,
    ...citations(index, document, aliases).filter(
      ({ symbol, to }) => !(symbol !== undefined && said.has(symbol)) && !(to !== undefined && ends.has(to)),
    ),
    ...contents(index, document),
  ]
}

function citations(index: LibraryIndex, document: LinkInput, aliases: Aliases): readonly Relation[] {
  return document.mentions.flatMap(({ key, printed, evidence }, at) => {
    const relation = relationOf(
      { from: document.id, kind: 'cites', order: at + 1, evidence, symbol: key },
      resolve(index, { from: document, symbols: [key], printed }, aliases),
    )
    return relation.state === 'missing' && !isMeetingPaper(key) ? [] : [relation]
  })
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
