import * as v from 'valibot'
import { readerVersion } from '../../library/tables.ts'
import type { DocumentTable } from './document-table.ts'
import type { Entry } from './entry.ts'
import { backgroundPacer } from './pause.ts'

/**
 * The catalogue on disk: lines of JSON in one Blob, so that it is written and read in steps.
 *
 *   {"format":4,"readerVersion":1,"documents":N}
 *   [entry, entry, …]      64 documents a line
 *
 * Only what documents are named by is kept: the index of names is as soon made from that as it is read back, and the
 * texts answer meanwhile.
 */
const format = 4

/** Documents written as one line: some tens of kilobytes. */
const entriesALine = 64

const headSchema = v.object({
  format: v.literal(format),
  readerVersion: v.literal(readerVersion),
  documents: v.number(),
})

/** Writes the catalogue; pauses on the way. The table must not change meanwhile. */
export async function writeCatalogue(table: DocumentTable): Promise<Blob> {
  const pace = backgroundPacer()
  const entries = [...table.entries()]
  const lines = [JSON.stringify({ format, readerVersion, documents: entries.length })]
  for (let start = 0; start < entries.length; start += entriesALine) {
    lines.push(JSON.stringify(entries.slice(start, start + entriesALine)))
    await pace()
  }
  return new Blob([lines.join('\n'), '\n'])
}

/**
 * Reads the documents of the catalogue back, to be found by their texts, not yet by their symbols and names: `nameAll` is
 * to follow. False when it is of another version or damaged, and must be made anew.
 */
export async function readCatalogue(content: Blob, table: DocumentTable): Promise<boolean> {
  const pace = backgroundPacer()
  try {
    let documents: number | undefined
    for await (const line of linesOf(content)) {
      await pace()
      const value: unknown = JSON.parse(line)
      if (documents === undefined) {
        const head = v.safeParse(headSchema, value)
        if (!head.success) return false
        documents = head.output.documents
      } else for (const entry of value as readonly Entry[]) table.restore(entry)
    }
    if (documents === table.documents) return true
  } catch {
    // Whatever is wrong with it, the library holds all that is needed to make it anew.
  }
  table.clear()
  return false
}

/** Makes documents that were read back known by their symbols and names; pauses on the way. */
export async function nameAll(table: DocumentTable): Promise<void> {
  const pace = backgroundPacer()
  for (const entry of table.entries()) {
    table.name(entry)
    await pace()
  }
  await table.catalogue.layOut()
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
