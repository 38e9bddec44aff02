import { beforeAll, expect, it } from 'vitest'
import { catalogueSnapshot, findBySymbol, startCatalogue, watchCatalogue } from '../../../renderer/library/catalogue.ts'
import { changes } from '../../../renderer/library/changes.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { documentIdOf, symbolKey } from '../../../shared/contracts/ids.ts'
import { hashNumber, keptDocument } from './rows.ts'

const many = 3_000
let db: LibraryDatabase

beforeAll(async () => {
  db = chooseLibrary(`catalogue-${crypto.randomUUID()}`)
  await db.documents.bulkAdd(Array.from({ length: many }, (_, n) => keptDocument(n + 1, { symbols: [`SG17-C${n + 1}`] }).row))
})

const until = (holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const stop = watchCatalogue(() => {
      if (!holds()) return
      stop()
      resolve()
    })
    if (holds()) resolve()
  })

it('loads every row without a task that would be felt', async () => {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration)
  })
  observer.observe({ type: 'longtask', buffered: false })
  await startCatalogue()
  expect(catalogueSnapshot().state.kind).toBe('ready')
  expect(catalogueSnapshot().documents).toHaveLength(many)
  observer.disconnect()
  console.info(`longest task while loading ${many} rows: ${Math.round(longest)} ms`)
})

it('keeps the same array until something changes, and follows what is kept and removed', async () => {
  const before = catalogueSnapshot().documents
  expect(catalogueSnapshot().documents).toBe(before)
  await keepDocuments([keptDocument(many + 1, { symbols: ['SG17-C9999'] })])
  await until(() => catalogueSnapshot().documents.length === many + 1)
  expect(findBySymbol(symbolKey('SG17-C9999')).map(({ title }) => title)).toEqual([`Document ${many + 1}`])
  const change = await changes.removeDocuments([documentIdOf(hashNumber(many + 1))])
  await until(() => catalogueSnapshot().documents.length === many)
  expect(findBySymbol(symbolKey('SG17-C9999'))).toEqual([])
  await change.undo()
  await until(() => catalogueSnapshot().documents.length === many + 1)
})

it('follows what another window or worker changes', async () => {
  const id = documentIdOf(hashNumber(1))
  await db.documents.update(id, { title: 'Changed elsewhere' })
  const other = new BroadcastChannel(`${db.name}/changes`)
  other.postMessage({ documents: [id] })
  await until(() => catalogueSnapshot().documents.some(({ title }) => title === 'Changed elsewhere'))
  other.close()
})
