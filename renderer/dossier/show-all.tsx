import { type ReactNode, useState } from 'react'
import { Button, count } from '../ui/index.ts'

interface Props<T> {
  readonly items: readonly T[]
  /** How many are shown at first; more are shown at once when there are only few more. */
  readonly shown: number
  readonly children: (item: T) => ReactNode
  readonly className?: string
  readonly keyOf?: (item: T) => string
}

/** A list that begins short and says how much longer it is. */
export function ShowAll<T>({ items, shown, children, className, keyOf }: Props<T>) {
  const [limit, setLimit] = useState(shown)
  const visible = items.length <= limit + 2 ? items : items.slice(0, limit)
  return (
    <>
      <ul className={className}>
        {visible.map((item, at) => (
          <li key={keyOf?.(item) ?? at}>{children(item)}</li>
        ))}
      </ul>
      {visible.length < items.length && (
        <div>
          <Button size="small" onPress={() => setLimit(limit + Math.max(shown * 4, 100))}>
            Show more ({count(items.length - visible.length)} left)
          </Button>
        </div>
      )}
    </>
  )
}
