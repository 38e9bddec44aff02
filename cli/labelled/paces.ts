import { type Block, blockText } from '../../shared/contracts/blocks.ts'
import { documentIdOf, fileHash, type SymbolKey, symbolKey } from '../../shared/contracts/ids.ts'
import type { LinkInput } from '../../shared/contracts/linking.ts'
import type { ReadDocument } from '../../shared/contracts/reading.ts'
import type { Mention, OwnSymbol } from '../../shared/contracts/recognition.ts'
import { LibraryLinker, recognise } from '../../shared/recognise/index.ts'
import { lens } from '../lens.ts'
import { spread, timed } from '../timing.ts'
import type { LabelledDocument } from './labelled-library.ts'

const words = 10_000
const runs = 15
const librarySize = 20_000
const arrivals = 100
const mentionsEach = 30

/** Milliseconds ten thousand words take that are nothing but headers, symbols and dates: the set's documents, over and over. */
export function recognitionPace(documents: readonly LabelledDocument[]): number {
  const blocks: Block[] = []
  let count = 0
  for (let at = 0; count < words; at++) {
    for (const block of documents[at % documents.length]?.blocks ?? []) {
      blocks.push({ ...block, locator: { block: blocks.length } })
      count += wordsOf(block)
    }
  }
  return paceOf({ format: 'docx', blocks, properties: [], warnings: [] })
}

/** The median over a corpus's longer documents of what ten thousand words of each take, each at its quickest run. */
export function corpusPace(documents: readonly ReadDocument[]): number | undefined {
  const long = documents.filter(({ blocks }) => blocks.reduce((sum, block) => sum + wordsOf(block), 0) > words / 5)
  return long.length === 0 ? undefined : spread(long.map(paceOf)).median
}

function paceOf(read: ReadDocument): number {
  const count = read.blocks.reduce((sum, block) => sum + wordsOf(block), 0)
  const times = Array.from({ length: runs }, () => timed(() => recognise({ ...read, name: 'paper.docx', lens })).ms)
  return (Math.min(...times) / count) * words
}

const wordsOf = (block: Block): number => blockText(block).split(/\s+/u).length

/** Milliseconds that links take in a library of twenty thousand. */
export interface LinkPaces {
  /** All of it for the first time. */
  readonly first: number
  /** One document more: the 95th percentile of a hundred. */
  readonly arrival: number
  /** One document more that five hundred cite: the median of ten. */
  readonly muchCited: number
}

/** Links a made-up library, then lets documents come. */
export function linkPaces(): LinkPaces {
  const linker = new LibraryLinker()
  const random = seeded(20_250_101)
  const all = Array.from({ length: librarySize + arrivals }, (_, at) => paper(at, random))
  const first = timed(() => linker.update(all.slice(0, librarySize))).ms
  const arrival = spread(all.slice(librarySize).map((document) => timed(() => linker.update([document])).ms)).p95
  const cited = { ...paper(librarySize + arrivals, random), symbols: [ownSymbol(muchCited)], fileNames: ['much cited.docx'] }
  const comes = Array.from({ length: 10 }, () => {
    const { ms } = timed(() => linker.update([cited]))
    linker.update([], [cited.id])
    return ms
  })
  return { first, arrival, muchCited: spread(comes).median }
}

/** A paper that every fortieth document cites. */
const muchCited = symbolKey('SG17-TD9999')
const evidence = { text: 'as said in the text', locator: { block: 1 } }
const ownSymbol = (key: SymbolKey): OwnSymbol => ({ key, printed: '', evidence, origin: 'name' })
const mention = (key: SymbolKey): Mention => ({ key, printed: '', count: 1, evidence, blocks: [1] })

/** A contribution that cites ten others and twenty Recommendations and RFCs; every twentieth is a liaison with an attachment. */
function paper(at: number, random: (below: number) => number): LinkInput {
  const symbolAt = (n: number) => symbolKey(`SG${2 + (n % 18)}-C${10 + Math.floor(n / 18)}`)
  const isLiaison = at % 20 === 0
  const cited = (n: number) =>
    n % 3 === 0 ? symbolAt(random(librarySize)) : symbolKey(n % 3 === 1 ? `X.${1000 + random(600)}` : `RFC${random(9_000)}`)
  return {
    id: documentIdOf(fileHash(at.toString(16).padStart(64, '0'))),
    kind: isLiaison ? 'liaison' : 'contribution',
    title: `Paper ${at}`,
    language: 'en',
    symbols: [ownSymbol(symbolAt(at))],
    fileNames: [`T25-SG${2 + (at % 18)}-C-${String(10 + Math.floor(at / 18)).padStart(4, '0')}!!MSW-E.docx`],
    members: [],
    attachments: isLiaison
      ? [{ number: '1', title: 'Paper', symbols: [symbolAt(random(librarySize))], fileName: `a${random(librarySize)}.docx`, evidence }]
      : [],
    answers: isLiaison ? [{ value: symbolKey(`SG${2 + random(18)}-LS${random(300)}`), evidence }] : [],
    mentions: [...Array.from({ length: mentionsEach }, (_, n) => mention(cited(n))), ...(at % 40 === 1 ? [mention(muchCited)] : [])],
  }
}

/** The same numbers on every run. Source: Park and Miller's minimal standard generator. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
