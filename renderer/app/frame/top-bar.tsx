import { PanelLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/index.ts'
import { toggleNavigation, useIsNavigationWide } from '../settings.ts'
import { shownKeys } from '../use-shortcuts.ts'
import styles from './top-bar.module.css'

/** The bar at the top: whose window this is, where one searches, and what stands at its end. */
export function TopBar({ search, actions }: { readonly search: ReactNode; readonly actions: ReactNode }) {
  const isWide = useIsNavigationWide()
  return (
    <header className={styles.bar}>
      <div className={styles.brand} data-wide={isWide || undefined}>
        <IconButton label={isWide ? 'Narrow the navigation' : 'Widen the navigation'} keys={shownKeys('Mod+B')} onPress={toggleNavigation}>
          <PanelLeft size={17} aria-hidden />
        </IconButton>
        <img src="./icon.svg" alt="" width={24} height={24} />
        <h1>Liaison Desk</h1>
      </div>
      {search}
      <div className={styles.actions}>{actions}</div>
    </header>
  )
}
