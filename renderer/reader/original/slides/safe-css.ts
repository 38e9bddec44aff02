/** Colours and fonts come from files: what is not plainly one of these never reaches a style. */
const hexColour = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/iu
const fontName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._&+-]{0,62}$/u

const serif = /times|serif(?<!sans.?serif)|roman|georgia|cambria|garamond|palatino|book antiqua|bookman|song|ming|mincho|batang/iu
const fixed = /courier|consolas|mono|menlo|lucida console|typewriter/iu
/** Fonts of the same measures, for machines that lack what office programs bring. */
const twins: ReadonlyMap<string, string> = new Map([
  ['calibri', 'Carlito'],
  ['calibri light', 'Carlito'],
  ['cambria', 'Caladea'],
  ['arial', 'Liberation Sans'],
  ['helvetica', 'Liberation Sans'],
  ['times new roman', 'Liberation Serif'],
  ['courier new', 'Liberation Mono'],
  ['arial narrow', 'Liberation Sans Narrow'],
])

/** A colour that a style may hold; nothing for whatever is not written as a number. */
export const safeColour = (colour: string | undefined): string | undefined =>
  colour !== undefined && hexColour.test(colour) ? colour : undefined

/** Font families for the name of a font: the font, one of its measures, one of its kind. Nothing for what is no name. */
export function safeFont(font: string | undefined): string | undefined {
  if (font === undefined || !fontName.test(font)) return undefined
  const twin = twins.get(font.toLowerCase())
  const kind = fixed.test(font) ? 'monospace' : serif.test(font) ? 'serif' : 'sans-serif'
  return `"${font}"${twin === undefined ? '' : `, "${twin}"`}, ${kind}`
}

/** Far beyond any slide, and still a length every browser lays out. */
const farthest = 100_000

/** A length that a style may hold. */
export const safeLength = (length: number | undefined): number =>
  length === undefined || !Number.isFinite(length) ? 0 : Math.max(-farthest, Math.min(farthest, length))
