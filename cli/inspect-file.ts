import { createHash } from 'node:crypto'
import path from 'node:path'
import type { ReadDocument, ReadOutcome } from '../shared/contracts/reading.ts'
import type { Recognition } from '../shared/contracts/recognition.ts'
import { defaultLimits, FamilyBudget, familyIsFull } from '../shared/formats/index.ts'
import { cutPassages } from '../shared/passages/cut-passages.ts'
import { describeByMembers, recognise } from '../shared/recognise/index.ts'
import type { Inspected } from './inspect-line.ts'
import { lens } from './lens.ts'
import type { SeenDocument } from './library-line.ts'

/** Reads bytes in a worker of the pool. */
export type Read = (file: {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}) => Promise<{ readonly outcome: ReadOutcome; readonly readMs: number }>

/** A document with what links need of it. */
export interface InspectedDocument {
  readonly inspected: Inspected
  /** Absent when there are no bytes that could be another's document too. */
  readonly seen?: SeenDocument
}

/** How deep a file stands in archives, and what may still be taken out of the outermost. */
interface Family {
  readonly depth: number
  readonly budget: FamilyBudget
}

/** Inspects a file and, archive in archive, what is inside it: the file first, then its members in archive order. */
export async function inspectFile(
  read: Read,
  filePath: string,
  bytes: Uint8Array<ArrayBuffer>,
  family: Family = { depth: 0, budget: new FamilyBudget() },
): Promise<readonly InspectedDocument[]> {
  const name = path.posix.basename(filePath.replaceAll('\\', '/'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const sizeBytes = bytes.byteLength
  const { outcome, readMs } = await read({ name, bytes })
  const document: ReadDocument =
    'document' in outcome ? outcome.document : { format: outcome.format, blocks: [], properties: [], warnings: [] }
  const recognised = recognise({
    name,
    path: filePath,
    format: document.format,
    blocks: document.blocks,
    properties: document.properties,
    lens,
  })
  const members = 'members' in outcome ? outcome.members : []
  const inside: InspectedDocument[] = []
  const hashes: string[] = []
  const direct: { readonly name: string; readonly recognition: Recognition }[] = []
  if ('reason' in outcome && outcome.kind === 'refused' && outcome.reason === 'too-large') family.budget.noteRefused(filePath)
  for (const member of members) {
    const memberPath = `${filePath}!/${member.path}`
    if (family.depth >= defaultLimits.maxArchiveDepth) {
      inside.push(
        lost(memberPath, 'too-deep', `It stands in more than ${family.depth} archives, one inside the other, and was not taken out.`),
      )
      continue
    }
    if (family.budget.take(filePath, [member]) === 0) {
      inside.push(lost(memberPath, 'too-large', familyIsFull))
      continue
    }
    const found = await inspectFile(read, memberPath, member.bytes, { depth: family.depth + 1, budget: family.budget })
    inside.push(...found)
    const seen = found[0]?.seen
    if (seen === undefined) continue
    hashes.push(seen.sha256)
    direct.push(seen)
  }
  if ('lost' in outcome)
    for (const { path: member, reason, detail } of outcome.lost) inside.push(lost(`${filePath}!/${member}`, reason, detail))
  const recognition = document.format === 'zip' ? describeByMembers(recognised, direct) : recognised
  return [
    {
      inspected: {
        path: filePath,
        sha256,
        sizeBytes,
        format: document.format,
        outcome: outcome.kind,
        ...('reason' in outcome ? { reason: outcome.reason, detail: outcome.detail } : {}),
        recognition,
        blocks: document.blocks,
        passages: cutPassages(document.blocks).length,
        readMs,
      },
      seen: { path: filePath, name, sha256, recognition, members: hashes },
    },
    ...inside,
  ]
}

const refusals = new Set<Inspected['reason']>(['too-large', 'too-deep', 'doctype', 'unsafe-path'])

/** A file that could not be opened at all: what its name says is said all the same. */
export function lost(filePath: string, reason: NonNullable<Inspected['reason']>, detail: string): InspectedDocument {
  const name = path.posix.basename(filePath.replaceAll('\\', '/'))
  return {
    inspected: {
      path: filePath,
      sha256: '',
      sizeBytes: 0,
      format: 'unknown',
      outcome: refusals.has(reason) ? 'refused' : 'unreadable',
      reason,
      detail,
      recognition: recognise({ name, path: filePath, format: 'unknown', blocks: [], properties: [], lens }),
      blocks: [],
      passages: 0,
      readMs: 0,
    },
  }
}
