import type { ByteView } from '../binary/byte-view.ts'

const isBox = 1
const isList = 2
/** A result that says: as by default. */
const asByDefault = 25

/**
 * What a form field shows beside its result: a ticked or empty box, or the entry chosen from a list (MS-DOC 2.9.78). The
 * data begin with their length and that of their head (2.9.157).
 */
export function formFieldText(data: ByteView | undefined, at: number): string {
  if (data === undefined || at + 6 > data.length) return ''
  const length = Math.min(data.u32(at), data.length - at)
  const start = data.u16(at + 4)
  if (start + 10 > length) return ''
  const field = data.within(at + start, length - start)
  const bits = field.u16(4)
  const kind = bits & 3
  const result = (bits >>> 2) & 0x1f
  if (kind !== isBox && kind !== isList) return ''
  // After the flags: the longest text, a size, and the field's name, which ends in a zero.
  const defaultAt = 10 + 2 + field.u16(10) * 2 + 2
  if (defaultAt + 2 > field.length) return ''
  const chosen = result === asByDefault ? field.u16(defaultAt) : result
  return kind === isBox ? (chosen === 0 ? '☐' : '☒') : (entriesOf(field, defaultAt + 2)[chosen] ?? '')
}

/** Five texts for help and macros stand before the entries, which are a string table (MS-DOC 2.2.4). */
function entriesOf(field: ByteView, start: number): readonly string[] {
  let at = start
  for (let skipped = 0; skipped < 5; skipped++) {
    if (at + 2 > field.length) return []
    at += 2 + field.u16(at) * 2 + 2
  }
  if (at + 8 > field.length || field.u16(at) !== 0xffff) return []
  const count = field.u16(at + 2)
  const entries: string[] = []
  at += 6
  for (let index = 0; index < count && at + 2 <= field.length; index++) {
    const units = field.u16(at)
    if (at + 2 + units * 2 > field.length) break
    entries.push(field.utf16(at + 2, units))
    at += 2 + units * 2
  }
  return entries
}
