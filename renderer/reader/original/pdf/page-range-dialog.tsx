import { useState } from 'react'
import { Button, count, Dialog } from '../../../ui/index.ts'
import styles from './pdf-printout.module.css'
import type { PageRange } from './use-page-pictures.ts'

interface Props {
  readonly pages: number
  /** Pages that can be got ready at a time. */
  readonly most: number
  readonly onChoose: (range: PageRange) => void
  readonly onClose: () => void
}

/** Asks which pages of a long document are to be printed. */
export function PageRangeDialog({ pages, most, onChoose, onClose }: Props) {
  const [from, setFrom] = useState('1')
  const [to, setTo] = useState(String(Math.min(pages, most)))
  const [first, last] = [Number(from), Number(to)]
  const isWhole = [first, last].every((page) => Number.isInteger(page) && page >= 1 && page <= pages) && first <= last
  const isTooLong = isWhole && last - first >= most
  const choose = () => onChoose({ first, last })
  return (
    <Dialog
      title="Print which pages?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!isWhole || isTooLong} onPress={choose}>
            Print
          </Button>
        </>
      }
    >
      <div className={styles.range}>
        <label>
          From page <input inputMode="numeric" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          to <input inputMode="numeric" value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
        of {count(pages)}
      </div>
      <p role="status">
        {isTooLong
          ? `At most ${count(most)} pages at a time: its own program prints more at once.`
          : isWhole
            ? ''
            : `Pages run from 1 to ${count(pages)}.`}
      </p>
    </Dialog>
  )
}
