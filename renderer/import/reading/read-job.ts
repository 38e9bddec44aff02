import pdfiumWasmUrl from '@embedpdf/pdfium/pdfium.wasm?url'
import type { Member, ReadDocument, ReadingResources, ReadOutcome } from '../../../shared/contracts/reading.ts'
import { defaultLimits, readFile, withScan } from '../../../shared/formats/index.ts'
import { cutPassages } from '../../../shared/passages/cut-passages.ts'
import { recognise } from '../../../shared/recognise/index.ts'
import { encodeBlocks, hashOf, lens } from '../../library/tables.ts'
import type { ReadJob, ReadMember, ReadResult } from './read-messages.ts'

const resources: ReadingResources = {
  pdfiumWasm: async () => (await fetch(pdfiumWasmUrl)).arrayBuffer(),
}

/** Reads one file and recognises what is in it. Throws only for faults of ours; whatever the file is, is an outcome. */
export async function readJob(job: ReadJob): Promise<ReadResult> {
  const start = performance.now()
  const found = await readFile({ name: job.name, bytes: new Uint8Array(job.bytes) }, resources)
  const outcome = job.scan === undefined ? found : withScan(found, job.scan)
  const read = withinDepth(outcome, job.depth)
  const { format, blocks, properties, warnings, pages }: ReadDocument =
    'document' in read ? read.document : { format: read.format, blocks: [], properties: [], warnings: [] }
  const recognition = recognise({ name: job.name, path: job.path, format, blocks, properties, lens })
  return {
    outcome: read.kind,
    ...('reason' in read && { reason: read.reason, detail: read.detail }),
    format,
    warnings,
    ...(pages !== undefined && { pages }),
    recognition,
    blocks: encodeBlocks(blocks),
    passages: cutPassages(blocks).length,
    members: 'members' in read ? await Promise.all(read.members.map(hashed)) : [],
    lost: 'lost' in read ? read.lost : [],
    readMs: performance.now() - start,
  }
}

/** Archives stand inside one another only so deep; what is deeper is named, not taken out. */
function withinDepth(outcome: ReadOutcome, depth: number): ReadOutcome {
  if (!('members' in outcome) || outcome.members.length === 0 || depth < defaultLimits.maxArchiveDepth) return outcome
  const detail = `It stands in ${depth} archives, one inside the other; its ${outcome.members.length} files were not taken out.`
  const lost = outcome.members.map(({ path }) => ({ path, reason: 'too-deep' as const, detail }))
  return { kind: 'partial', document: outcome.document, members: [], lost, reason: 'too-deep', detail }
}

async function hashed(member: Member): Promise<ReadMember> {
  // A view of a larger buffer would take that with it when it is handed over.
  const isWhole = member.bytes.byteLength === member.bytes.buffer.byteLength
  const bytes = isWhole ? member.bytes : member.bytes.slice()
  return { path: member.path, bytes, hash: await hashOf(bytes), ...(member.modifiedAt !== undefined && { modifiedAt: member.modifiedAt }) }
}
