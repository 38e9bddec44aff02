import { proposeTags } from '../shared/taxonomy/index.ts'
import type { Bench } from './bench-types.ts'
import { lens } from './lens.ts'
import { readCorpus, sampleFolder, sizeOf } from './read-corpus.ts'
import { spread, timed } from './timing.ts'

/** How long the lens takes on a document, and how many it proposes tags for. */
export const benchLens: Bench = async ({ corpus }) => {
  const documents = await readCorpus(corpus ?? sampleFolder)
  const runs = documents.map(({ document }) => timed(() => proposeTags(document.blocks, lens)))
  const { median, p95, greatest } = spread(runs.map(({ ms }) => ms))
  return {
    name: 'lens',
    corpus: sizeOf(documents),
    figures: {
      msMedian: median,
      msP95: p95,
      msGreatest: greatest,
      terms: lens.tags.reduce((sum, { terms }) => sum + terms.length, 0),
      documentsWithProposals: runs.filter(({ value }) => value.length > 0).length,
      proposals: runs.reduce((sum, { value }) => sum + value.length, 0),
    },
  }
}
