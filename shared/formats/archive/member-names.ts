import { guessEncoding } from '../encoding/guess-encoding.ts'

/** A name as its bytes, with what the archive's format makes of them: UTF-8 where they are, else code page 437. */
export interface RawName {
  readonly bytes: Uint8Array
  readonly decoded: string
}

/** Code pages that archivers in these regions write names in without saying so. */
const regional = new Set([
  'ibm866',
  'windows-1251',
  'koi8-r',
  'x-mac-cyrillic',
  'gb18030',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1253',
  'iso-8859-7',
  'windows-1255',
  'windows-1256',
  'windows-874',
])

/**
 * The names of an archive, decoded together: one name is too short to tell a code page by, and one archiver wrote them
 * all. Names in UTF-8 are known as such; of the others, regional code pages are told by their letters.
 */
export function decodeNames(names: readonly RawName[]): readonly string[] {
  const legacy = names.filter(({ bytes }) => !isUtf8(bytes))
  if (legacy.length === 0) return names.map(({ decoded }) => decoded)
  const label = legacyLabel(joined(legacy.map(({ bytes }) => bytes)))
  return names.map(({ bytes, decoded }) => (label === undefined || isUtf8(bytes) ? decoded : new TextDecoder(label).decode(bytes)))
}

/** The code page that is not 437, or nothing when it is. */
function legacyLabel(sample: Uint8Array): string | undefined {
  const guess = guessEncoding(sample)
  if (regional.has(guess)) return guess
  // Accented letters of code page 437 stand below A8, those of Windows-1252 above BF.
  const high = sample.filter((byte) => byte >= 0x80)
  return high.every((byte) => byte >= 0xc0) ? 'windows-1252' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function joined(all: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(all.reduce((sum, { byteLength }) => sum + byteLength + 1, 0)).fill(0x20)
  let at = 0
  for (const bytes of all) {
    whole.set(bytes, at)
    at += bytes.byteLength + 1
  }
  return whole
}
