import { decodeCodePage } from '../encoding/code-page.ts'
import { decodeWestern } from '../encoding/western.ts'

/** The code page of a language (primary language of an LCID, MS-LCID 2.2) where it is not Western. */
const byLanguage = new Map<number, number>([
  [0x01, 1_256],
  [0x02, 1_251],
  [0x05, 1_250],
  [0x08, 1_253],
  [0x0d, 1_255],
  [0x0e, 1_250],
  [0x11, 932],
  [0x12, 949],
  [0x15, 1_250],
  [0x18, 1_250],
  [0x19, 1_251],
  [0x1a, 1_250],
  [0x1b, 1_250],
  [0x1c, 1_250],
  [0x1e, 874],
  [0x1f, 1_254],
  [0x20, 1_256],
  [0x22, 1_251],
  [0x23, 1_251],
  [0x24, 1_250],
  [0x25, 1_257],
  [0x26, 1_257],
  [0x27, 1_257],
  [0x29, 1_256],
  [0x2a, 1_258],
  [0x2f, 1_251],
])

/** The code page of a font's character set (`lfCharSet`) where it is not that of the document. */
const byCharacterSet = new Map<number, number>([
  [77, 10_000],
  [78, 10_001],
  [79, 10_003],
  [80, 10_008],
  [81, 10_002],
  [89, 10_007],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1_253],
  [162, 1_254],
  [163, 1_258],
  [177, 1_255],
  [178, 1_256],
  [186, 1_257],
  [204, 1_251],
  [222, 874],
  [238, 1_250],
])

/** Text of a code page; as Western Windows (1252) for one that is not known. */
export const codePageText = (codePage: number, bytes: Uint8Array): string => decodeCodePage(codePage, bytes) ?? decodeWestern(bytes)

/** The code page that Windows of a language writes in. */
export function codePageOfLanguage(lcid: number): number {
  if ((lcid & 0x3ff) === 0x04) return lcid === 0x0404 || lcid === 0x0c04 || lcid === 0x1404 ? 950 : 936
  if (lcid === 0x0c1a || lcid === 0x1c1a) return 1_251
  return byLanguage.get(lcid & 0x3ff) ?? 1_252
}

/** The code page of a font's character set; nothing for the Western and the neutral ones. */
export const codePageOfCharacterSet = (characterSet: number): number | undefined => byCharacterSet.get(characterSet)

/** Whether some characters of the code page take two bytes. */
export const isDoubleByte = (codePage: number): boolean => codePage === 932 || codePage === 936 || codePage === 949 || codePage === 950
