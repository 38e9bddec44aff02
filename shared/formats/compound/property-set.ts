import { ByteView } from '../binary/byte-view.ts'
import { codePageText } from '../binary/code-pages.ts'

/** A property set (MS-OLEPS 2.21): its values as text by property number, and the names of custom ones. */
export interface PropertySet {
  readonly values: ReadonlyMap<number, string>
  readonly names: ReadonlyMap<number, string>
}

/** Properties of one set that are looked at. */
const maxProperties = 1_000
const dictionary = 0
const codePageProperty = 1
const utf16CodePage = 1_200

/** Reads the sets of a property stream: one in `SummaryInformation`, mostly two in `DocumentSummaryInformation`. */
export function readPropertySets(bytes: Uint8Array<ArrayBuffer>): readonly PropertySet[] {
  const stream = new ByteView(bytes)
  const count = Math.min(2, stream.u32(24))
  return Array.from({ length: count }, (_, index) => {
    const at = stream.u32(28 + index * 20 + 16)
    return readSet(stream.within(at, Math.max(0, stream.length - at)))
  })
}

function readSet(set: ByteView): PropertySet {
  const places = new Map<number, number>()
  const count = Math.min(maxProperties, set.u32(4), Math.floor((set.length - 8) / 8))
  for (let index = 0; index < count; index++) places.set(set.u32(8 + index * 8), set.u32(12 + index * 8))
  const codePageAt = places.get(codePageProperty)
  const codePage = codePageAt === undefined || codePageAt + 6 > set.length ? 1_252 : set.u16(codePageAt + 4)
  const values = new Map<number, string>()
  let names: ReadonlyMap<number, string> = new Map()
  for (const [id, at] of places) {
    // One property that stands beyond the end does not take the others with it.
    if (at + 8 > set.length) continue
    if (id === dictionary) names = readNames(set, at, codePage)
    else if (id !== codePageProperty) {
      const value = readValue(set, at, codePage)
      if (value !== undefined) values.set(id, value)
    }
  }
  return { values, names }
}

/** A typed value (MS-OLEPS 2.15) as text; nothing for vectors, pictures and other things that are none. */
function readValue(set: ByteView, at: number, codePage: number): string | undefined {
  const value = at + 4
  switch (set.u16(at)) {
    case 2: // VT_I2
      return String(set.i16(value))
    case 3: // VT_I4
    case 22: // VT_INT
      return String(set.i32(value))
    case 19: // VT_UI4
    case 23: // VT_UINT
      return String(set.u32(value))
    case 5: // VT_R8
      return value + 8 <= set.length ? String(set.f64(value)) : undefined
    case 11: // VT_BOOL
      return set.u16(value) === 0 ? 'false' : 'true'
    case 30: // VT_LPSTR
      return textAt(set, { at: value + 4, length: set.u32(value), codePage })
    case 31: // VT_LPWSTR
      return untilNul(set.utf16(value + 4, Math.min(set.u32(value), Math.floor((set.length - value - 4) / 2))))
    case 64: // VT_FILETIME
      return value + 8 <= set.length ? fileTime(set.u32(value), set.u32(value + 4)) : undefined
    default:
      return undefined
  }
}

function readNames(set: ByteView, at: number, codePage: number): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const count = Math.min(maxProperties, set.u32(at))
  let next = at + 4
  for (let index = 0; index < count && next + 8 <= set.length; index++) {
    const id = set.u32(next)
    const length = set.u32(next + 4)
    const bytes = codePage === utf16CodePage ? length * 2 : length
    names.set(id, textAt(set, { at: next + 8, length: bytes, codePage }))
    next += 8 + (codePage === utf16CodePage ? Math.ceil(bytes / 4) * 4 : bytes)
  }
  return names
}

/** A text that is said to go beyond the end is cut there. */
function textAt(
  set: ByteView,
  { at, length, codePage }: { readonly at: number; readonly length: number; readonly codePage: number },
): string {
  const bytes = Math.min(length, set.length - at)
  return untilNul(codePage === utf16CodePage ? set.utf16(at, Math.floor(bytes / 2)) : codePageText(codePage, set.part(at, bytes)))
}

const untilNul = (text: string): string => text.split('\0', 1)[0] ?? ''

/** 100-nanosecond steps since 1601, UTC. Nothing for none: what takes time is stored in the same type, and so is "never". */
function fileTime(low: number, high: number): string | undefined {
  const ms = (high * 0x1_0000_0000 + low) / 10_000 - 11_644_473_600_000
  const year = 365.25 * 86_400_000
  return ms > -70 * year && ms < 230 * year ? new Date(ms).toISOString().replace('.000Z', 'Z') : undefined
}
