import { PassagePacks } from '../../../renderer/search/store/passage-packs.ts'
import { encodePassages } from '../../../renderer/search/store/passage-record.ts'
import { PrivateFolder } from '../../../renderer/search/store/private-folder.ts'

/** Packs are files that only workers have, so what is done with them is done here. */
export interface PackScenario {
  readonly folder: string
  /** Megabytes of each document's passages. */
  readonly sizes: readonly number[]
  /** The documents that are still there when the next segments are merged. */
  readonly alive: readonly number[]
}

export interface PackOutcome {
  /** Of the documents that are there, which have the passages they were given. */
  readonly intact: readonly number[]
  readonly filesBefore: readonly string[]
  readonly filesAfter: readonly string[]
}

const textOf = (document: number, megabytes: number) => `${document} `.repeat((megabytes * 1024 * 1024) / 2)

self.onmessage = async ({ data: { folder: name, sizes, alive } }: MessageEvent<PackScenario>) => {
  const folder = await PrivateFolder.open(name)
  if (folder === undefined) throw new Error('This browser has no private files.')
  const first = new PassagePacks(folder)
  const places = await first.add(
    sizes.map((megabytes, document) => encodePassages([{ text: textOf(document, megabytes), locator: { block: document } }])),
  )
  const filesBefore = await folder.names()
  // A later start: what was written before is not written to any more.
  first.close()
  const packs = new PassagePacks(folder)
  await packs.open([places])
  const living = [{ places, isAlive: (document: number) => alive.includes(document) }]
  await packs.gather(living, living)
  await packs.retain([{ ...places, sizes: places.sizes.map((size, document) => (alive.includes(document) ? size : 0)) }])
  const intact = alive.filter((document) => {
    const read = packs.read({ pack: places.packs[document] ?? 0, start: places.starts[document] ?? 0, size: places.sizes[document] ?? 0 })
    return read?.text === textOf(document, sizes[document] ?? 0)
  })
  const outcome: PackOutcome = { intact, filesBefore, filesAfter: await folder.names() }
  self.postMessage(outcome)
}
