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
  private date: string | undefined
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0, comment: 0 }
  private readonly changes: { insertions: number; deletions: number }

  constructor(changes: { insertions: number; deletions: number }) {
    this.changes = changes
  }

  /** Takes the time of the comment that is open: minute, hour, day, month and year since 1900, each in some bits of a number. */
  dateComment(stated: string): void {
    const bits = Number.parseInt(stated, 10)
    const part = (shift: number, length: number) => String((bits >> shift) & ((1 << length) - 1)).padStart(2, '0')
    const year = 1900 + Number(part(20, 9))
    this.date = Number.isNaN(bits) || year < 1980 ? undefined : `${year}-${part(16, 4)}-${part(11, 5)}T${part(6, 5)}:${part(0, 6)}:00`
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
        story.refer(label)
        story.output.anchor({ type: 'note', of: kind, label, ...(kind === 'comment' && this.takeOrigin()), inlines })
        for (const block of anchored) story.output.anchor(block)
      },
    }
  }

  /** Who wrote the comment that ends, and when. */
  private takeOrigin(): { readonly author?: string; readonly date?: string } {
    const { date } = this
    const author = this.author.trim()
    this.author = ''
    this.date = undefined
    return { ...(author !== '' && { author }), ...(date !== undefined && { date }) }
  }
}

/** The paragraphs of a note as one text, each on a line of its own. A note begins with the space that stood after its number. */
function joined(paragraphs: readonly RtfParagraph[]): readonly Inline[] {
  const [first, ...rest] = paragraphs
    .filter((paragraph) => !isBlank(paragraph))
    .flatMap(({ inlines }, index) => (index === 0 ? inlines : [{ text: '\n' }, ...inlines]))
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest]
}
