import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type {
  CatalogueFields,
  DocumentHit,
  MatchTerm,
  SearchFilter,
  SearchRequest,
  SearchResponse,
  SimilarPassage,
} from '../../../shared/contracts/search.ts'
import type { HitDetail } from '../messages.ts'
import { parseQuery } from '../query-parser.ts'
import type { QueryNode } from '../query-tree.ts'
import { ScoredSet } from '../text-index/scored-set.ts'
import type { Segment } from '../text-index/segment.ts'
import { TextIndex } from '../text-index/text-index.ts'
import { type Checkpoint, checkpointOf } from './checkpoint.ts'
import { correctionsOf } from './corrections.ts'
import { DocumentFilters } from './document-filters.ts'
import { DocumentTable } from './document-table.ts'
import type { Entry } from './entry.ts'
import { Evaluation } from './evaluate.ts'
import { ExactWords } from './exact-words.ts'
import { explainConditions } from './explain-conditions.ts'
import { withRoles } from './explanation.ts'
import { Facets } from './facets.ts'
import { withoutFunctionWords } from './function-words.ts'
import { HitDetails } from './hit-details.ts'
import { liftNamedWhole } from './named-whole.ts'
import { documentReader, PassageSource, type ReadPassages } from './passage-source.ts'
import { termsOfQuery, wordsTogether } from './query-terms.ts'
import { type Nearest, type Relaxed, relax } from './relaxations.ts'
import { similarPassages } from './similar-passages.ts'
import { firstInOrder } from './sorting.ts'
import { WordForms } from './word-forms.ts'

const notRelaxed: Relaxed = { relaxations: [] }
const superseded: SearchFilter = { field: 'is', values: ['superseded'] }

/**
 * Answers queries from two indexes: the catalogue (MiniSearch) over what names a document, and the text index over all
 * its words. It holds no text; passages are read for the rows that are shown.
 */
export class Engine {
  readonly table = new DocumentTable()
  readonly index = new TextIndex()
  private readonly filters = new DocumentFilters(this.table)
  private readonly facets = new Facets(this.table, this.filters)
  private readonly forms = new WordForms(this.index)
  private readonly passages: PassageSource
  private readonly details: HitDetails
  private readonly exactWords: ExactWords
  private segments: readonly Segment[] = []
  private isPlaced = true

  constructor(readPassages: ReadPassages) {
    const read = documentReader(readPassages, this.index, this.table)
    this.passages = new PassageSource(read)
    this.details = new HitDetails(this.passages, this.index)
    this.exactWords = new ExactWords(read, this.table)
  }

  /** Enters or replaces what names documents. Their text comes with a segment. */
  enter(documents: ReadonlyArray<{ readonly id: DocumentId; readonly fields: CatalogueFields }>): void {
    for (const { id, fields } of documents) if (this.table.enter(id, fields)) this.isPlaced = false
  }

  remove(ids: readonly DocumentId[]): void {
    for (const id of ids) {
      const number = this.table.remove(id)
      if (number !== undefined) this.index.remove(number)
    }
    this.passages.forget(ids)
  }

  /** The segments that are searched from now on. `renewed`: documents whose text is another than before. */
  setSegments(segments: readonly Segment[], renewed: readonly DocumentId[] = []): void {
    this.segments = segments
    this.isPlaced = false
    this.passages.forget(renewed)
    this.exactWords.forget()
  }

  /** `isWanted`: asked now and then; when it says no, the search ends with `Superseded`. */
  async search(request: SearchRequest, isWanted: () => boolean = () => true): Promise<SearchResponse> {
    const start = performance.now()
    this.place()
    const checkpoint = checkpointOf(isWanted)
    const parsed = parseQuery(request.query)
    const filters = request.filters.filter(({ values }) => values.length > 0)
    const conditions = filters.filter(({ isScope }) => isScope !== true)
    const scopes = filters.filter(({ isScope }) => isScope === true).map((filter): QueryNode => ({ kind: 'filter', filter }))
    const node = request.isLiteral === true ? parsed.node : withoutFunctionWords(parsed.node)
    const whole: QueryNode = { kind: 'and', nodes: [node, ...scopes] }
    let corrections: Corrections = new Map()
    let othersOf = this.othersOf(request, corrections)
    let evaluation = this.evaluation(othersOf, checkpoint)
    let unconditioned = await evaluation.evaluate(whole)
    let found = this.meeting(conditions, unconditioned)
    if (found.size === 0) {
      corrections = correctionsOf(node, othersOf, this)
      if (corrections.size > 0) {
        othersOf = this.othersOf(request, corrections)
        evaluation = this.evaluation(othersOf, checkpoint)
        unconditioned = await evaluation.evaluate(whole)
        found = this.meeting(conditions, unconditioned)
      }
    }
    const { relaxations, nearest } = found.size === 0 ? await this.relax(node, filters, evaluation) : notRelaxed
    if (nearest !== undefined) {
      unconditioned = nearest.found
      found = this.meeting(conditions, unconditioned)
    }
    const terms = termsOfQuery(node).map((term) => withForms(term, othersOf))
    if (request.sort === 'relevance') {
      const words = wordsTogether(node)
      // One word names nothing whole, and its other forms need not be looked for.
      if (words.length > 1)
        liftNamedWhole(
          found,
          words.map((word) => ({ ...word, others: othersOf(word.term) })),
          this,
        )
    }
    const isSuperseded = this.filters.test(superseded).holds
    const ranked = firstInOrder(found, { sort: request.sort, count: request.limit, table: this.table, isSuperseded })
    const detailed = request.detailed ?? ranked.length
    const hits = await this.hits(ranked, { found, terms, detailed, checkpoint, ...(nearest !== undefined && { nearest }) })
    const isCounted = hits.length === found.size && hits.every(({ isPending }) => isPending !== true)
    return {
      documents: found.size,
      ...(isCounted && { passages: hits.reduce((sum, { passageCount }) => sum + passageCount, 0) }),
      hits,
      facets: this.facets.count(unconditioned, conditions),
      terms,
      hints: [
        ...parsed.hints,
        ...new Set(evaluation.hints),
        ...[...corrections].map(([word, instead]) => correctionSentence(word, instead)),
      ],
      explanations: withRoles(node, evaluation.explanations.values()),
      corrections: [...corrections].map(([word, instead]) => ({ word, instead })),
      conditions: explainConditions(node, this.filters, this.table),
      relaxations,
      ...(nearest !== undefined && { isNearest: true }),
      tookMs: performance.now() - start,
    }
  }

