import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { DocumentPassages } from '../document-passages.ts'
import { matchCounter } from '../match-counter.ts'
import type { HitDetail } from '../messages.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Entry } from './entry.ts'
import type { PassageSource } from './passage-source.ts'
import { rankPassages } from './rank-passages.ts'

/** Passages shown of one document. */
const shownPassages = 3

/** Words an answer looks into at once, one document at least, and the time after which it leaves the others pending: their texts are large. */
const wordsAtOnce = 100_000
const mostDetailMs = 40

/** Looks into documents for their best passages. */
export class HitDetails {
  private readonly passages: PassageSource
  private readonly index: TextIndex

  constructor(passages: PassageSource, index: TextIndex) {
    this.passages = passages
    this.index = index
  }

  /** Of the first of an answer's documents, as many as there is time for. */
  async ofFirst(entries: readonly Entry[], terms: readonly MatchTerm[], checkpoint: Checkpoint): Promise<readonly HitDetail[]> {
    const details: HitDetail[] = []
    const start = performance.now()
    for (const stretch of this.stretches(entries)) {
      if (performance.now() - start >= mostDetailMs) break
      const ids = stretch.map(({ id }) => id)
      details.push(...(await this.of(ids, terms, { limit: shownPassages, checkpoint })))
    }
    return details
  }

  /** Of each document by itself, however long that takes. */
  async oneByOne(
    ids: readonly DocumentId[],
    terms: readonly MatchTerm[],
    { limit = shownPassages, checkpoint }: { readonly limit?: number; readonly checkpoint: Checkpoint },
  ): Promise<readonly HitDetail[]> {
    const details: HitDetail[] = []
    for (const id of ids) details.push(...(await this.of([id], terms, { limit, checkpoint })))
    return details
  }

  private async of(
    ids: readonly DocumentId[],
    terms: readonly MatchTerm[],
    { limit, checkpoint }: { readonly limit: number; readonly checkpoint: Checkpoint },
  ): Promise<readonly HitDetail[]> {
    const texts = await this.passages.get(ids, checkpoint)
    const lookedFor = { terms, countIn: matchCounter(terms) }
    return ids.map((id) => {
      const { best, count } = rankPassages(texts.get(id) ?? DocumentPassages.none, lookedFor, limit)
      return { id, passages: best, passageCount: count }
    })
  }

  /** Documents that are read in one go: all of an answer when they are short, since each reading asks the disk anew. */
  private *stretches(entries: readonly Entry[]): Generator<readonly Entry[]> {
    let stretch: Entry[] = []
    let words = 0
    for (const entry of entries) {
      const more = this.index.length(entry.number)
      if (stretch.length > 0 && words + more > wordsAtOnce) {
        yield stretch
        stretch = []
        words = 0
      }
      stretch.push(entry)
      words += more
    }
    if (stretch.length > 0) yield stretch
  }
}
