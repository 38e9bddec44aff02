import { pagesWithoutText } from '../../shared/contracts/blocks.ts'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { Scan } from '../../shared/contracts/reading.ts'
import { database } from './database.ts'
import { decodeBlocks } from './texts.ts'

/** A document that has pages to be read off their pictures. */
export interface Scanned {
  readonly id: DocumentId
  readonly name: string
  readonly isPicture: boolean
  readonly original: Blob
  /** 1-based. */
  readonly pages: readonly number[]
}

/** The pictures of pages in a document, with its original; nothing when it has none or is gone. */
export async function scannedPages(id: DocumentId): Promise<Scanned | undefined> {
  const db = database()
  const row = await db.documents.get(id)
  if (row === undefined) return undefined
  const [original, text] = await Promise.all([db.originals.get(row.hash), db.texts.get(id)])
  if (original === undefined) return undefined
  const found = { id, name: row.name, original: original.blob }
  if (row.format === 'image') return row.outcome === 'unreadable' ? { ...found, isPicture: true, pages: [1] } : undefined
  const pages = row.format !== 'pdf' || text === undefined ? [] : pagesWithoutText(decodeBlocks(text.blocks))
  return pages.length === 0 ? undefined : { ...found, isPicture: false, pages }
}

/** Keeps what was read off pages, beside what is kept of other pages. Reading the document again takes it up. */
export async function keepScan(id: DocumentId, { languages, pages }: Scan): Promise<void> {
  const { scans } = database()
  const before = await scans.get(id)
  const now = new Set(pages.map(({ page }) => page))
  const others = (before?.pages ?? []).filter(({ page }) => !now.has(page))
  await scans.put({
    id,
    at: new Date(),
    languages: [...new Set([...(before?.languages ?? []), ...languages])],
    pages: [...others, ...pages].toSorted((one, other) => one.page - other.page),
  })
}