  /**
   * The passages of documents that an answer left pending; of one whose passages are all wanted, with a `limit` of its own.
   * Ends with `Superseded` when `isWanted` says no.
   */
  detail(
    ids: readonly DocumentId[],
    terms: readonly MatchTerm[],
    limit?: number,
    isWanted: () => boolean = () => true,
  ): Promise<readonly HitDetail[]> {
    return this.details.oneByOne(ids, terms, { checkpoint: checkpointOf(isWanted), ...(limit !== undefined && { limit }) })
  }

  /** Where else nearly the same is said; `except` is the document the words are from. */
  similar(text: string, except?: DocumentId): Promise<readonly SimilarPassage[]> {
    this.place()
    return similarPassages(text, except, { index: this.index, table: this.table, passages: this.passages })
  }

  /** Numbers of a segment's documents in the engine; below zero where it is not the one that holds them. */
  placed(segment: Segment): Int32Array | undefined {
    this.place()
    return this.index.segments.find((placed) => placed.segment === segment)?.numbers
  }

  private place(): void {
    if (this.isPlaced) return
    this.index.place(this.segments, this.table)
    this.isPlaced = true
  }

  /** What counts as a word beside itself: its other forms, or what it was corrected to in all its forms. */
  private othersOf({ isLiteral }: SearchRequest, corrections: Corrections): (term: string) => readonly string[] {
    const formsOf = (term: string) => (isLiteral === true ? [] : this.forms.of(term))
    return (term) => {
      const meant = corrections.get(term)
      return meant === undefined ? formsOf(term) : [...new Set(meant.flatMap((other) => [other, ...formsOf(other)]))]
    }
  }

  private evaluation(othersOf: (term: string) => readonly string[], checkpoint: Checkpoint): Evaluation {
    const { index, table, filters, exactWords } = this
    return new Evaluation({ index, table, filters, exactWords, othersOf, checkpoint })
  }

  private relax(node: QueryNode, filters: readonly SearchFilter[], evaluation: Evaluation): Promise<Relaxed> {
    const tests = filters.map((filter) => ({ isScope: filter.isScope === true, holds: this.filters.test(filter).holds }))
    return relax(node, {
      size: this.table.size,
      evaluate: (part) => evaluation.evaluate(part),
      isInScope: (number) => tests.every(({ isScope, holds }) => !isScope || holds[number] === 1),
      isWanted: (number) => tests.every(({ holds }) => holds[number] === 1),
    })
  }

  /** Those of the found that meet the conditions chosen by hand; the facets still need the others. */
  private meeting(conditions: readonly SearchFilter[], found: ScoredSet): ScoredSet {
    if (conditions.length === 0) return found
    const tests = conditions.map((filter) => this.filters.test(filter).holds)
    return new ScoredSet(this.table.size).unite(found).filter((number) => tests.every((holds) => holds[number] === 1))
  }

  /** What an answer says of its documents, in their order: of the first also their passages, as far as there is time for them. */
  private async hits(ranked: readonly Entry[], { found, terms, detailed, checkpoint, nearest }: Answer): Promise<readonly DocumentHit[]> {
    const details = terms.length === 0 ? [] : await this.details.ofFirst(ranked.slice(0, detailed), terms, checkpoint)
    return ranked.map(({ id, number }, at): DocumentHit => {
      const { passages, passageCount } = details[at] ?? { passages: [], passageCount: 0 }
      const isPending = terms.length > 0 && details[at] === undefined
      return {
        id,
        score: found.scores[number] ?? 0,
        passages,
        passageCount,
        ...(isPending && { isPending }),
        ...(nearest !== undefined && { lacks: nearest.lackedBy(number) }),
      }
    })
  }
}

interface Answer {
  readonly found: ScoredSet
  readonly terms: readonly MatchTerm[]
  /** Documents whose passages come with it. */
  readonly detailed: number
  readonly checkpoint: Checkpoint
  /** Where nothing holds all that was asked: those that hold most of it. */
  readonly nearest?: Nearest
}

/** Words that nothing bears, with those near them, the likeliest first. */
type Corrections = ReadonlyMap<string, readonly string[]>

/** A word is marked in its other forms too; a phrase as it stands. */
function withForms(term: MatchTerm, othersOf: (term: string) => readonly string[]): MatchTerm {
  const [word, next] = term.words
  if (word === undefined || next !== undefined || term.isExact === true) return term
  const forms = othersOf(word)
  return forms.length === 0 ? term : { ...term, forms }
}

const correctionSentence = (word: string, instead: readonly string[]): string =>
  `Nothing holds “${word}”. Also searched: ${instead.map((other) => `“${other}”`).join(', ')}.`
