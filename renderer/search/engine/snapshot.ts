import type { AsPlainObject } from 'minisearch'
import * as v from 'valibot'
import { readerVersion } from '../../library/tables.ts'
import type { IndexedDocument } from '../follow/indexed-document.ts'
import type { IndexTables } from './index-tables.ts'
import type { MiniIndex } from './mini-index.ts'
import { pacer } from './pause.ts'

/**
 * The index on disk: lines of JSON in one Blob, so that it is written and read in steps.
 *
 *   {"format":1,"readerVersion":1,"documents":N,"parts":[{"lines":n,"head":{…}}, {"lines":n,"head":{…}}]}
 *   N lines     one document each: its entry and what it was made from
 *   n lines     a thousand terms of the catalogue each, then n of the passages
 */
const format = 1

/** Terms written as one line: about 1 MB of JSON. */
const termsALine = 1_000

const headSchema = v.object({
  format: v.literal(format),
  readerVersion: v.literal(readerVersion),
  documents: v.number(),
  parts: v.tuple([v.object({ lines: v.number(), head: v.looseObject({}) }), v.object({ lines: v.number(), head: v.looseObject({}) })]),
})

/** Writes the tables; pauses on the way. The tables must not change meanwhile. */
export async function writeSnapshot(tables: IndexTables, documents: ReadonlyMap<string, IndexedDocument>): Promise<Blob> {
  const pace = pacer()
  const lines: string[] = []
  const parts: { readonly lines: number; readonly head: object }[] = []
  for (const entry of tables.entries()) {
    const made = documents.get(entry.id)
    if (made !== undefined) lines.push(JSON.stringify({ entry, made }))
    await pace()
  }
  const count = lines.length
  for (const index of [tables.catalogue, tables.passages]) {
    const { index: terms, ...head } = index.save()
    const before = lines.length
    for (let start = 0; start < terms.length; start += termsALine) {
      lines.push(JSON.stringify(terms.slice(start, start + termsALine)))
      await pace()
    }
    parts.push({ lines: lines.length - before, head })
  }
  const head = JSON.stringify({ format, readerVersion, documents: count, parts })
  return new Blob([head, '\n', lines.join('\n'), '\n'])
}

/** Reads tables back; undefined when the snapshot is of another version or damaged, and must be made anew. */
export async function readSnapshot(content: Blob, tables: IndexTables): Promise<Map<string, IndexedDocument> | undefined> {
  const pace = pacer()
  const lines = linesOf(content)
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('The snapshot ends too early')
    await pace()
    return JSON.parse(value)
  }
  try {
    const head = v.safeParse(headSchema, await next())
    if (!head.success) return undefined
    const documents = new Map<string, IndexedDocument>()
    const entries: SnapshotLine[] = []
    for (let at = 0; at < head.output.documents; at++) entries.push((await next()) as SnapshotLine)
    await loadPart(tables.catalogue, head.output.parts[0], next)
    for (const { entry, made } of entries) {
      tables.enter(entry, true)
      documents.set(entry.id, made)
      await pace()
    }
    await loadPart(tables.passages, head.output.parts[1], next)
    return documents
  } catch {
    // Whatever is wrong with it, the library holds all that is needed to make it anew.
    return undefined
  }
}

interface SnapshotLine {
  readonly entry: Parameters<IndexTables['enter']>[0]
  readonly made: IndexedDocument
}

async function loadPart(
  index: MiniIndex,
  part: { readonly lines: number; readonly head: object },
  next: () => Promise<unknown>,
): Promise<void> {
  const terms: unknown[] = []
  for (let at = 0; at < part.lines; at++) for (const term of (await next()) as readonly unknown[]) terms.push(term)
  await index.load({ ...part.head, index: terms } as AsPlainObject)
}

async function* linesOf(content: Blob): AsyncGenerator<string, undefined> {
  const reader = content.stream().pipeThrough(new TextDecoderStream()).getReader()
  let rest: string[] = []
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return undefined
    let start = 0
    for (let end = value.indexOf('\n'); end !== -1; end = value.indexOf('\n', start)) {
      rest.push(value.slice(start, end))
      yield rest.join('')
      rest = []
      start = end + 1
    }
    rest.push(value.slice(start))
  }
}
