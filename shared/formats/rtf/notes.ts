import type { Inline } from '../../contracts/blocks.ts'
import { formatNumber } from '../numbers/number-format.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import type { Destination } from './destination.ts'
import { isBlank, type RtfParagraph, Story } from './story.ts'

type NoteKind = 'footnote' | 'endnote' | 'comment'

const labelFormats: Readonly<Record<NoteKind, (number: number) => string>> = {
  footnote: String,
  endnote: (number) => formatNumber(number, 'lowerRoman'),
  comment: (number) => `c${number}`,
}

/** Numbers the notes of a document in the order they come, each kind by itself. */
export class RtfNotes {
  /** Who wrote the comment to come. */
  author = ''
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0, comment: 0 }
  private readonly changes: { insertions: number; deletions: number }

  constructor(changes: { insertions: number; deletions: number }) {
    this.changes = changes
  }

  /** The destination of a note that `story` refers to where it stands. */
  begin(of: NoteKind, story: Story): Destination {
    let kind = of
    const paragraphs: RtfParagraph[] = []
    const anchored: NewBlock[] = []
    const note = new Story({ take: (paragraph) => paragraphs.push(paragraph), anchor: (block) => anchored.push(block) }, this.changes)
    return {
      text: note.text,
      word: (name, parameter, state) => {
        if (name !== 'ftnalt') return note.word(name, parameter, state)
        kind = 'endnote'
        return true
      },
      close: (state) => {
        note.close(state)
        const inlines = joined(paragraphs)
        if (inlines.length === 0) return
        const label = labelFormats[kind](++this.counts[kind])
        const author = this.author.trim()
        story.refer(label)
        story.output.anchor({ type: 'note', of: kind, label, ...(kind === 'comment' && author !== '' && { author }), inlines })
        for (const block of anchored) story.output.anchor(block)
      },
    }
  }
}

/** The paragraphs of a note as one text, each on a line of its own. A note begins with the space that stood after its number. */
function joined(paragraphs: readonly RtfParagraph[]): readonly Inline[] {
  const [first, ...rest] = paragraphs
    .filter((paragraph) => !isBlank(paragraph))
    .flatMap(({ inlines }, index) => (index === 0 ? inlines : [{ text: '\n' }, ...inlines]))
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest]
}
