import { useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { SlidesDrawing } from '../../../../shared/contracts/drawing.ts'
import type { Opened } from '../../opened.ts'
import printout from '../../print/printout.module.css'
import { Printout } from '../../print/printout.tsx'
import { usePrint } from '../../print/use-print.ts'
import { plainReading, ReadingProvider } from '../../read/reading-context.ts'
import { useDrawing } from '../drawing/use-drawing.ts'
import { useOriginal } from '../use-original.ts'
import { SlideProvider } from './slide-context.ts'
import { SlideView } from './slide-view.tsx'
import { slideWords } from './slide-words.ts'
import styles from './slides-printout.module.css'
import { usePictureAddresses } from './use-picture-addresses.ts'

interface Props {
  readonly document: Opened
  /** The dialog of the system was closed. */
  readonly onDone: () => void
}

/** The slides of a presentation on paper, each on a sheet of its own; its text where its slides cannot be drawn. */
export function SlidesPrintout({ document, onDone }: Props) {
  const original = useOriginal(document.row.hash)
  if (original.state === 'loading') return null
  if (original.state === 'absent') return <Printout document={document} onDone={onDone} />
  return <Drawn document={document} blob={original.blob} onDone={onDone} />
}

function Drawn({ document, blob, onDone }: Props & { readonly blob: Blob }) {
  const drawn = useDrawing(document.row.name, blob)
  if (drawn === undefined) return null
  if (drawn.kind === 'not-drawn' || drawn.drawing.kind !== 'slides') return <Printout document={document} onDone={onDone} />
  return <Sheets drawing={drawn.drawing} onDone={onDone} />
}

/** Room on a sheet of paper that lies, A4 or Letter, in CSS pixels. */
const sheet = { width: 960, height: 670 }

function Sheets({ drawing, onDone }: { readonly drawing: SlidesDrawing; readonly onDone: () => void }) {
  const holder = useRef<HTMLDivElement>(null)
  const addresses = usePictureAddresses(drawing.pictures)
  const surroundings = useMemo(
    () => ({ pictures: addresses, words: slideWords(drawing.slides, new Map()), isStill: true as const }),
    [addresses, drawing],
  )
  usePrint(holder, addresses.length === drawing.pictures.length, onDone)
  const scale = Math.min(sheet.width / drawing.width, sheet.height / drawing.height)
  return createPortal(
    <div ref={holder} className={printout.printout}>
      <SlideProvider value={surroundings}>
        <ReadingProvider value={plainReading}>
          {drawing.slides.map((slide) => (
            <div key={slide.slide} className={styles.sheet}>
              <SlideView slide={slide} size={drawing} scale={scale} />
            </div>
          ))}
        </ReadingProvider>
      </SlideProvider>
    </div>,
    window.document.body,
  )
}
