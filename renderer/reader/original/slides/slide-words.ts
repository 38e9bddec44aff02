import type { Block } from '../../../../shared/contracts/blocks.ts'
import type { DrawnParagraph, DrawnShape, DrawnSlide } from '../../../../shared/contracts/drawing.ts'

/** What was written under a slide: speaker's notes and comments. */
export type SlideNote = Extract<Block, { type: 'note' }>

/** The words of drawn slides as blocks in which hits are found, each paragraph and note by the index of its block. */
export interface SlideWords {
  readonly blocks: readonly Block[]
  readonly indexOf: ReadonlyMap<DrawnParagraph | SlideNote, number>
}

/** Gathers the words of slides in the order they are drawn in, the notes of each after it. */
export function slideWords(slides: readonly DrawnSlide[], notes: ReadonlyMap<number, readonly SlideNote[]>): SlideWords {
  const blocks: Block[] = []
  const indexOf = new Map<DrawnParagraph | SlideNote, number>()
  for (const { slide, shapes } of slides) {
    for (const paragraph of shapes.flatMap(paragraphsOf)) {
      indexOf.set(paragraph, blocks.length)
      blocks.push({ type: 'paragraph', inlines: paragraph.runs, locator: { block: blocks.length, slide } })
    }
    for (const note of notes.get(slide) ?? []) {
      indexOf.set(note, blocks.length)
      blocks.push({ ...note, locator: { block: blocks.length, slide } })
    }
  }
  return { blocks, indexOf }
}

/** The notes of each slide of a document that was read. */
export function notesBySlide(blocks: readonly Block[]): ReadonlyMap<number, readonly SlideNote[]> {
  const notes = blocks.filter((block) => block.type === 'note')
  return Map.groupBy(notes, ({ locator }) => locator.slide ?? 0)
}

function paragraphsOf({ text, table }: DrawnShape): readonly DrawnParagraph[] {
  const cells = table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.text.paragraphs)) ?? []
  return [...(text?.paragraphs ?? []), ...cells]
}
