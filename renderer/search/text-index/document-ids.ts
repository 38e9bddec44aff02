import type { DocumentId } from '../../../shared/contracts/ids.ts'

/** Writes a document's id, 64 hexadecimal digits, as 32 bytes at a place of a table. */
export function writeId(table: Uint8Array, at: number, id: DocumentId): void {
  for (let byte = 0; byte < 32; byte++) table[at * 32 + byte] = Number.parseInt(id.slice(byte * 2, byte * 2 + 2), 16)
}

const digits = new TextEncoder().encode('0123456789abcdef')

/** All ids of a table: written out as one text and cut, a tenth of the time of putting each together. */
export function readIds(table: Uint8Array): readonly DocumentId[] {
  const written = new Uint8Array(table.length * 2)
  for (const [at, byte] of table.entries()) {
    written[at * 2] = digits[byte >> 4] ?? 0
    written[at * 2 + 1] = digits[byte & 15] ?? 0
  }
  const text = new TextDecoder().decode(written)
  return Array.from({ length: table.length / 32 }, (_, at) => text.slice(at * 64, at * 64 + 64) as DocumentId)
}
