import { detect } from 'jschardet'

/** Names jschardet uses and the Encoding Standard does not. */
const standardNames = new Map([
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['ascii', 'utf-8'],
  ['gb2312', 'gb18030'],
  ['hz-gb-2312', 'gb18030'],
  ['euc-tw', 'big5'],
  ['cp949', 'euc-kr'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['macroman', 'macintosh'],
  ['tis-620', 'windows-874'],
  ['iso-8859-1', 'windows-1252'],
])
const sampleBytes = 64 * 1024

/** The likely encoding of bytes that neither mark nor declare it, as a label `TextDecoder` knows. */
export function guessEncoding(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return wide
  const name = (detect(bytes.subarray(0, sampleBytes)).encoding ?? 'windows-1252').toLowerCase()
  const label = standardNames.get(name) ?? name
  try {
    new TextDecoder(label)
    return label
  } catch {
    return 'windows-1252'
  }
}

/** UTF-16 without a mark: every second byte of Latin text is NUL. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2_000)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++
  if (odd > sample.length * 0.2 && even < sample.length * 0.05) return 'utf-16le'
  if (even > sample.length * 0.2 && odd < sample.length * 0.05) return 'utf-16be'
  return undefined
}
