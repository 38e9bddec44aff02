/** Code pages of the character sets a font table names (RTF 1.9.1, `\fcharsetN`). */
const codePages = new Map<number, number>([
  [77, 10000],
  [78, 10001],
  [79, 10003],
  [80, 10008],
  [81, 10002],
  [89, 10007],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

/** The code page of a font's bytes; nothing for the sets that mean the document's own (0 ANSI, 1 default, 2 symbol). */
export const codePageOfCharset = (charset: number): number | undefined => codePages.get(charset)
