import path from 'node:path'
import type { ReadOutcome } from '../shared/contracts/reading.ts'
import { defaultLimits, FamilyBudget } from '../shared/formats/index.ts'
import type { ReaderPool } from './reader-pool.ts'

/** A file or a member of an archive, read. */
export interface ReadMember {
  /** Of a member: `outer.zip!/inner/paper.docx`. */
  readonly path: string
  readonly sizeBytes: number
  readonly outcome: ReadOutcome
}

/** Reads a file and, archive in archive within the limits of an import, what is inside it: the file first. */
export async function* readFamily(
  pool: Pick<ReaderPool, 'read'>,
  filePath: string,
  bytes: Uint8Array<ArrayBuffer>,
  family = { depth: 0, budget: new FamilyBudget() },
): AsyncGenerator<ReadMember> {
  const sizeBytes = bytes.byteLength
  const { outcome } = await pool.read({ name: path.posix.basename(filePath), bytes })
  yield { path: filePath, sizeBytes, outcome }
  if (outcome.kind === 'refused' && outcome.reason === 'too-large') family.budget.noteRefused(filePath)
  if (!('members' in outcome) || family.depth >= defaultLimits.maxArchiveDepth) return
  for (const member of outcome.members) {
    if (family.budget.take(filePath, [member]) === 0) return
    yield* readFamily(pool, `${filePath}!/${member.path}`, member.bytes, { ...family, depth: family.depth + 1 })
  }
}
