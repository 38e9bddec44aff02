import type { DrawnShape } from '../../contracts/drawing.ts'

/** What stands in the place of a picture that cannot be shown: a grey box with the words somebody gave it. */
export const unseenPicture = (alt: string): Omit<DrawnShape, 'box'> => ({
  outline: 'rectangle',
  fill: { kind: 'colour', colour: '#eceef1' },
  line: { colour: '#b4bac4', width: 0.75 },
  text: {
    paragraphs: [{ runs: [{ text: alt === '' ? 'Picture not drawn here' : alt, size: 10, colour: '#5b6472' }], align: 'center' }],
    anchor: 'middle',
    insets: [4, 4, 4, 4],
  },
})

/** What a drawing of slides says that left something out: shapes, pictures, or what else its reader knows. */
export function slidesShortfall({
  isCrowded,
  leftOut,
  says,
}: {
  readonly isCrowded: boolean
  readonly leftOut: number
  /** Continues the file's name. */
  readonly says?: string | undefined
}): { readonly shortfall?: string } {
  const sentences = [
    says === undefined ? '' : `The file ${says}`,
    isCrowded ? 'Some slides hold more shapes than can be drawn.' : '',
    leftOut > 0 ? `${leftOut === 1 ? 'One picture is' : `${leftOut} pictures are`} of a kind that is not drawn here.` : '',
  ].filter((sentence) => sentence !== '')
  return sentences.length > 0 ? { shortfall: sentences.join(' ') } : {}
}
