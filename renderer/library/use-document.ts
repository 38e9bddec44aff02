import { useEffect, useState } from 'react'
import type { Block } from '../../shared/contracts/blocks.ts'
import type { DocumentId, FileHash } from '../../shared/contracts/ids.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
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
      readonly recognition: Recognition
      readonly blocks: readonly Block[]
      readonly file: FileRow
    }

interface Content {
  readonly key: string
  readonly recognition: Recognition
  readonly blocks: readonly Block[]
  readonly file: FileRow
}

type Loaded = Content | { readonly key: string; readonly error: LibraryError } | undefined

/** One document with its text. The text is read again only when the document is, not when it is tagged. */
export function useDocument(id: DocumentId | undefined): OpenDocument {
  const row = useDocumentRow(id)
  const library = useLibraryState()
  const key = row === undefined ? '' : `${row.id} ${row.readAt.getTime()}`
  const [loaded, setLoaded] = useState<Loaded>()
  const hash = row?.hash

  // Reads from the database, which is outside React.
  useEffect(() => {
    if (id === undefined || hash === undefined) return
    let isWanted = true
    readContent(id, hash).then(
      (content) => isWanted && content !== undefined && setLoaded({ ...content, key }),
      (error: unknown) => isWanted && setLoaded({ key, error: explainStorage(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [id, hash, key])

  if (row === undefined) return { state: library.kind === 'loading' && id !== undefined ? 'loading' : 'absent' }
  if (loaded === undefined || !loaded.key.startsWith(row.id)) return { state: 'loading' }
  if ('error' in loaded) return { state: 'failed', error: loaded.error }
  return { state: 'open', row, recognition: loaded.recognition, blocks: loaded.blocks, file: loaded.file }
}

async function readContent(id: DocumentId, hash: FileHash): Promise<Omit<Content, 'key'> | undefined> {
  const db = database()
  const [recognition, text, file] = await db.transaction('r', db.recognitions, db.texts, db.files, () =>
    Promise.all([db.recognitions.get(id), db.texts.get(id), db.files.get(hash)]),
  )
  if (recognition === undefined || file === undefined) return undefined
  return { recognition: recognition.recognition, blocks: text === undefined ? [] : await decodeBlocksInSteps(text.blocks), file }
}

/** The original of a file, byte for byte. */
export async function readOriginal(hash: FileHash): Promise<Blob | undefined> {
  return (await database().originals.get(hash))?.blob
}
