import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import type { Find } from '../../read/use-looked-for.ts'
import { NotDrawn } from '../not-drawn.tsx'
import { Waiting } from '../waiting.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { usePdf } from './use-pdf.ts'

interface Props {
  readonly document: Opened
  readonly blob: Blob
  /** Where to stand; `visit` counts arrivals. */
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

/** A PDF as its pages. */
export function PdfView({ blob, ...rest }: Props) {
  const pdf = usePdf(blob)
  if (pdf.state === 'opening')
    return (
      <Waiting find={rest.find} onFind={rest.onFind}>
        Opening…
      </Waiting>
    )
  if (pdf.state === 'failed') return <NotDrawn row={rest.document.row}>{pdf.detail}</NotDrawn>
  return <PdfPages {...rest} pdf={pdf} />
}
