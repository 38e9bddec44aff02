/** Adobe's Symbol encoding from 0x20 to 0x7e, then from 0xa0 to 0xfe, as Unicode. */
const symbolLow = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** What documents use of Wingdings: bullets, arrows, boxes and ticks. */
const wingdings = new Map<number, string>([
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x46, '☞'],
  [0x4a, '☺'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '❑'],
  [0x73, '⬧'],
  [0x74, '⬧'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '⬥'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** Stretches of Zapf's dingbats, with the place of each in Unicode: the block of dingbats was made after them. */
const dingbats: ReadonlyArray<readonly [from: number, to: number, at: number]> = [
  [0x21, 0x7e, 0x2701],
  [0xa1, 0xa7, 0x2761],
  [0xac, 0xb5, 0x2460],
  [0xb6, 0xd4, 0x2776],
  [0xd8, 0xfe, 0x2798],
]
/** Those that stood in Unicode already. */
const olderDingbats = new Map<number, string>([
  [0x25, '☎'],
  [0x2a, '☛'],
  [0x2b, '☞'],
  [0x48, '★'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x73, '▲'],
  [0x74, '▼'],
  [0x75, '◆'],
  [0x77, '◗'],
  [0xa8, '♣'],
  [0xa9, '♦'],
  [0xaa, '♥'],
  [0xab, '♠'],
  [0xd5, '→'],
  [0xd6, '↔'],
  [0xd7, '↕'],
])

/** Text set in a symbol font as the characters it shows: `a` in Symbol is `α`. Office writes these at U+F020–U+F0FF too. */
export function symbolText(text: string, font: string | undefined): string {
  if (font === undefined || !isSymbolFont(font)) return text
  return Array.from(text, (character) => symbolCharacter(character.codePointAt(0) ?? 0, font) ?? character).join('')
}

/** Whether the letters of a font are signs. */
export const isSymbolFont = (font: string): boolean => /^(?:symbol|wingdings|monotype sorts|(?:itc )?zapf ?dingbats)/iu.test(font)

/** The character a code stands for in a symbol font; nothing when the font is an ordinary one. */
function symbolCharacter(code: number, font: string): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low > 0xff || low < 0x20) return undefined
  if (/^symbol/iu.test(font)) return low < 0x7f ? symbolLow[low - 0x20] : low >= 0xa0 ? symbolHigh[low - 0xa0] : undefined
  if (!/^wingdings/iu.test(font)) return dingbat(low)
  return wingdings.get(low) ?? (low === code ? undefined : '▪')
}

function dingbat(code: number): string | undefined {
  const stretch = dingbats.find(([from, to]) => code >= from && code <= to)
  return olderDingbats.get(code) ?? (stretch === undefined ? undefined : String.fromCodePoint(stretch[2] + code - stretch[0]))
}
