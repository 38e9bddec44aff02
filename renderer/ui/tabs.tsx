import type { ReactNode } from 'react'
import { Tab as AriaTab, TabList as AriaTabList, TabPanel as AriaTabPanel, Tabs as AriaTabs, type Key } from 'react-aria-components'
import styles from './tabs.module.css'

interface TabsProps<Name extends string> {
  readonly label: string
  readonly selected: Name
  readonly onSelect: (name: Name) => void
  readonly tabs: ReadonlyArray<{ readonly name: Name; readonly title: string /** Shown after the title. */; readonly count?: number }>
  /** The selected tab's content. */
  readonly children: ReactNode
}

/** Tabs over one panel; only the selected tab's content is there. */
export function Tabs<Name extends string>({ label, selected, onSelect, tabs, children }: TabsProps<Name>) {
  const select = (key: Key) => {
    const tab = tabs.find((each) => each.name === key)
    if (tab !== undefined) onSelect(tab.name)
  }
  return (
    <AriaTabs className={styles.tabs ?? ''} selectedKey={selected} onSelectionChange={select} keyboardActivation="manual">
      <AriaTabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map(({ name, title, count }) => (
          <AriaTab key={name} id={name} className={styles.tab ?? ''}>
            {title}
            {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
          </AriaTab>
        ))}
      </AriaTabList>
      <AriaTabPanel id={selected} className={styles.panel ?? ''}>
        {children}
      </AriaTabPanel>
    </AriaTabs>
  )
}
