import { ByteView } from '../binary/byte-view.ts'
import type { FileInformation } from './file-information.ts'
import { olderModifiers } from './older-modifiers.ts'

/** One property modifier ("sprm", MS-DOC 2.6): what it changes, by Word 97's number, and its operand. */
export interface Modifier {
  readonly code: number
  readonly operand: ByteView
}

/** Operand sizes by the kind in the upper three bits (MS-DOC 2.2.5.1); 0 where the operand states its own. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3]
const tableDefinition = 0xd608
const tabChange = 0xc615

/** The modifiers in a run of them; what stands behind one that is cut off is left out. */
export function* modifiersIn(bytes: Uint8Array<ArrayBuffer>, version: FileInformation['version']): Generator<Modifier> {
  if (version !== 97) {
    yield* olderModifiers(bytes)
    return
  }
  const view = new ByteView(bytes)
  for (let at = 0; at + 3 <= view.length; ) {
    const code = view.u16(at)
    const start = at + 2
    const fixed = operandBytes[code >>> 13] ?? 0
    const [skip, length] = fixed > 0 ? [0, fixed] : variableOperand(view, start, code)
    if (start + skip + length > view.length) return
    yield { code, operand: view.within(start + skip, length) }
    at = start + skip + length
  }
}

/** Bytes that state the length, and the length. */
function variableOperand(view: ByteView, at: number, code: number): readonly [skip: number, length: number] {
  // The table's definition counts in two bytes, one too many (MS-DOC 2.9.315).
  if (code === tableDefinition) return at + 2 <= view.length ? [2, Math.max(0, view.u16(at) - 1)] : [0, view.length]
  const stated = view.u8(at)
  if (code !== tabChange || stated !== 255) return [1, stated]
  // More tabs than 255 bytes: their counts say how long the operand is (MS-DOC 2.9.184).
  const deleted = at + 1 < view.length ? view.u8(at + 1) : 0
  const addedAt = at + 2 + deleted * 4
  const added = addedAt < view.length ? view.u8(addedAt) : 0
  return [1, 2 + deleted * 4 + added * 3]
}
