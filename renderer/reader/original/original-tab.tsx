import { lazy, Suspense } from 'react'
import type { OpenAt } from '../../actions/index.ts'
import type { Opened } from '../opened.ts'
import type { Find } from '../read/use-looked-for.ts'
import { FrameView } from './frame/frame-view.tsx'
import { ImageView } from './image-view.tsx'
import { NotDrawn } from './not-drawn.tsx'
import { SheetView } from './sheet/sheet-view.tsx'
import { SlidesView } from './slides/slides-view.tsx'
import { useOriginal } from './use-original.ts'
import { Waiting } from './waiting.tsx'

/** pdf.js is large: it is loaded with the first PDF that is looked at. */
const PdfView = lazy(async () => ({ default: (await import('./pdf/pdf-view.tsx')).PdfView }))

interface Props {
  readonly document: Opened
  /** Where to stand; `visit` counts arrivals. */
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

/** The document as its makers laid it out, as far as that can be drawn here; elsewhere the way to its own program. */
export function OriginalTab({ document, at, find, onFind }: Props) {
  const { row, blocks } = document
  const original = useOriginal(row.hash)
  if (original.state === 'loading') return <Waiting find={find} onFind={onFind} />
  if (original.state === 'absent')
    return <NotDrawn row={row}>Its bytes are not in the library: {original.detail ?? 'only what was read from them was kept.'}</NotDrawn>
  if (row.outcome === 'refused')
    return <NotDrawn row={row}>It was refused to keep the library safe, so it is not drawn here. {row.detail}</NotDrawn>
  const { blob } = original
  switch (row.format) {
    case 'pdf':
      return (
        <Suspense
          fallback={
            <Waiting find={find} onFind={onFind}>
              Opening…
            </Waiting>
          }
        >
          <PdfView key={row.hash} document={document} blob={blob} at={at} find={find} onFind={onFind} />
        </Suspense>
      )
    case 'doc':
    case 'docx':
    case 'html':
    case 'txt':
    case 'md':
    case 'xml':
    case 'json':
    case 'eml':
    case 'msg':
    case 'mhtml':
    case 'epub':
    case 'odt':
    case 'rtf':
      return <FrameView key={row.hash} row={row} blob={blob} at={at} find={find} onFind={onFind} />
    case 'image':
      return <ImageView row={row} blob={blob} />
    case 'xlsx':
    case 'xls':
    case 'ods':
    case 'csv':
      return <SheetView key={row.hash} document={document} at={at} find={find} onFind={onFind} />
    case 'pptx':
    case 'ppt':
    case 'odp':
      return <SlidesView key={row.hash} document={document} blob={blob} at={at} find={find} onFind={onFind} />
    default:
      return (
        <NotDrawn row={row}>
          This kind of file cannot be laid out here.{blocks.length > 0 && ' The Read tab shows what was read from it.'}
        </NotDrawn>
      )
  }
}
