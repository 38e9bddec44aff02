import { announce, database } from '../../../renderer/library/tables.ts'
import type { Engine } from '../../../renderer/search/engine/engine.ts'
import { putDocuments } from './fill-library.ts'
import type { Changed } from './messages.ts'

/** Documents that are added. */
const added = 100
/** A word that only they hold. */
const mark = 'zzaddedzz'
/** Numbers that no document of the benchmark has. */
const firstNumber = 10_000_000

/** Adds a hundred documents to the library an engine follows, and removes one: how long until a search knows. */
export async function changeLibrary(engine: Engine, address: string): Promise<Changed> {
  const library = database()
  const documents = (await (await fetch(`${address}part-0.json`)).json()) as readonly (readonly string[])[]
  const more = Array.from({ length: added }, (_, at) => [...(documents[at % documents.length] ?? []), mark])
  const addedAt = performance.now()
  const ids = await putDocuments(library, firstNumber, more)
  announce({ documents: ids })
  await untilFound(engine, added)
  const addMs = performance.now() - addedAt
  const [gone] = ids
  if (gone === undefined) throw new Error('Nothing was added.')
  const removedAt = performance.now()
  await library.documents.delete(gone)
  announce({ documents: [gone] })
  await untilFound(engine, added - 1)
  return { addMs, removeMs: performance.now() - removedAt }
}

async function untilFound(engine: Engine, wanted: number): Promise<void> {
  for (;;) {
    const { documents } = await engine.search({ query: `"${mark}"`, filters: [], sort: 'relevance', limit: 10, detailed: 10 })
    if (documents === wanted) return
    await new Promise((resume) => setTimeout(resume, 5))
  }
}
