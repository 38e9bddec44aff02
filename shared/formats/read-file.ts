import type { Format, ReadingResources, ReadLimits, ReadOutcome } from '../contracts/reading.ts'
import { defaultLimits } from './limits.ts'
import { DocumentBuilder, type Shortfall, TextOverflow } from './reading/document-builder.ts'
import { damaged, emptyFile, notRead } from './reading/faults.ts'
import { quotedName } from './reading/printable-name.ts'
import { type Fault, ReadFault } from './reading/read-fault.ts'
import { formatRow } from './registry.ts'
import { sniffFormat } from './sniff.ts'
import { statedExtension } from './sniffing/extension.ts'

/**
 * Reads one file into blocks, within limits. Never throws and never rejects: whatever the bytes are is an outcome, and
 * a cause that no reader knows is `damaged`. Members of an archive are returned, not read: the caller reads each and
 * counts how deep it stands against `maxArchiveDepth`.
 */
export async function readFile(
  input: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  resources: ReadingResources,
  limits: ReadLimits = defaultLimits,
): Promise<ReadOutcome> {
  const { name, bytes } = input
  const builder = new DocumentBuilder(limits.maxTextLength)
  let format: Format = 'unknown'
  try {
    if (bytes.byteLength === 0) throw emptyFile()
    format = sniffFormat(bytes, name)
    const row = formatRow(format, name)
    if (row.load === undefined) throw notRead(row.sentence, format)
    const read = await row.load()
    await read({ name, bytes, format, limits, resources }, builder)
    noteExtension(name, format, builder)
    return outcomeOf(builder, format, name)
  } catch (error) {
    return failureOf(error, { format, name, builder })
  }
}

function outcomeOf(builder: DocumentBuilder, format: Format, name: string): ReadOutcome {
  const { members, lost } = builder
  const document = builder.build(format)
  const shortfall = builder.shortfall ?? lostMembers(builder)
  if (shortfall === undefined) return { kind: 'read', document, members }
  const isEmpty = !builder.hasText && members.length === 0 && lost.length === 0
  if (isEmpty) return { kind: 'unreadable', format, reason: shortfall.reason, detail: sentence(name, shortfall.says) }
  return { kind: 'partial', document, members, lost, reason: shortfall.reason, detail: sentence(name, shortfall.says) }
}

/** Whatever ended the reading: what was read before it is kept, unless the file broke a rule that keeps the app safe. */
function failureOf(error: unknown, at: { readonly format: Format; readonly name: string; readonly builder: DocumentBuilder }): ReadOutcome {
  const { name, builder } = at
  if (error instanceof TextOverflow) {
    builder.shortfall = {
      reason: 'too-large',
      says: 'has more text than the library keeps of one file: its beginning can be searched, the rest cannot. Split it, or open the original.',
    }
    return outcomeOf(builder, at.format, name)
  }
  const fault: Fault = error instanceof ReadFault ? error.fault : damaged(causeOf(error)).fault
  const format = fault.format ?? at.format
  if (fault.kind === 'unreadable' && (builder.hasText || builder.members.length > 0)) {
    builder.shortfall ??= { reason: fault.reason, says: `${fault.says} What could be read before that place is here.` }
    return outcomeOf(builder, format, name)
  }
  return { kind: fault.kind, format, reason: fault.reason, detail: sentence(name, fault.says) }
}

const causeOf = (error: unknown): string =>
  error instanceof RangeError ? 'it asks for more than it holds' : 'its inside is not built as files of its kind are'

function lostMembers({ lost, members }: DocumentBuilder): Shortfall | undefined {
  const [first] = lost
  if (first === undefined) return undefined
  const count = lost.length === 1 ? 'One of its files' : `${lost.length} of its ${lost.length + members.length} files`
  return { reason: first.reason, says: `was opened, but not all of it. ${count} could not be taken out; each is listed with its reason.` }
}

const sentence = (name: string, says: string): string => `${quotedName(name)} ${says}`

function noteExtension(name: string, format: Format, builder: DocumentBuilder): void {
  const { extension, formats } = statedExtension(name)
  if (extension !== '' && formats.length > 0 && !formats.includes(format))
    builder.warnings.push({ kind: 'wrong-extension', stated: extension, found: format })
}
