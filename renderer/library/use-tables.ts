import { useEffect, useState } from 'react'
import { changesHeard, onLibraryChange, type WatchedTable } from './announce.ts'
import { failCatalogue } from './catalogue.ts'

/** Least time between two readings of the same tables; while an import runs, several transactions end each second. */
const leastPauseMs = 150
/** A reading that took long is repeated the more rarely: at most a tenth of the time goes into it. */
const pausePerReading = 9

/** What was read, and which changes it holds: those that were heard of (`changesHeard`) before the reading began. */
export interface Reading<T> {
  readonly value: T
  readonly asOf: number
}

/**
 * What `read` finds in `tables`, read anew when they change. `key` names the question; the last answer is kept while
 * the next is read, so that lists do not flicker.
 */
export const useTables = <T>(tables: readonly WatchedTable[], key: string, read: () => Promise<T>, initial: T): T =>
  useReading(tables, key, read, initial).value

/** As `useTables`, for those who must know how old the answer is. */
export function useReading<T>(tables: readonly WatchedTable[], key: string, read: () => Promise<T>, initial: T): Reading<T> {
  const [answer, setAnswer] = useState<Reading<T> & { readonly key: string }>({ key, value: initial, asOf: 0 })

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
      const asOf = changesHeard()
      try {
        const value = await read()
        if (isWanted) setAnswer({ key, value, asOf })
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

  return answer.key === key ? answer : { value: initial, asOf: 0 }
}
