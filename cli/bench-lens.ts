import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Block, blockText } from '../shared/contracts/blocks.ts'
import { proposeTags } from '../shared/taxonomy/index.ts'
import type { Bench } from './bench-types.ts'
import { lens } from './lens.ts'
import { type Judged, judge, type Misjudged } from './lens-judged/judge.ts'
import { type JudgedFile, readJudgedSet } from './lens-judged/judged-set.ts'
import { createReaderPool } from './reader-pool.ts'
import { round, spread, timed } from './timing.ts'

/** Where the real files of the judged set are, when no other folder is named. */
const defaultCorpus = path.join(import.meta.dirname, '../../../shared/corpus')
/** Documents of 20 kB that the lens reads to measure its speed. */
const timedDocuments = 2_000
const timedChars = 20_000

/** How well the lens agrees with those who labelled the judged set, and how fast it reads. */
export const benchLens: Bench = async ({ corpus = defaultCorpus }) => {
  const set = readJudgedSet()
  const files = await readFiles(corpus, set.files)
  const documents = judge([...set.written, ...files.read], lens)
  const passages = judge(set.passages, lens)
  const all = judge([...set.passages, ...set.written, ...files.read], lens)
  const speed = measureSpeed([...files.read, ...set.written])
  const json = {
    documents: documents.overall.figures(),
    passages: passages.overall.figures(),
    perTag: Object.fromEntries([...all.perTag].map(([tag, tally]) => [tag, tally.figures()])),
    docsPerS: speed.docsPerS,
    judged: { documents: set.written.length + files.read.length, passages: set.passages.length, skipped: files.skipped },
  }
  return {
    name: 'lens',
    corpus: `${set.passages.length} passages, ${set.written.length} written papers, ${files.read.length} files of ${corpus} (${files.skipped} not found or not read)`,
    figures: {
      documentPrecision: json.documents.precision,
      documentRecall: json.documents.recall,
      passagePrecision: json.passages.precision,
      passageRecall: json.passages.recall,
      terms: lens.tags.reduce((sum, { terms, near }) => sum + terms.length + near.length, 0),
      docsPerS: speed.docsPerS,
      msP95: speed.msP95,
      ...named([...passages.misjudged, ...documents.misjudged]),
    },
    json,
  }
}

async function readFiles(
  corpus: string,
  files: readonly JudgedFile[],
): Promise<{ readonly read: readonly Judged[]; readonly skipped: number }> {
  const pool = createReaderPool({ workers: 1 })
  const read: Judged[] = []
  try {
    for (const { path: file, tags, may } of files) {
      const place = path.join(corpus, file)
      if (!existsSync(place)) continue
      const { outcome } = await pool.read({ name: path.basename(file), bytes: new Uint8Array(readFileSync(place)) })
      if ('document' in outcome) read.push({ name: path.basename(file), tags, may, blocks: outcome.document.blocks })
    }
  } finally {
    await pool.close()
  }
  return { read, skipped: files.length - read.length }
}

/** All papers one after another, cut into documents of 20 kB, again and again. */
function measureSpeed(papers: readonly Judged[]): { readonly docsPerS: number; readonly msP95: number } {
  const blocks = papers.flatMap((paper) => paper.blocks)
  let at = 0
  const next = (): readonly Block[] => {
    const taken: Block[] = []
    for (let chars = 0; chars < timedChars; at++) {
      const block = blocks[at % blocks.length]
      if (block === undefined) continue
      chars += blockText(block).length
      taken.push(block)
    }
    return taken
  }
  const runs = Array.from({ length: timedDocuments }, () => {
    const document = next()
    return timed(() => proposeTags(document, lens)).ms
  })
  const total = runs.reduce((sum, ms) => sum + ms, 0)
  return { docsPerS: Math.round((timedDocuments / total) * 1_000), msP95: round(spread(runs).p95) }
}

/** What was misjudged, one figure a text, for whoever mends the terms. */
const named = (misjudged: readonly Misjudged[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    misjudged.map(({ name, wrong, overlooked }) => [
      name,
      [wrong.length > 0 && `not ${wrong.join(', ')}`, overlooked.length > 0 && `overlooked ${overlooked.join(', ')}`]
        .filter(Boolean)
        .join('; '),
    ]),
  )
