import type { LinkInput } from '../../contracts/linking.ts'
import type { Attachment } from '../../contracts/recognition.ts'
import { symbolsOfFileName } from '../../symbols/index.ts'
import { fileNameKey } from './file-name-key.ts'
import { rootName, stemOf } from './key-parts.ts'

interface Names {
  readonly fileNameKeys: readonly string[]
  /** Under what each mention is looked for, by its place among them. */
  readonly mentions: readonly string[]
  readonly period?: number
}

/** What a document's names and mentions say, kept while the same input is linked again and again as a library grows. */
const known = new WeakMap<LinkInput, Names>()

/** File names and mentions as they are compared, and the study period that a management name states. */
export function namesOf(document: LinkInput): Names {
  const kept = known.get(document)
  if (kept !== undefined) return kept
  const stated = document.fileNames.find((name) => /[TRDS]\d\d-|sp\d\d-/i.test(name))
  const period = stated === undefined ? undefined : symbolsOfFileName(stated)[0]?.period
  const names = {
    fileNameKeys: [...new Set(document.fileNames.map(fileNameKey))],
    mentions: document.mentions.map(({ key }) => rootName(key)),
    ...(period === undefined ? {} : { period }),
  }
  known.set(document, names)
  return names
}

/** Under what a document can be found. Whoever wants one of these is concerned when it comes, changes or goes. */
export function* provided(document: LinkInput): Generator<string> {
  yield `id ${document.id}`
  for (const { key } of document.symbols) {
    yield rootName(key)
    const stem = stemOf(key)
    if (stem !== undefined) yield `stem ${stem}`
  }
  for (const name of namesOf(document).fileNameKeys) yield `file ${name}`
}

/** What a document looks for, under the same names. */
export function* wanted(document: LinkInput): Generator<string> {
  for (const { key } of document.symbols) {
    yield rootName(key)
    yield `stem ${key}`
  }
  for (const attachment of document.attachments) yield* wantedByAttachment(attachment)
  for (const { value } of document.answers) yield rootName(value)
  yield* namesOf(document).mentions
  for (const member of document.members) yield `id ${member}`
}

function* wantedByAttachment({ fileName, symbols }: Attachment): Generator<string> {
  for (const key of symbols) yield rootName(key)
  if (fileName === undefined) return
  yield `file ${fileNameKey(fileName)}`
  for (const { key } of symbolsOfFileName(fileName).slice(0, 1)) yield rootName(key)
}
