import { type DocumentId, documentIdOf, fileHash } from '../../shared/contracts/ids.ts'
import type { LinkInput } from '../../shared/contracts/linking.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
import { linkLibrary } from '../../shared/recognise/index.ts'
import type { LabelledDocument } from './labelled-library.ts'
import { compare, type Tally } from './tally.ts'

/** Links one library of the set and holds the links against its labels; a library that labels none is left out. */
export function judgeLinks(documents: readonly LabelledDocument[], recognitions: readonly Recognition[], tally: Tally): void {
  if (documents.every(({ labels }) => !labels.has('link') && !labels.has('ambiguous'))) return
  const nameOf = new Map<DocumentId, string>(documents.map(({ name }, at) => [idOf(at), name]))
  const found = new Map<DocumentId, string[]>()
  const inputs = documents.flatMap((document, at): readonly LinkInput[] => {
    const recognition = recognitions[at]
    return recognition === undefined ? [] : [inputOf(document, at, recognition, documents)]
  })
  for (const { from, to, kind, state, candidates } of linkLibrary(inputs).relations) {
    if (state === 'missing') continue
    const ends = (to === undefined ? candidates : [to]).map((id) => nameOf.get(id) ?? id)
    found.set(from, [...(found.get(from) ?? []), `${state === 'ambiguous' ? 'ambiguous: ' : ''}${kind} ${ends.sort().join('; ')}`])
  }
  for (const [at, { name, labels }] of documents.entries()) {
    const ambiguous = (labels.get('ambiguous') ?? []).map((line) => {
      const [kind = '', ...rest] = line.split(' ')
      return `ambiguous: ${kind} ${rest.join(' ').split(/;\s*/).sort().join('; ')}`
    })
    compare(tally, `${name} link`, found.get(idOf(at)) ?? [], [...(labels.get('link') ?? []), ...ambiguous])
  }
}

const idOf = (at: number): DocumentId => documentIdOf(fileHash((at + 1).toString(16).padStart(64, '0')))

const inputOf = (document: LabelledDocument, at: number, recognition: Recognition, all: readonly LabelledDocument[]): LinkInput => ({
  id: idOf(at),
  kind: recognition.kind,
  title: recognition.title,
  language: recognition.language,
  symbols: recognition.symbols,
  fileNames: [document.name],
  members: document.members.flatMap((member) => {
    const place = all.findIndex(({ name }) => name === member)
    return place < 0 ? [] : [idOf(place)]
  }),
  attachments: recognition.liaison?.attachments ?? [],
  answers: recognition.liaison?.answers ?? [],
  mentions: recognition.mentions,
})
