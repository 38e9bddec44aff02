import type { IndexableType, Table } from 'dexie'

/** Reads the rows under `keys` and returns what puts them back as they were; absent ones are deleted again. */
export async function rememberRows<Row, Key extends IndexableType>(
  table: Table<Row, Key>,
  keys: readonly Key[],
): Promise<() => Promise<void>> {
  const before = await table.bulkGet([...keys])
  return async () => {
    const rows = before.filter((row) => row !== undefined)
    const absent = keys.filter((_, at) => before[at] === undefined)
    await table.bulkDelete(absent)
    await table.bulkPut(rows)
  }
}
