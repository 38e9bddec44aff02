import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { blockText } from '../../shared/contracts/blocks.ts'
import { judgedFolders, readJudgedQueries } from '../judged-search/judged-queries.ts'
import { type LibraryDocument, readLibrary } from '../judged-search/read-library.ts'
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
  /** Others like them, to be asked before. */
  readonly warming: readonly BenchQuery[]
  /** Real documents in the order of the parts; `read-N.json` holds what was read and recognised in those of a part. Absent when generated. */
  readonly library?: readonly LibraryDocument[]
  readonly remove: () => void
}

/** Takes the documents of a folder, or generates the texts of as many as asked. */
export async function makeBenchCorpus({
  corpus,
  documents = 2_000,
}: {
  readonly corpus?: string
  readonly documents?: number
}): Promise<BenchCorpus> {
  const library = corpus === undefined ? undefined : await readLibrary(corpus, foldersOf(corpus))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-search-bench-'))
  const sampler = new QuerySampler()
  let characters = 0
  let count = 0
  let parts = 0
  let part: (readonly string[])[] = []
  const close = () => {
    if (part.length === 0) return
    const read = library?.slice(count - part.length, count)
    if (read !== undefined) writeFileSync(path.join(folder, `read-${parts}.json`), JSON.stringify(read.map(readFile)))
    writeFileSync(path.join(folder, `part-${parts++}.json`), JSON.stringify(part))
    part = []
  }
  for (const paragraphs of library?.map(paragraphsOf) ?? generatedTexts(documents, generatedBytes)) {
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
    ...sampler.queries(),
    ...(library !== undefined && { library }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A corpus that the judged set speaks of is taken as far as it was judged; any other whole. */
function foldersOf(corpus: string): readonly string[] {
  const judged = judgedFolders(readJudgedQueries()).filter((folder) => existsSync(path.join(corpus, folder)))
  return judged.length === 0 ? ['.'] : judged
}

/** Python takes no half of a character, as some damaged files hold. */
const paragraphsOf = ({ inspected }: LibraryDocument): readonly string[] =>
  inspected.blocks.filter(({ type }) => type !== 'break').map((block) => blockText(block).toWellFormed())

/** A document as the benchmark's page keeps it. */
const readFile = ({ inspected, paths, members, memberOf }: LibraryDocument) => ({
  hash: inspected.sha256,
  format: inspected.format,
  outcome: inspected.outcome,
  sizeBytes: inspected.sizeBytes,
  recognition: inspected.recognition,
  blocks: inspected.blocks,
  passages: inspected.passages,
  paths,
  members,
  memberOf,
})
