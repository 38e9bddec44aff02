import type { DocumentId } from '../../../shared/contracts/ids.ts'

/** Writes a document's id, 64 hexadecimal digits, as 32 bytes at a place of a table. */
export function writeId(table: Uint8Array, at: number, id: DocumentId): void {
  for (let byte = 0; byte < 32; byte++) table[at * 32 + byte] = Number.parseInt(id.slice(byte * 2, byte * 2 + 2), 16)
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The id at a place of a table. */
export function readId(table: Uint8Array, at: number): DocumentId {
  let id = ''
  for (let byte = 0; byte < 32; byte++) id += hex[table[at * 32 + byte] ?? 0]
  return id as DocumentId
}
