import type { LostMember } from '../../contracts/reading.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { damaged, truncated } from '../reading/faults.ts'
import { MemberPaths } from '../reading/member-paths.ts'
import { printableName } from '../reading/printable-name.ts'
import { ReadFault } from '../reading/read-fault.ts'
import type { Reader, ReaderInput } from '../reading/reader.ts'
import { type ArchiveEntry, isLeftover } from './archive-entry.ts'
import { salvagedEntries } from './salvaged-entries.ts'
import { Unpacker } from './unpack-members.ts'
import { zipEntries } from './zip-entries.ts'

/** A zip: its files as members, and the list of them as its text, so that a paper is found by the name it has in there. */
export const readArchive: Reader = async (input, into) => {
  const { entries, isCutOff } = await entriesOf(input)
  const unpacker = new Unpacker(input.limits, input.bytes.byteLength)
  const paths = new MemberPaths()
  let leftovers = 0
  for (const entry of entries) {
    if (isLeftover(entry.name)) leftovers++
    else await takeOut(entry, { paths, unpacker, into })
  }
  if (leftovers > 0) into.warnings.push({ kind: 'note', text: leftoverNote(leftovers) })
  if (isCutOff) into.shortfall = { reason: 'truncated', says: cutOffSays }
  else if (into.members.length === 0 && into.lost.length > 0 && into.lost.every(({ reason }) => reason === 'encrypted'))
    into.shortfall = { reason: 'encrypted', says: lockedSays }
}

const cutOffSays =
  'ends before it should, as a download does that was cut off. The files that stand whole in it were taken out; fetch it again and import it once more.'
const lockedSays =
  'is locked with a password: the names of its files can be searched, the files themselves cannot be opened here. Unpack it with its password and import what is in it.'

async function entriesOf({
  bytes,
  limits,
}: ReaderInput): Promise<{ readonly entries: readonly ArchiveEntry[]; readonly isCutOff: boolean }> {
  try {
    return { entries: await zipEntries(bytes, limits), isCutOff: false }
  } catch (error) {
    if (error instanceof ReadFault) throw error
    const entries = salvagedEntries(bytes, limits.maxEntries)
    if (entries.length === 0) throw bytes.byteLength < 22 ? truncated() : damaged('its list of files cannot be read')
    return { entries, isCutOff: true }
  }
}

interface TakingOut {
  readonly paths: MemberPaths
  readonly unpacker: Unpacker
  readonly into: DocumentBuilder
}

async function takeOut(entry: ArchiveEntry, { paths, unpacker, into }: TakingOut): Promise<void> {
  const path = paths.take(entry.name)
  const shown = path ?? printableName(entry.name).slice(0, 300)
  into.add({ type: 'list-item', depth: 0, ordered: false, inlines: [{ text: shown }] })
  const lose = (reason: LostMember['reason'], detail: string) => into.lost.push({ path: shown, reason, detail })
  if (path === undefined) lose('unsafe-path', 'Its name leads to a place outside the archive, as attacks do, so it was not taken out.')
  else if (entry.isLink) lose('unsafe-path', 'It is a link to another place and no file, so it was not taken out.')
  else if (entry.isEncrypted)
    lose('encrypted', 'It is locked with a password. Unpack the archive with its password and import what is in it.')
  else {
    const unpacked = await unpacker.unpack(entry.unpack)
    if (unpacked.kind === 'bytes')
      into.members.push({ path, bytes: unpacked.bytes, ...(entry.modifiedAt && { modifiedAt: entry.modifiedAt }) })
    else if (unpacked.kind === 'too-large')
      lose('too-large', 'It is larger than what is taken out of one archive. Unpack the archive and import the file by itself.')
    else lose('damaged', 'It cannot be unpacked: it is damaged, or compressed in a way not known here.')
  }
}

const leftoverNote = (count: number): string =>
  count === 1
    ? 'A file that an operating system or office program left in the archive was not taken out.'
    : `${count} files that operating systems or office programs left in the archive were not taken out.`
