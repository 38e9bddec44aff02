import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button, count, Dialog } from '../../../ui/index.ts'
import type { Opened } from '../../opened.ts'
import printout from '../../print/printout.module.css'
import { Printout } from '../../print/printout.tsx'
import { usePrint } from '../../print/use-print.ts'
import { useOriginal } from '../use-original.ts'
import type { OpenPdf } from './open-pdf.ts'
import { PageRangeDialog } from './page-range-dialog.tsx'
import styles from './pdf-printout.module.css'
import { type PageRange, usePagePictures } from './use-page-pictures.ts'
import { usePdf } from './use-pdf.ts'

interface Props {
  readonly document: Opened
  /** The dialog of the system was closed, or nothing is to be printed. */
  readonly onDone: () => void
}

/** The pages of a PDF on paper; its text where its pages cannot be drawn. */
export function PdfPrintout({ document, onDone }: Props) {
  const original = useOriginal(document.row.hash)
  if (original.state === 'loading') return null
  if (original.state === 'absent') return <Printout document={document} onDone={onDone} />
  return <PagesOf document={document} blob={original.blob} onDone={onDone} />
}

/** Pages up to which all are printed without a question, and that are got ready at a time. */
const unasked = 60
const most = 200

function PagesOf({ document, blob, onDone }: Props & { readonly blob: Blob }) {
  const pdf = usePdf(blob)
  const [chosen, setChosen] = useState<PageRange>()
  if (pdf.state === 'opening') return null
  if (pdf.state === 'failed') return <Printout document={document} onDone={onDone} />
  const pages = pdf.document.numPages
  const range = chosen ?? (pages <= unasked ? { first: 1, last: pages } : undefined)
  if (range === undefined) return <PageRangeDialog pages={pages} most={most} onChoose={setChosen} onClose={onDone} />
  return <Sheets pdf={pdf} range={range} onDone={onDone} />
}

interface SheetsProps {
  readonly pdf: OpenPdf
  readonly range: PageRange
  readonly onDone: () => void
}

function Sheets({ pdf, range, onDone }: SheetsProps) {
  const holder = useRef<HTMLDivElement>(null)
  const { addresses, problem } = usePagePictures(pdf.document, range)
  const pages = range.last - range.first + 1
  usePrint(holder, addresses.length === pages, onDone)
  return (
    <>
      <Dialog title="Getting pages ready for paper" isOpen onClose={onDone} actions={<Button onPress={onDone}>Cancel</Button>}>
        <p role="status">
          {problem === undefined
            ? `${count(addresses.length)} of ${count(pages)}`
            : `Page ${range.first + addresses.length} could not be drawn (${problem}). Its own program may print it.`}
        </p>
      </Dialog>
      {createPortal(
        <div ref={holder} className={printout.printout}>
          {addresses.map((address, index) => (
            <div key={address} className={styles.sheet}>
              <img src={address} alt={`Page ${range.first + index}`} />
            </div>
          ))}
        </div>,
        window.document.body,
      )}
    </>
  )
}
