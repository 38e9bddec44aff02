import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { blockText } from '../../shared/contracts/blocks.ts'
import { readCorpus } from '../read-corpus.ts'
import { generatedTexts } from './generated-texts.ts'
import { type BenchQuery, QuerySampler } from './sample-queries.ts'

/** Documents a part file holds. */
const documentsAPart = 200
/** Length of a generated document: what a usual one of the extranets has. */
const generatedBytes = 20_000

/** The documents of a search benchmark, in files that every engine reads: `part-N.json`, arrays of arrays of paragraphs. */
export interface BenchCorpus {
  readonly folder: string
  readonly parts: number
  readonly documents: number
  readonly textMB: number
  readonly label: string
  readonly queries: readonly BenchQuery[]
  readonly remove: () => void
}

/** Takes the texts of a folder of documents, or generates as many as asked. */
export async function makeBenchCorpus({
  corpus,
  documents = 2_000,
}: {
  readonly corpus?: string
  readonly documents?: number
}): Promise<BenchCorpus> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-search-bench-'))
  const sampler = new QuerySampler()
  let characters = 0
  let count = 0
  let parts = 0
  let part: (readonly string[])[] = []
  const close = () => {
    if (part.length === 0) return
    writeFileSync(path.join(folder, `part-${parts++}.json`), JSON.stringify(part))
    part = []
  }
  const texts = corpus === undefined ? generatedTexts(documents, generatedBytes) : await corpusTexts(corpus)
  for (const paragraphs of texts) {
    sampler.see(paragraphs)
    for (const paragraph of paragraphs) characters += paragraph.length
    count++
    part.push(paragraphs)
    if (part.length === documentsAPart) close()
  }
  close()
  return {
    folder,
    parts,
    documents: count,
    textMB: characters / 1e6,
    label: `${count.toLocaleString('en')} ${corpus === undefined ? 'generated documents' : `documents of ${corpus}`}, ${(characters / 1e6).toFixed(1)} MB of text`,
    queries: sampler.queries(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function corpusTexts(folder: string): Promise<readonly (readonly string[])[]> {
  const documents = await readCorpus(folder)
  return documents
    .map(({ document }) => document.blocks.filter(({ type }) => type !== 'break').map(blockText))
    .filter(({ length }) => length > 0)
}
