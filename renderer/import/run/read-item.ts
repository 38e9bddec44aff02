import type { Block } from '../../../shared/contracts/blocks.ts'
import { documentIdOf, type FileHash } from '../../../shared/contracts/ids.ts'
import type { Format } from '../../../shared/contracts/reading.ts'
import { familyIsFull, sniffFormat } from '../../../shared/formats/index.ts'
import { recognise } from '../../../shared/recognise/index.ts'
import { encodeBlocks, type KeptDocument, lens, type ProblemRow, type QueueRow, type Sighting } from '../../library/tables.ts'
import type { ReadFailure, ReadResult } from '../reading/read-messages.ts'
import { documentRowOf } from './document-row.ts'
import type { Item } from './item.ts'

/** What is known of a file whose reader had to be given up: its name and its first bytes. */
export function resultOfFailure(item: Item, failure: ReadFailure, bytes: Uint8Array<ArrayBuffer>): ReadResult {
  const format: Format = sniffFormat(bytes, item.name)
  const blocks: readonly Block[] = []
  return {
    outcome: 'unreadable',
    reason: failure.reason,
    detail: `${failure.detail} The file is kept and nothing else is affected; it can be read again.`,
    format,
    warnings: [],
    recognition: recognise({ name: item.name, path: item.path, format, blocks, properties: [], lens }),
    blocks: encodeBlocks(blocks),
    passages: 0,
    members: [],
    lost: [],
    readMs: 0,
  }
}

/** Why an archive is not opened at all: it is one more inside a file out of which no more is taken. */
export function leftClosed({ run, path, name }: Item, head: Uint8Array<ArrayBuffer>): ReadFailure | undefined {
  if (!run.families.isFull(path) || sniffFormat(head, name) !== 'zip') return undefined
  return { reason: 'too-large', detail: `“${name}” was not opened. ${familyIsFull}` }
}

/** What is to be kept of a file that was read. */
export function keptDocument(item: Item, found: ReadResult, isAgain: boolean): KeptDocument {
  const result = withinFamily(item, found)
  const { hash, name, sizeBytes } = item
  const row = documentRowOf({ hash, name, sizeBytes, ...(item.archive !== undefined && { memberOf: documentIdOf(item.archive) }) }, result)
  const members = result.members.map((member) => queueRowOf(item, member))
  return {
    row,
    file: { hash, sizeBytes, format: result.format },
    ...(!isAgain && { sighting: sightingOf(item) }),
    recognition: result.recognition,
    members: [...new Set(result.members.map((member) => documentIdOf(member.hash)))],
    blocks: result.blocks,
    problems: problemsOf(item, result),
    ...(item.queued !== undefined && { queued: item.queued }),
    queue: members,
    originals: result.members.map((member) => ({ hash: member.hash, blob: new Blob([member.bytes]) })),
  }
}

/** Without the members for which there is no room in the family any more: those are listed as lost. */
function withinFamily({ run, path }: Item, result: ReadResult): ReadResult {
  if (result.outcome === 'refused' && result.reason === 'too-large') run.families.noteRefused(path)
  const room = run.families.take(path, result.members)
  if (room === result.members.length) return result
  const lost = result.members.slice(room).map((member) => ({ path: member.path, reason: 'too-large' as const, detail: familyIsFull }))
  return { ...result, members: result.members.slice(0, room), lost: [...result.lost, ...lost] }
}

/** Where a file was met. */
export function sightingOf(item: Item): Sighting {
  return {
    path: item.path,
    name: item.name,
    importId: item.importId,
    at: new Date(),
    ...(item.modifiedAt !== undefined && { modifiedAt: item.modifiedAt }),
    ...(item.archive !== undefined && { archive: item.archive }),
  }
}

function queueRowOf(archive: Item, member: ReadResult['members'][number]): QueueRow & { readonly archive: FileHash } {
  return {
    importId: archive.importId,
    path: `${archive.path}!/${member.path}`,
    name: member.path.slice(member.path.lastIndexOf('/') + 1),
    hash: member.hash,
    sizeBytes: member.bytes.byteLength,
    archive: archive.hash,
    depth: archive.depth + 1,
    ...(member.modifiedAt !== undefined && { modifiedAt: member.modifiedAt }),
  }
}

/** What goes on the lasting list: a document not or not wholly read, and each member that could not be taken out. */
function problemsOf(item: Item, result: ReadResult): readonly ProblemRow[] {
  const place = { importId: item.importId, document: documentIdOf(item.hash), at: new Date() }
  const lost = result.lost.map(({ path, reason, detail }) => ({ ...place, path: `${item.path}!/${path}`, reason, detail }))
  if (result.reason === undefined) return lost
  return [{ ...place, path: item.path, reason: result.reason, detail: result.detail ?? '' }, ...lost]
}
