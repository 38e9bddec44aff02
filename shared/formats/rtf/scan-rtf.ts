/** What a scan calls, in file order (RTF 1.9.1, "RTF Syntax"). Nothing is interpreted here but `\bin`, whose data is no RTF. */
export interface RtfHandler {
  readonly openGroup: () => void
  readonly closeGroup: () => void
  readonly word: (name: string, parameter: number | undefined) => void
  /** A control symbol by its character: `\~`, `\*`, `\{`. */
  readonly symbol: (character: string) => void
  /** A byte written as `\'hh`. */
  readonly hex: (byte: number) => void
  /** Bytes of text as they stand, line ends left out. */
  readonly bytes: (from: number, to: number) => void
  readonly binary: (data: Uint8Array) => void
}

const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const longestWord = 32

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
/** Ends a stretch of text: a brace, a backslash, a line end or NUL. */
const isSpecial = (code: number): boolean =>
  code === backslash || code === openBrace || code === closeBrace || code === 0x0d || code === 0x0a || code === 0

/** Scans RTF once, without building anything; stops where the outermost group ends and says whether it did. */
export function scanRtf(bytes: Uint8Array, handler: RtfHandler): boolean {
  const end = bytes.byteLength
  let depth = 0
  let at = Math.max(0, bytes.indexOf(openBrace))
  while (at < end) {
    const code = bytes[at] ?? 0
    if (code === openBrace) {
      depth++
      at++
      handler.openGroup()
    } else if (code === closeBrace) {
      at++
      handler.closeGroup()
      if (--depth === 0) return true
    } else if (code === backslash) at = scanControl(bytes, at + 1, handler)
    else if (isSpecial(code)) at++
    else {
      const from = at
      while (at < end && !isSpecial(bytes[at] ?? 0)) at++
      handler.bytes(from, at)
    }
  }
  return false
}

/** Scans what follows a backslash and returns where it ends. */
function scanControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from] ?? 0
  if (!isLetter(first)) {
    if (first !== 0x27) {
      handler.symbol(String.fromCharCode(first))
      return from + 1
    }
    const byte = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16)
    if (Number.isNaN(byte)) return from + 1
    handler.hex(byte)
    return from + 3
  }
  let at = from
  while (at - from < longestWord && isLetter(bytes[at] ?? 0)) at++
  const name = String.fromCharCode(...bytes.subarray(from, at))
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)
  if (isNegative) at++
  let parameter: number | undefined
  for (; isDigit(bytes[at] ?? 0); at++) parameter = Math.min(0x7fffffff, (parameter ?? 0) * 10 + (bytes[at] ?? 0) - 0x30)
  if (isNegative && parameter !== undefined) parameter = -parameter
  // One space after a control word only ends it.
  if (bytes[at] === 0x20) at++
  if (name !== 'bin') {
    handler.word(name, parameter)
    return at
  }
  const end = Math.min(bytes.byteLength, at + Math.max(0, parameter ?? 0))
  handler.binary(bytes.subarray(at, end))
  return end
}
