import { decodeWestern } from './western.ts'

/** Code pages of Windows, MS-DOS and the Macintosh by number, as labels of the Encoding Standard where they differ from `windows-N`. */
const labels = new Map<number, string>([
  [708, 'iso-8859-6'],
  [852, 'windows-1250'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [10000, 'macintosh'],
  [10001, 'shift_jis'],
  [10002, 'big5'],
  [10003, 'euc-kr'],
  [10007, 'x-mac-cyrillic'],
  [10008, 'gbk'],
  [20127, 'windows-1252'],
  [20866, 'koi8-r'],
  [20932, 'euc-jp'],
  [21866, 'koi8-u'],
  [28591, 'windows-1252'],
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [50222, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [51936, 'gbk'],
  [51949, 'euc-kr'],
  [52936, 'gb18030'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
])

function codePageLabel(codePage: number): string | undefined {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  // 28591 is ISO 8859-1, which the web reads as Windows-1252; the others follow their number.
  if (codePage > 28591 && codePage <= 28606 && codePage !== 28601 && codePage !== 28602) return `iso-8859-${codePage - 28590}`
  return labels.get(codePage)
}

/** Bytes 0x80 to 0xff of the MS-DOS pages that no `TextDecoder` knows. */
const dosPages = new Map<number, string>([
  [
    437,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
  [
    850,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
])

/** Bytes of a code page as text; nothing when no decoder exists for it, or when `isStrict` and a byte is wrong in it. */
export function decodeCodePage(codePage: number, bytes: Uint8Array, isStrict = false): string | undefined {
  const page = dosPages.get(codePage)
  if (page !== undefined) return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : page.charAt(byte - 0x80))).join('')
  const label = codePageLabel(codePage)
  if (label === undefined) return undefined
  if (label === 'windows-1252') return decodeWestern(bytes)
  try {
    return new TextDecoder(label, { fatal: isStrict }).decode(bytes)
  } catch {
    return undefined
  }
}
