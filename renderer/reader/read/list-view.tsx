import type { CSSProperties } from 'react'
import styles from './list-view.module.css'
import { useReading } from './reading-context.ts'
import type { BlockOf } from './reading-rows.ts'
import { Runs } from './runs.tsx'

const bullets = ['•', '–', '▪'] as const
/** Bullets that fonts for symbols keep where other fonts have nothing to show. */
const privateUse = /^[\p{Co}\u00b7\u25aa\u25cf]?$/u

/** Items of a list, each with its number or bullet as printed. */
export function ListView({ items }: { readonly items: readonly BlockOf<'list-item'>[] }) {
  const { target } = useReading()
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const at = item.locator.block
        return (
          <li
            key={at}
            className={styles.item}
            dir={item.direction ?? 'auto'}
            data-block={at}
            data-target={at === target || undefined}
            style={{ '--depth': item.depth } as CSSProperties}
          >
            <span className={styles.marker}>{markerOf(item)}</span>
            <span className={styles.text}>
              <Runs inlines={item.inlines} block={at} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function markerOf({ marker = '', ordered, depth }: BlockOf<'list-item'>): string {
  if (!privateUse.test(marker)) return marker
  return ordered ? '–' : (bullets[depth % bullets.length] ?? '•')
}
