import { documentIdOf, fileHash } from '../shared/contracts/ids.ts'
import type { LinkInput } from '../shared/contracts/linking.ts'
import { linkLibrary, recognise } from '../shared/recognise/index.ts'
import type { Bench } from './bench-types.ts'
import { lens } from './lens.ts'
import { type CorpusDocument, readCorpus, sampleFolder, sizeOf } from './read-corpus.ts'
import { round, spread, timed } from './timing.ts'

const linkedLibrarySize = 5_000

/** How long recognising a document takes, how many kinds it tells, and linking a library of five thousand documents. */
export const benchRecognise: Bench = async ({ corpus }) => {
  const documents = await readCorpus(corpus ?? sampleFolder)
  const run = (document: CorpusDocument) =>
    timed(() =>
      recognise({
        name: document.name,
        format: document.document.format,
        blocks: document.document.blocks,
        properties: document.document.properties,
        lens,
      }),
    )
  const first = documents[0] === undefined ? 0 : run(documents[0]).ms
  const runs = documents.map((document) => run(document))
  const { median, p95, greatest } = spread(runs.map(({ ms }) => ms))
  const kinds = new Map<string, number>()
  for (const { value } of runs) kinds.set(value.kind, (kinds.get(value.kind) ?? 0) + 1)
  const inputs = Array.from(
    { length: linkedLibrarySize },
    (_, index): LinkInput =>
      copyOf(runs[index % Math.max(1, runs.length)]?.value, documents[index % Math.max(1, documents.length)]?.name ?? '', index),
  )
  const linking = timed(() => linkLibrary(inputs))
  return {
    name: 'recognise',
    corpus: sizeOf(documents),
    figures: {
      firstMs: round(first),
      msMedian: median,
      msP95: p95,
      msGreatest: greatest,
      kinds: [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '),
      linkedDocuments: inputs.length,
      linkMs: round(linking.ms),
      relations: linking.value.relations.length,
    },
  }
}

/** A document of its own with the recognition of another. */
function copyOf(recognition: ReturnType<typeof recognise> | undefined, name: string, index: number): LinkInput {
  return {
    id: documentIdOf(fileHash(index.toString(16).padStart(64, '0'))),
    kind: recognition?.kind ?? 'other',
    title: recognition?.title ?? '',
    language: recognition?.language ?? 'und',
    symbols: recognition?.symbols ?? [],
    fileNames: [`${index} ${name}`],
    members: [],
    attachments: recognition?.liaison?.attachments ?? [],
    answers: recognition?.liaison?.answers ?? [],
    mentions: recognition?.mentions ?? [],
  }
}
