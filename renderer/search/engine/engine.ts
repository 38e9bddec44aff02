import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type {
  DocumentHit,
  IndexDocument,
  MatchTerm,
  PassageHit,
  SearchEngine,
  SearchRequest,
  SearchResponse,
} from '../../../shared/contracts/search.ts'
import { parseQuery } from '../query-parser.ts'
import type { QueryNode } from '../query-tree.ts'
import type { Entry } from './entry.ts'
import { nthOfPassage } from './entry.ts'
import { Evaluation } from './evaluate.ts'
import { facetsOf } from './facets.ts'
import { IndexTables } from './index-tables.ts'
import { addPassages } from './passage-index.ts'
import type { PassageStore } from './passage-store.ts'
import { pacer } from './pause.ts'
import { termsOfQuery } from './query-terms.ts'
import { snippetOf } from './snippet.ts'
import { compareBy } from './sorting.ts'

/** Passages shown of one document. */
const shownPassages = 3

/** What a search that gave way to a newer one rejects with. */
export class Superseded extends Error {
  override readonly message = 'superseded'
}

/** Today's engine: MiniSearch over catalogue and passages, the query language evaluated over both. */
export class MiniSearchEngine implements SearchEngine {
  readonly tables: IndexTables
  private readonly store: PassageStore

  constructor(store: PassageStore) {
    this.store = store
    this.tables = new IndexTables(store)
  }

  async put(documents: readonly IndexDocument[]): Promise<void> {
    await this.store.put(documents.map(({ id, passages }) => ({ id, passages })))
    const pace = pacer()
    for (const document of documents) {
      const number = this.tables.freshNumber()
      await addPassages(this.tables.passages, number, document.passages, pace)
      this.tables.enter({ id: document.id, number, fields: document.fields, passages: document.passages.length })
      await pace()
    }
  }

  /** Replaces catalogue fields alone, the text being the same. */
  async rename(documents: ReadonlyArray<Pick<IndexDocument, 'id' | 'fields'>>): Promise<void> {
    const pace = pacer()
    for (const { id, fields } of documents) {
      const entry = this.tables.entry(id)
      if (entry !== undefined) this.tables.enter({ ...entry, fields })
      await pace()
    }
  }

  async remove(ids: readonly DocumentId[]): Promise<void> {
    const pace = pacer()
    for (const id of ids) {
      this.tables.remove(id)
      await pace()
    }
    await this.store.remove(ids)
  }

  status() {
    return Promise.resolve({ documents: this.tables.documents, passages: this.tables.passageTotal, waiting: 0 })
  }

  /** `isWanted`: asked now and then; when it says no, the search ends with `Superseded`. */
  async search(request: SearchRequest, isWanted: () => boolean = () => true): Promise<SearchResponse> {
    const start = performance.now()
    const pace = pacer()
    const checkpoint = () => {
      if (!isWanted()) throw new Superseded()
      return pace()
    }
    const parsed = parseQuery(request.query)
    const filters = request.filters.filter(({ values }) => values.length > 0).map((filter): QueryNode => ({ kind: 'filter', filter }))
    const whole: QueryNode = { kind: 'and', nodes: [parsed.node, ...filters] }
    const hints = [...parsed.hints]
    let evaluation = new Evaluation(this.tables, false, checkpoint)
    let found = await evaluation.evaluate(whole)
    hints.push(...evaluation.hints)
    const terms = termsOfQuery(parsed.node)
    if (found.size === 0 && terms.length > 0) {
      evaluation = new Evaluation(this.tables, true, checkpoint)
      found = await evaluation.evaluate(whole)
      if (found.size > 0) hints.push('Nothing holds these words as written: shown are documents with names close to them.')
    }
    const entries = [...found.keys()].flatMap((number) => this.tables.byNumber.get(number) ?? [])
    const ranked = entries.sort(compareBy(request.sort, found))
    const byDocument = evaluation.tally.byDocument((number) => found.has(number))
    const hits = await this.hits(ranked.slice(0, request.limit), found, byDocument, evaluation, terms, checkpoint)
    return {
      documents: entries.length,
      passages: sumOfCounts(byDocument, evaluation),
      hits,
      facets: facetsOf(entries),
      terms,
      hints,
      tookMs: performance.now() - start,
    }
  }

  private async hits(
    entries: readonly Entry[],
    scores: ReadonlyMap<number, number>,
    byDocument: ReadonlyMap<number, readonly number[]>,
    evaluation: Evaluation,
    terms: readonly MatchTerm[],
    checkpoint: () => Promise<void> | undefined,
  ): Promise<readonly DocumentHit[]> {
    const texts = await this.tables.passagesOf(entries.filter(({ number }) => byDocument.has(number)).map(({ number }) => number))
    const hits: DocumentHit[] = []
    for (const { id, number } of entries) {
      await checkpoint()
      const { best, count } = evaluation.tally.rank(byDocument.get(number) ?? [], shownPassages)
      const passages = best.flatMap((passage): readonly PassageHit[] => {
        const stored = texts.get(number)?.[nthOfPassage(passage)]
        return stored === undefined ? [] : [{ locator: stored.locator, ...snippetOf(stored.text, terms) }]
      })
      hits.push({ id, score: scores.get(number) ?? 0, passages, passageCount: count })
    }
    return hits
  }
}

function sumOfCounts(byDocument: ReadonlyMap<number, readonly number[]>, evaluation: Evaluation): number {
  let sum = 0
  for (const passages of byDocument.values()) sum += evaluation.tally.rank(passages, 0).count
  return sum
}
