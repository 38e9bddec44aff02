import { ByteView } from '../binary/byte-view.ts'
import { CompoundFile } from '../compound/compound-file.ts'
import { encrypted } from '../reading/faults.ts'
import type { ReaderInput } from '../reading/reader.ts'

/** A presentation's file and its streams. */
export interface PowerPointFile {
  readonly file: CompoundFile
  readonly stream: (name: string) => ByteView | undefined
}

/** Opens the compound file a presentation is (MS-PPT 2.1). Throws for a locked one. */
export function openPowerPointFile({ bytes, limits }: Pick<ReaderInput, 'bytes' | 'limits'>): PowerPointFile {
  const file = new CompoundFile(bytes, limits.maxEntries)
  if (file.names.some((name) => /^EncryptedSummary$/iu.test(name))) throw encrypted()
  return { file, stream: (name) => streamOf(file, name) }
}

/** A file that PowerPoint 95 can open too keeps what is read here in a folder of its own. */
function streamOf(file: CompoundFile, name: string): ByteView | undefined {
  const newer = file.root.storages.find((storage) => /^PP97_DUALSTORAGE$/iu.test(storage.name))
  const inside = newer?.streams.find((stream) => stream.name.toLowerCase() === name.toLowerCase())
  const bytes = inside === undefined ? file.stream(name) : file.bytes(inside)
  return bytes === undefined ? undefined : new ByteView(bytes)
}
