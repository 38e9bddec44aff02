import { type DocumentId, documentIdOf, fileHash } from '../shared/contracts/ids.ts'
import type { LinkInput } from '../shared/contracts/linking.ts'
import type { Recognition } from '../shared/contracts/recognition.ts'
import { linkLibrary } from '../shared/recognise/index.ts'

/** One sighting of a document, as far as links need it. */
export interface SeenDocument {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly recognition: Recognition
  /** Hashes of the documents found inside it. */
  readonly members: readonly string[]
}

/** The last line: how the documents belong together and what is missing, documents named by the path first met. */
export function libraryLine(seen: readonly SeenDocument[]): string {
  const { inputs, pathOf } = linkInputs(seen)
  const { relations, missing, conflicts } = linkLibrary(inputs)
  const paths = (ids: readonly DocumentId[]) => ids.map((id) => pathOf.get(id) ?? id)
  return JSON.stringify({
    library: {
      documents: inputs.length,
      links: relations.flatMap(({ from, to, kind, evidence, basis }) =>
        to === undefined ? [] : [{ ...ends(pathOf, from, to), kind, evidence: evidence.text, basis }],
      ),
      ambiguous: relations.flatMap(({ from, state, kind, symbol, candidates, evidence }) =>
        state === 'ambiguous' ? [{ from: pathOf.get(from), candidates: paths(candidates), kind, symbol, evidence: evidence.text }] : [],
      ),
      conflicts: [...conflicts].map(([symbol, ids]) => ({ symbol, documents: paths(ids) })),
      missing: missing.map(({ name, symbol, fileName, url, title, attachedBy, answeredBy, citedBy }) => ({
        symbol: symbol ?? name,
        citedBy: paths([...new Set([...attachedBy, ...answeredBy, ...citedBy])]),
        attachedBy: paths(attachedBy),
        answeredBy: paths(answeredBy),
        fileName,
        url,
        title,
      })),
    },
  })
}

const ends = (pathOf: ReadonlyMap<DocumentId, string>, from: DocumentId, to: DocumentId) => ({ from: pathOf.get(from), to: pathOf.get(to) })

/** Copies of one file are one document with several names. */
function linkInputs(seen: readonly SeenDocument[]): {
  readonly inputs: readonly LinkInput[]
  readonly pathOf: ReadonlyMap<DocumentId, string>
} {
  const inputs = new Map<DocumentId, LinkInput>()
  const pathOf = new Map<DocumentId, string>()
  for (const { path, name, sha256, recognition, members } of seen) {
    const id = documentIdOf(fileHash(sha256))
    const known = inputs.get(id)
    if (known !== undefined) {
      const symbols = recognition.symbols.filter(({ key }) => !known.symbols.some((symbol) => symbol.key === key))
      inputs.set(id, { ...known, symbols: [...known.symbols, ...symbols], fileNames: [...new Set([...known.fileNames, name])] })
      continue
    }
    pathOf.set(id, path)
    inputs.set(id, {
      id,
      kind: recognition.kind,
      title: recognition.title,
      language: recognition.language,
      symbols: recognition.symbols,
      fileNames: [name],
      members: members.map((hash) => documentIdOf(fileHash(hash))),
      attachments: recognition.liaison?.attachments ?? [],
      answers: recognition.liaison?.answers ?? [],
      mentions: recognition.mentions,
    })
  }
  return { inputs: [...inputs.values()], pathOf }
}
