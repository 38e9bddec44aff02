import { useEffect, useState } from 'react'
import { onLibraryChange, type WatchedTable } from './announce.ts'
import { failCatalogue } from './catalogue.ts'

/** Least time between two readings of the same tables; while an import runs, several transactions end each second. */
const leastPauseMs = 150
/** A reading that took long is repeated the more rarely: at most a tenth of the time goes into it. */
const pausePerReading = 9

/**
 * What `read` finds in `tables`, read anew when they change. `key` names the question; the last answer is kept while
 * the next is read, so that lists do not flicker.
 */
export function useTables<T>(tables: readonly WatchedTable[], key: string, read: () => Promise<T>, initial: T): T {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>({ key, value: initial })

  // Follows the database, which is outside React. `read` may be a new function each time; `key` says whether it asks anything new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isWanted = true
    let isReading = false
    let isStale = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = async () => {
      if (isReading) {
        isStale = true
        return
      }
      isReading = true
      isStale = false
      const start = performance.now()
      try {
        const value = await read()
        if (isWanted) setAnswer({ key, value })
      } catch (error) {
        if (isWanted) failCatalogue(error)
      }
      const pause = Math.max(leastPauseMs, (performance.now() - start) * pausePerReading)
      timer = setTimeout(() => {
        isReading = false
        if (isStale && isWanted) void refresh()
      }, pause)
    }
    void refresh()
    const stop = onLibraryChange((change) => {
      if (change.tables?.some((table) => tables.includes(table))) void refresh()
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
      stop()
    }
  }, [key])

  return answer.key === key ? answer.value : initial
}
