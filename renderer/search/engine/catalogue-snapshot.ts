import type { AsPlainObject } from 'minisearch'
import * as v from 'valibot'
import { readerVersion } from '../../library/tables.ts'
import type { DocumentTable } from './document-table.ts'
import type { Entry } from './entry.ts'
import { pacer } from './pause.ts'

/**
 * The catalogue on disk: lines of JSON in one Blob, so that it is written and read in steps.
 *
 *   {"format":3,"readerVersion":1,"documents":N,"lines":n,"head":{…}}
 *   N lines     one document each: its entry
 *   n lines     a thousand terms of the catalogue each
 */
const format = 3

/** Terms written as one line: about 1 MB of JSON. */
const termsALine = 1_000

const headSchema = v.object({
  format: v.literal(format),
  readerVersion: v.literal(readerVersion),
  documents: v.number(),
  lines: v.number(),
  head: v.looseObject({}),
})

/** Writes the catalogue; pauses on the way. The table must not change meanwhile. */
export async function writeCatalogue(table: DocumentTable): Promise<Blob> {
  const pace = pacer()
  const lines: string[] = []
  for (const entry of table.entries()) {
    lines.push(JSON.stringify(entry))
    await pace()
  }
  const documents = lines.length
  const { index: terms, ...head } = table.catalogue.save()
  for (let start = 0; start < terms.length; start += termsALine) {
    lines.push(JSON.stringify(terms.slice(start, start + termsALine)))
    await pace()
  }
  return new Blob([
    JSON.stringify({ format, readerVersion, documents, lines: lines.length - documents, head }),
    '\n',
    lines.join('\n'),
    '\n',
  ])
}

/** Reads the catalogue back; false when it is of another version or damaged, and must be made anew. */
export async function readCatalogue(content: Blob, table: DocumentTable): Promise<boolean> {
  const pace = pacer()
  const lines = linesOf(content)
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('The catalogue ends too early')
    await pace()
    return JSON.parse(value)
  }
  try {
    const head = v.safeParse(headSchema, await next())
    if (!head.success) return false
    for (let at = 0; at < head.output.documents; at++) table.restore((await next()) as Entry)
    const terms: unknown[] = []
    for (let at = 0; at < head.output.lines; at++) for (const term of (await next()) as readonly unknown[]) terms.push(term)
    await table.catalogue.load({ ...head.output.head, index: terms } as AsPlainObject)
    return true
  } catch {
    // Whatever is wrong with it, the library holds all that is needed to make it anew.
    table.clear()
    return false
  }
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
