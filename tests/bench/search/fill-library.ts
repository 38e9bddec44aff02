import {
  chooseLibrary,
  type DocumentRow,
  encodeBlocks,
  type LibraryDatabase,
  lens,
  readerVersion,
} from '../../../renderer/library/tables.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { type DocumentId, documentIdOf, fileHash, symbolKey } from '../../../shared/contracts/ids.ts'
import type { DocumentKind } from '../../../shared/contracts/recognition.ts'

const kinds: readonly DocumentKind[] = ['contribution', 'temporary-document', 'liaison', 'report']
const groups = ['SG17', 'SG16', 'SG13', 'FG-AI4H', 'TSAG']

/** Writes documents into a library's tables as an import would have left them, numbered from `first` on; returns their ids. */
export async function putDocuments(
  library: LibraryDatabase,
  first: number,
  documents: readonly (readonly string[])[],
): Promise<readonly DocumentId[]> {
  const rows = documents.map((paragraphs, at) => rowOf(first + at, paragraphs))
  await library.transaction('rw', library.documents, library.texts, async () => {
    await library.documents.bulkPut(rows)
    await library.texts.bulkPut(rows.map(({ id }, at) => ({ id, blocks: encodeBlocks(blocksOf(documents[at] ?? [])) })))
  })
  return rows.map(({ id }) => id)
}

/** Writes documents of the benchmark into a library's tables as an import would have left them, part by part. */
export async function fillLibrary(name: string, address: string, parts: number): Promise<void> {
  const library = chooseLibrary(name)
  let number = 0
  for (let part = 0; part < parts; part++) {
    const documents = (await (await fetch(`${address}part-${part}.json`)).json()) as readonly (readonly string[])[]
    await putDocuments(library, number, documents)
    number += documents.length
  }
}

function blocksOf(paragraphs: readonly string[]): readonly Block[] {
  return paragraphs.map((text, block) => ({ type: 'paragraph', inlines: [{ text }], locator: { block } }))
}

function rowOf(number: number, paragraphs: readonly string[]): DocumentRow {
  const hash = fileHash(number.toString(16).padStart(64, '0'))
  const group = groups[number % groups.length] ?? 'SG17'
  const year = 2013 + (number % 12)
  return {
    id: documentIdOf(hash),
    hash,
    name: `T17-${group}-C-${number}!!MSW-E.docx`,
    format: 'docx',
    sizeBytes: 20_000,
    outcome: 'read',
    warnings: [],
    kind: kinds[number % kinds.length] ?? 'other',
    kindConfidence: 1,
    symbols: [symbolKey(`${group}-C${number}`)],
    title: (paragraphs[0] ?? '').split(' ').slice(0, 9).join(' '),
    language: 'en',
    direction: 'ltr',
    source: 'Benchmark',
    date: `${year}-0${1 + (number % 9)}-1${number % 10}`,
    groups: [group],
    questions: [`Q${1 + (number % 12)}/17`],
    from: [],
    to: [],
    attachmentsHere: 0,
    attachmentsMissing: 0,
    passages: paragraphs.length,
    readMs: 0,
    tags: [],
    openProposals: 0,
    addedAt: new Date(2026, 0, 1),
    readAt: new Date(2026, 0, 1),
    readerVersion,
    // Otherwise the app would let the lens read them all while it is measured.
    lensVersion: lens.version,
  }
}
