import { announce } from './announce.ts'
import { type Change, record, recordInPassing } from './change-log.ts'
import { database } from './database.ts'
import { LibraryError } from './errors.ts'
import { rememberRows } from './remember-rows.ts'
import type { SavedSearchRow } from './search-rows.ts'

/** Longest name of a saved search. */
const longestName = 120

/** Keeps a search under a name; what is in the library now is not new in it. */
export function saveSearch({ name, query, filters }: Pick<SavedSearchRow, 'name' | 'query' | 'filters'>): Promise<Change> {
  const now = new Date()
  const row = { id: crypto.randomUUID(), name: cleanName(name), query: query.toWellFormed(), filters, createdAt: now, seenAt: now }
  return record(`Saved the search “${row.name}”`, () => changeSearch(row.id, () => row))
}

/** Calls a saved search otherwise. */
export async function renameSearch(id: string, name: string): Promise<Change> {
  const clean = cleanName(name)
  const before = await nameOf(id)
  return record(`Renamed the search “${before}” to “${clean}”`, () => changeSearch(id, (row) => row && { ...row, name: clean }))
}

/** Removes a saved search; nothing that it finds is touched. */
export async function removeSearch(id: string): Promise<Change> {
  return record(`Removed the search “${await nameOf(id)}”`, () => changeSearch(id, () => undefined))
}

/** Notes that a saved search was looked at: what it finds now is no longer new. */
export const markSearchSeen = (id: string): Promise<Change> =>
  recordInPassing('Looked at a saved search', () => changeSearch(id, (row) => row && { ...row, seenAt: new Date() }))

/** What turns a line around or cannot be seen. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const nameOf = async (id: string) => (await database().searches.get(id))?.name ?? ''

function cleanName(name: string): string {
  const clean = name.replace(unseen, '').replace(/\s+/g, ' ').trim().slice(0, longestName).toWellFormed()
  if (clean === '') throw new LibraryError('refused', 'A saved search needs a name.')
  return clean
}

async function changeSearch(
  id: string,
  change: (row: SavedSearchRow | undefined) => SavedSearchRow | undefined,
): Promise<() => Promise<void>> {
  const { searches } = database()
  const tell = () => announce({ tables: ['searches'] })
  const restore = await database().transaction('rw', searches, async () => {
    const back = await rememberRows(searches, [id])
    const next = change(await searches.get(id))
    if (next === undefined) await searches.delete(id)
    else await searches.put(next)
    return back
  })
  tell()
  return async () => {
    await database().transaction('rw', searches, restore)
    tell()
  }
}
