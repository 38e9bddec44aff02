import { documentOfPassage } from './entry.ts'

interface Tally {
  score: number
  /** How many of the query's parts it holds. */
  parts: number
}

/** The passages of one document, best first, and how many hold as many of the query's parts as the best. */
export interface RankedPassages {
  readonly best: readonly number[]
  readonly count: number
}

/** Which passages hold how much of a query, gathered while it is evaluated. */
export class MatchTally {
  private readonly passages = new Map<number, Tally>()
  private isAside = false

  add(passage: number, score: number): void {
    if (this.isAside) return
    const tally = this.passages.get(passage)
    if (tally === undefined) this.passages.set(passage, { score, parts: 1 })
    else {
      tally.score += score
      tally.parts++
    }
  }

  /** Evaluates what must not be found: its passages do not count. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const before = this.isAside
    this.isAside = true
    try {
      return await work()
    } finally {
      this.isAside = before
    }
  }

  /** Passages by document. */
  byDocument(isWanted: (document: number) => boolean): ReadonlyMap<number, readonly number[]> {
    const grouped = new Map<number, number[]>()
    for (const passage of this.passages.keys()) {
      const document = documentOfPassage(passage)
      if (!isWanted(document)) continue
      const group = grouped.get(document)
      if (group === undefined) grouped.set(document, [passage])
      else group.push(passage)
    }
    return grouped
  }

  /** Ranks one document's passages: those with more of the query's parts first, then by score, then as they stand. */
  rank(passages: readonly number[], wanted: number): RankedPassages {
    const parts = (passage: number) => this.passages.get(passage)?.parts ?? 0
    const score = (passage: number) => this.passages.get(passage)?.score ?? 0
    const sorted = [...passages].sort((a, b) => parts(b) - parts(a) || score(b) - score(a) || a - b)
    const most = sorted[0] === undefined ? 0 : parts(sorted[0])
    const full = sorted.filter((passage) => parts(passage) === most)
    return { best: full.slice(0, wanted), count: full.length }
  }
}
