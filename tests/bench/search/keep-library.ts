import { documentRowOf } from '../../../renderer/import/run/document-row.ts'
import { LinkStep } from '../../../renderer/import/run/link-step.ts'
import {
  addSighting,
  chooseLibrary,
  encodeBlocks,
  type KeptDocument,
  keepDocuments,
  type Sighting,
} from '../../../renderer/library/tables.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { documentIdOf, fileHash, importId } from '../../../shared/contracts/ids.ts'
import type { Format, OutcomeKind } from '../../../shared/contracts/reading.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'

/** A real document of the benchmark's corpus, as its readers and recognisers left it. */
interface ReadFile {
  readonly hash: string
  readonly format: Format
  readonly outcome: OutcomeKind
  readonly sizeBytes: number
  readonly recognition: Recognition
  readonly blocks: readonly Block[]
  readonly passages: number
  /** Every place it was met in. */
  readonly paths: readonly string[]
  readonly members: readonly string[]
  readonly memberOf?: string
}

/** Keeps the documents of a real folder, and links them, by the importer's own steps. */
export async function keepLibrary(name: string, address: string, parts: number): Promise<void> {
  chooseLibrary(name)
  for (let part = 0; part < parts; part++) {
    const files = (await (await fetch(`${address}read-${part}.json`)).json()) as readonly ReadFile[]
    await keepDocuments(files.map(keptDocument))
    for (const { hash, paths } of files) for (const again of paths.slice(1)) await addSighting(fileHash(hash), sightingAt(again))
  }
  await new LinkStep().run()
}

function keptDocument({ hash, paths, memberOf, members, ...file }: ReadFile): KeptDocument {
  const [first = hash] = paths
  const sighting = sightingAt(first)
  const { format, sizeBytes } = file
  const result = { ...file, warnings: [], blocks: encodeBlocks(file.blocks), members: [], lost: [], readMs: 0 }
  const facts = { hash: fileHash(hash), name: sighting.name, sizeBytes }
  return {
    row: documentRowOf({ ...facts, ...(memberOf !== undefined && { memberOf: documentIdOf(fileHash(memberOf)) }) }, result),
    file: { hash: facts.hash, sizeBytes, format },
    sighting,
    recognition: file.recognition,
    members: members.map((member) => documentIdOf(fileHash(member))),
    blocks: result.blocks,
    problems: [],
    queue: [],
    originals: [],
  }
}

const sightingAt = (path: string): Sighting => ({
  path,
  name: path.slice(path.lastIndexOf('/') + 1),
  importId: importId('benchmark'),
  at: new Date(2026, 0, 1),
})
