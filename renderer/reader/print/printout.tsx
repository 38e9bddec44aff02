import { useEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { citationOf } from '../../citation/index.ts'
import type { Opened } from '../opened.ts'
import { plainReading, ReadingProvider } from '../read/reading-context.ts'
import { readingRows } from '../read/reading-rows.ts'
import { RowView } from '../read/row-view.tsx'
import styles from './printout.module.css'

interface Props {
  readonly document: Opened
  /** The dialog of the system was closed. */
  readonly onDone: () => void
}

/**
 * The whole text on paper, under its citation. On the screen a document is drawn only where it is looked at; for paper
 * all of it is drawn once, beside the window, and taken away again.
 */
export function Printout({ document: { row, blocks }, onDone }: Props) {
  const rows = useMemo(() => readingRows(blocks), [blocks])
  // Printing is the system's; it holds the window until its dialog is closed.
  useEffect(() => {
    const timer = setTimeout(() => {
      window.print()
      onDone()
    })
    return () => clearTimeout(timer)
  }, [onDone])
  return createPortal(
    <div className={styles.printout} lang={row.language === 'und' ? undefined : row.language} dir={row.direction}>
      <header className={styles.header}>
        <h1 dir="auto">{row.title}</h1>
        <p>{citationOf(row)}</p>
      </header>
      <ReadingProvider value={plainReading}>
        {rows.map((each) => (
          <RowView key={`${each.first} ${each.kind === 'table' ? each.from : 0}`} row={each} />
        ))}
      </ReadingProvider>
    </div>,
    window.document.body,
  )
}
