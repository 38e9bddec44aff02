import { type KeyboardEvent, useEffect, useRef } from 'react'
import styles from './sheet-view.module.css'

interface Props {
  readonly names: readonly string[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** The sheets of a workbook to choose from: one stop of the Tab key, arrows within. */
export function SheetTabs({ names, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  // A workbook may have more sheets than fit; scrolling is outside React.
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: names.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const index = (to + names.length) % names.length
    onChoose(index)
    ;(list.current?.children[index] as HTMLElement | undefined)?.focus()
  }
  return (
    <div ref={list} className={styles.sheets} role="tablist" aria-label="Sheets" onKeyDown={onKeyDown}>
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={index === chosen}
          tabIndex={index === chosen ? 0 : -1}
          onClick={() => onChoose(index)}
        >
          <bdi>{name === '' ? `Sheet ${index + 1}` : name}</bdi>
        </button>
      ))}
    </div>
  )
}
