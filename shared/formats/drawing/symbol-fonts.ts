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
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
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

/** Text set in a symbol font as the characters it shows: `a` in Symbol is `α`. Office writes these at U+F020–U+F0FF too. */
export function symbolText(text: string, font: string | undefined): string {
  if (font === undefined || !/^(?:symbol|wingdings)/iu.test(font)) return text
  return Array.from(text, (character) => symbolCharacter(character.codePointAt(0) ?? 0, font) ?? character).join('')
}

/** The character a code stands for in a symbol font; nothing when the font is an ordinary one. */
function symbolCharacter(code: number, font: string): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low > 0xff || low < 0x20) return undefined
  if (/^symbol/iu.test(font)) return low < 0x7f ? symbolLow[low - 0x20] : low >= 0xa0 ? symbolHigh[low - 0xa0] : undefined
  return wingdings.get(low) ?? (low === code ? undefined : '▪')
}
