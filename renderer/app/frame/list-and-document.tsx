import { type ReactNode, useCallback } from 'react'
import { Splitter } from '../../ui/index.ts'
import { changeSettings, paneLimits, useSettings } from '../settings.ts'
import styles from './frame.module.css'

/** The list, and beside it the opened document. */
export function ListAndDocument({ list, document }: { readonly list: ReactNode; readonly document: ReactNode }) {
  const { listWidth } = useSettings()
  const [min, max] = paneLimits.list
  const widen = useCallback((width: number) => changeSettings({ listWidth: width }), [])
  return (
    <>
      <div className={styles.list} style={{ inlineSize: listWidth }}>
        {list}
      </div>
      <Splitter label="Width of the list" value={listWidth} min={min} max={max} initial={400} onChange={widen} />
      <div className={styles.document}>{document}</div>
    </>
  )
}
