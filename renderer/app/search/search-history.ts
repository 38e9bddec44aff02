import { useSyncExternalStore } from 'react'
import * as v from 'valibot'

const place = 'liaison-desk.searches'
/** Searches remembered, and the least letters of one. */
const mostKept = 50
const leastLetters = 2

const schema = v.array(v.string())
const watchers = new Set<() => void>()
let history: readonly string[] = read()

function read(): readonly string[] {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(place) ?? '[]')).slice(0, mostKept)
  } catch {
    return [] // not ours: it begins anew
  }
}

function keep(next: readonly string[]): void {
  history = next
  localStorage.setItem(place, JSON.stringify(next))
  for (const watcher of watchers) watcher()
}

/** Remembers a search on this machine, the latest first; one that went on from the last takes its place. */
export function rememberSearch(query: string): void {
  const text = query.trim().toWellFormed()
  if (text.length < leastLetters || text === history[0]) return
  const [last = '', ...older] = history
  const rest = last !== '' && text.startsWith(last) ? older : history
  keep([text, ...rest.filter((one) => one !== text)].slice(0, mostKept))
}

/** Forgets all searches. */
export const clearSearchHistory = (): void => keep([])

/** The searches of the past, the latest first. */
export const useSearchHistory = (): readonly string[] =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => history,
  )
