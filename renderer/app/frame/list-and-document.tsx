import { type ReactNode, useCallback } from 'react'
import { Splitter } from '../../ui/index.ts'
import { changeSettings, paneLimits, useSettings } from '../settings.ts'
import styles from './frame.module.css'

interface Props {
  readonly list: ReactNode
  readonly document: ReactNode
  /** Whether a document is open; in a narrow window it then has the room, and without one the list has. */
  readonly isOpen: boolean
}

/** The list, and beside it the opened document. */
export function ListAndDocument({ list, document, isOpen }: Props) {
  const { listWidth, textScale } = useSettings()
  const [min, max] = paneLimits.list
  const width = listWidth * textScale
  const widen = useCallback((wanted: number) => changeSettings({ listWidth: wanted / textScale }), [textScale])
  return (
    <div className={styles.pair} data-open={isOpen || undefined}>
      <div className={styles.list} style={{ inlineSize: width }}>
        {list}
      </div>
      <Splitter
        label="Width of the list"
        value={width}
        min={min * textScale}
        max={max * textScale}
        initial={400 * textScale}
        onChange={widen}
      />
      <div className={styles.document}>{document}</div>
    </div>
  )
}
