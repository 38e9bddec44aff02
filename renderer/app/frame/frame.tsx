import { type ReactNode, useCallback } from 'react'
import { Splitter } from '../../ui/index.ts'
import { changeSettings, paneLimits, useIsNavigationWide, useSettings } from '../settings.ts'
import styles from './frame.module.css'

interface Props {
  readonly top: ReactNode
  readonly navigation: ReactNode
  /** The list, and the document beside it; or one thing that fills the room of both. */
  readonly children: ReactNode
  readonly bottom: ReactNode
}

/** The window: a bar at the top, the navigation, the panes, a line at the bottom. */
export function Frame({ top, navigation, children, bottom }: Props) {
  const { navigationWidth } = useSettings()
  const isWide = useIsNavigationWide()
  const [min, max] = paneLimits.navigation
  const widen = useCallback((width: number) => changeSettings({ navigationWidth: width }), [])
  return (
    <div className={styles.frame}>
      {top}
      <div className={styles.middle}>
        <div className={styles.navigation} style={{ inlineSize: isWide ? navigationWidth : 52 }}>
          {navigation}
        </div>
        <main className={styles.main}>
          {isWide ? (
            <Splitter label="Width of the navigation" value={navigationWidth} min={min} max={max} initial={236} onChange={widen} />
          ) : (
            <div className={styles.edge} />
          )}
          {children}
        </main>
      </div>
      {bottom}
    </div>
  )
}
