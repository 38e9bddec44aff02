import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import type { Find } from '../../read/use-looked-for.ts'
import { useDrawing } from '../drawing/use-drawing.ts'
import { Waiting } from '../waiting.tsx'
import { DrawnSlides } from './drawn-slides.tsx'
import { WordsView } from './words-view.tsx'

interface Props {
  readonly document: Opened
  readonly blob: Blob
  /** Where to stand; `visit` counts arrivals. */
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

/** A presentation as its slides look; as their words alone where they cannot be drawn. */
export function SlidesView({ document, blob, at, find, onFind }: Props) {
  const drawn = useDrawing(document.row.name, blob)
  if (drawn === undefined)
    return (
      <Waiting find={find} onFind={onFind}>
        Drawing the slides…
      </Waiting>
    )
  if (drawn.kind === 'not-drawn') return <WordsView document={document} at={at} detail={drawn.detail} />
  const { drawing } = drawn
  if (drawing.kind !== 'slides' || drawing.slides.length === 0) return <WordsView document={document} at={at} detail="It has no slides." />
  return <DrawnSlides document={document} drawing={drawing} at={at} find={find} onFind={onFind} />
}
