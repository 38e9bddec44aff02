import { useEffect, useState } from 'react'
import type { Block } from '../../shared/contracts/blocks.ts'
import type { Correction } from '../../shared/contracts/corrections.ts'
import type { DocumentId, FileHash } from '../../shared/contracts/ids.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
import { applyCorrections } from './apply-corrections.ts'
import { database } from './database.ts'
import { explainStorage, type LibraryError } from './errors.ts'
import type { DocumentRow, FileRow } from './rows.ts'
import { decodeBlocksInSteps } from './texts.ts'
import { useDocumentRow, useLibraryState } from './use-documents.ts'

/** A document opened: its light row, and what is too heavy to be held for all. */
export type OpenDocument =
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'failed'; readonly error: LibraryError }
  | {
      readonly state: 'open'
      readonly row: DocumentRow
      /** What is known of it: what was recognised, with the corrections over it. */
      readonly recognition: Recognition
      readonly recognised: Recognition
      readonly corrections: readonly Correction[]
      readonly blocks: readonly Block[]
      readonly file: FileRow
    }

interface Content {
  readonly key: string
  /** Of the reading that the blocks are from. */
  readonly readAt: number
  readonly recognition: Recognition
  readonly recognised: Recognition
  readonly corrections: readonly Correction[]
  readonly blocks: readonly Block[]
  readonly file: FileRow
}

type Loaded = Content | { readonly key: string; readonly error: LibraryError } | undefined

/** One document with its text. The text is read again only when the document is, not when it is tagged or corrected. */
export function useDocument(id: DocumentId | undefined): OpenDocument {
  const row = useDocumentRow(id)
  const library = useLibraryState()
  const key = row === undefined ? '' : `${row.id} ${row.readAt.getTime()} ${row.correctedAt?.getTime()}`
  const [loaded, setLoaded] = useState<Loaded>()
  const hash = row?.hash
  const readAt = row?.readAt.getTime() ?? 0
  const isSameText = loaded !== undefined && 'blocks' in loaded && loaded.file.hash === hash && loaded.readAt === readAt
  const known = isSameText ? loaded.blocks : undefined

  // Reads from the database, which is outside React. Blocks that are here are only kept, they ask for nothing new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (id === undefined || hash === undefined) return
    let isWanted = true
    readContent(id, hash, known).then(
      (content) => isWanted && content !== undefined && setLoaded({ ...content, key, readAt }),
      (error: unknown) => isWanted && setLoaded({ key, error: explainStorage(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [id, hash, key])

  if (row === undefined) return { state: library.kind === 'loading' && id !== undefined ? 'loading' : 'absent' }
  if (loaded === undefined || !loaded.key.startsWith(row.id)) return { state: 'loading' }
  if ('error' in loaded) return { state: 'failed', error: loaded.error }
  const { recognition, recognised, corrections, blocks, file } = loaded
  return { state: 'open', row, recognition, recognised, corrections, blocks, file }
}

async function readContent(
  id: DocumentId,
  hash: FileHash,
  known: readonly Block[] | undefined,
): Promise<Omit<Content, 'key' | 'readAt'> | undefined> {
  const db = database()
  const [kept, corrections, text, file] = await db.transaction('r', db.recognitions, db.corrections, db.texts, db.files, () =>
    Promise.all([
      db.recognitions.get(id),
      db.corrections.where('document').equals(id).toArray(),
      known === undefined ? db.texts.get(id) : undefined,
      db.files.get(hash),
    ]),
  )
  if (kept === undefined || file === undefined) return undefined
  const recognised = kept.recognised ?? kept.recognition
  const blocks = known ?? (text === undefined ? [] : await decodeBlocksInSteps(text.blocks))
  return { recognition: applyCorrections(recognised, corrections), recognised, corrections, blocks, file }
}

/** The original of a file, byte for byte. */
export async function readOriginal(hash: FileHash): Promise<Blob | undefined> {
  return (await database().originals.get(hash))?.blob
}
