import { type ReactNode, useCallback } from 'react'
import { Splitter } from '../../ui/index.ts'
import { changeSettings, paneLimits, useIsNavigationWide, useSettings } from '../settings.ts'
import styles from './frame.module.css'

interface Props {
  readonly top: ReactNode
  readonly navigation: ReactNode
  /** What stands below the navigation: how an import goes. */
  readonly foot: ReactNode
  /** The list, and the document beside it; or one thing that fills the room of both. */
  readonly children: ReactNode
  readonly bottom: ReactNode
}

/** The window: a bar at the top, the navigation, the panes, a line at the bottom. */
export function Frame({ top, navigation, foot, children, bottom }: Props) {
  const { navigationWidth, textScale } = useSettings()
  const isWide = useIsNavigationWide()
  const [min, max] = paneLimits.navigation
  const width = navigationWidth * textScale
  const widen = useCallback((wanted: number) => changeSettings({ navigationWidth: wanted / textScale }), [textScale])
  return (
    <div className={styles.frame}>
      {top}
      <div className={styles.middle}>
        <div className={styles.navigation} style={{ inlineSize: isWide ? width : 52 }}>
          {navigation}
          {foot}
        </div>
        <main className={styles.main}>
          {isWide ? (
            <Splitter
              label="Width of the navigation"
              value={width}
              min={min * textScale}
              max={max * textScale}
              initial={236 * textScale}
              onChange={widen}
            />
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
