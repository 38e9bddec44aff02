import type { Relaxation } from '../../../shared/contracts/search.ts'
import type { QueryNode } from '../query-tree.ts'
import { ScoredSet } from '../text-index/scored-set.ts'
import { wordOf } from './explanation.ts'

/** Parts of a query that are left out in turn, at most: more than a question in words has. */
const mostParts = 32
/** Of the words of a query one in so many may be missing. */
const wordsAMissing = 3

/** What a query that finds nothing finds without some of its parts. */
export interface Relaxed {
  /** What would be found without one of its words or conditions, the most first: the part that is to blame. */
  readonly relaxations: readonly Relaxation[]
  /** Documents that hold most of its words, where no document of the library holds them all. */
  readonly nearest?: Nearest
}

/** The documents that come nearest to a query, and which of its words one of them lacks. */
export interface Nearest {
  readonly found: ScoredSet
  readonly lackedBy: (document: number) => readonly string[]
}

interface Options {
  readonly size: number
  readonly evaluate: (node: QueryNode) => Promise<ScoredSet>
  /** Whether a document is where the delegate searches, and whether it meets the conditions chosen by hand as well. */
  readonly isInScope: (document: number) => boolean
  readonly isWanted: (document: number) => boolean
}

/**
 * Leaves parts out of a query that finds nothing. Each part is looked up once; how many of them a document holds tells
 * the rest:
 *
 *   kind:report  quality  outcome  zebra
 *        ●          ●        ●              all but a word: listed as nearest, `zebra` is to blame
 *                   ●        ●      ●       all but a condition, which is never left out unasked
 *        ●          ●                       too little
 */
export async function relax(node: QueryNode, options: Options): Promise<Relaxed> {
  if (node.kind !== 'and' || node.nodes.length > mostParts) return { relaxations: [] }
  const parts: Part[] = []
  for (const each of node.nodes) parts.push({ node: each, found: await options.evaluate(each) })
  const held = new Uint8Array(options.size)
  for (const { found } of parts) for (const document of found.documents()) held[document] = (held[document] ?? 0) + 1
  const nearest = held.includes(parts.length) ? undefined : nearestOf(parts, held, options)
  return { relaxations: relaxationsOf(parts, held, options), ...(nearest !== undefined && { nearest }) }
}

interface Part {
  readonly node: QueryNode
  readonly found: ScoredSet
}

function relaxationsOf(parts: readonly Part[], held: Uint8Array, { isWanted }: Options): readonly Relaxation[] {
  const counts = parts.map(() => 0)
  for (const [document, parted] of held.entries()) {
    if (parted !== parts.length - 1 || !isWanted(document)) continue
    const lacked = parts.findIndex(({ found }) => !found.has(document))
    counts[lacked] = (counts[lacked] ?? 0) + 1
  }
  return parts
    .flatMap(({ node }, at): readonly Relaxation[] => {
      const named = nameOf(node)
      const documents = counts[at] ?? 0
      return named === undefined || documents === 0 ? [] : [{ ...named, documents }]
    })
    .sort((a, b) => b.documents - a.documents)
}

/**
 * Plain words may be missing; what is quoted, excluded or a condition is meant. Each word a document holds counts as it
 * does in any search, so that one without a rare word comes after one without two common ones.
 */
function nearestOf(parts: readonly Part[], held: Uint8Array, { size, isInScope, isWanted }: Options): Nearest | undefined {
  const asked = parts.filter(({ node }) => node.kind !== 'filter' && node.kind !== 'not')
  const most = Math.floor(asked.length / wordsAMissing)
  const lacked = (document: number) => parts.filter(({ found }) => !found.has(document))
  const found = new ScoredSet(size)
  for (const [document, parted] of held.entries()) {
    if (parts.length - parted > most || !isInScope(document) || !lacked(document).every(({ node }) => isPlainWord(node))) continue
    for (const part of asked) if (part.found.has(document)) found.add(document, part.found.scores[document] ?? 0)
  }
  if (!found.documents().some(isWanted)) return undefined
  return { found, lackedBy: (document) => lacked(document).flatMap(({ node }) => wordOf(node) ?? []) }
}

const isPlainWord = (node: QueryNode): boolean => node.kind === 'word' && node.isExact !== true

function nameOf(part: QueryNode): Omit<Relaxation, 'documents'> | undefined {
  if (part.kind === 'filter') return { condition: part.filter }
  if (part.kind === 'not') return part.node.kind === 'filter' ? { condition: { ...part.node.filter, exclude: true } } : undefined
  const word = wordOf(writtenPart(part))
  return word === undefined ? undefined : { word }
}

/** What was typed: `FG-AI4H` is read as its words in a row or as one word, a symbol as itself or as its words. */
function writtenPart(part: QueryNode): QueryNode {
  if (part.kind === 'symbol') return writtenPart(part.otherwise)
  if (part.kind !== 'or') return part
  const [row, joined, ...others] = part.nodes
  const isOne = row?.kind === 'phrase' && joined?.kind === 'word' && others.length === 0 && row.terms.join('') === joined.term
  return isOne ? row : part
}
