import { readFileSync } from 'node:fs'
import { describeByIndex, IndexRecords, isIndexName } from '../shared/recognise/index.ts'
import { gatherPaths } from './gather-paths.ts'
import type { InspectedDocument, Read } from './inspect-file.ts'

/** Reads the indexes among the files named, so that documents printed before them are described too. */
export async function readIndexes(read: Read, paths: readonly string[]): Promise<IndexRecords> {
  const records = new IndexRecords()
  for (const gathered of gatherPaths(paths)) {
    if (gathered.kind !== 'file' || !isIndexName(gathered.name)) continue
    const { outcome } = await read({ name: gathered.name, bytes: bytesOf(gathered.path) })
    if ('document' in outcome) records.add(outcome.document.blocks, gathered.name)
  }
  return records
}

/** An index that may not be read is said to be so when its own turn comes. */
function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    return new Uint8Array(0)
  }
}

/** A document with what an index says of it where it says nothing itself. */
export function described(document: InspectedDocument, records: IndexRecords): InspectedDocument {
  const { inspected, seen } = document
  const record = records.of(inspected.recognition)
  if (record === undefined) return document
  const recognition = describeByIndex(inspected.recognition, record)
  return { inspected: { ...inspected, recognition }, ...(seen !== undefined && { seen: { ...seen, recognition } }) }
}
