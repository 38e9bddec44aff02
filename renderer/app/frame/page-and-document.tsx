import { type ReactNode, useCallback } from 'react'
import { Splitter } from '../../ui/index.ts'
import { changeSettings, useSettings } from '../settings.ts'
import styles from './frame.module.css'

/** A page, and beside it the document opened from it, if one is. */
export function PageAndDocument({ page, document }: { readonly page: ReactNode; readonly document: ReactNode | undefined }) {
  const { pageShare } = useSettings()
  const share = useCallback((percent: number) => changeSettings({ pageShare: percent / 100 }), [])
  if (document === undefined) return <div className={styles.page}>{page}</div>
  return (
    <>
      <div className={styles.page} style={{ flex: `${pageShare} 1 0` }}>
        {page}
      </div>
      <Splitter label="Width of the page" unit="%" value={Math.round(pageShare * 100)} min={25} max={75} initial={50} onChange={share} />
      <div className={styles.document} style={{ flex: `${1 - pageShare} 1 0` }}>
        {document}
      </div>
    </>
  )
}
