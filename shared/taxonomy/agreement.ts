import type { TagId } from '../contracts/ids.ts'

/** A proposal, as far as the delegate's decisions can be learnt from it. */
export interface Proposed {
  readonly tag: TagId
  readonly score: number
  readonly terms: readonly string[]
  readonly state: 'open' | 'accepted' | 'rejected'
}

/** How proposals that have something in common were decided. */
export interface Tally {
  readonly open: number
  readonly accepted: number
  readonly rejected: number
}

/** A term, and how what it carried was decided. */
export interface TermTally extends Tally {
  readonly tag: TagId
  readonly term: string
}

/** Decisions supposed to have been made before the first: few enough that a handful of real ones outweigh them. */
const supposed = 4
const none: Tally = { open: 0, accepted: 0, rejected: 0 }

/**
 * How far the delegate agrees with the lens: in all, tag by tag and term by term. What is supposed of a term nobody has
 * decided on is what was seen of its tag, and of a tag what was seen of all:
 *
 *   all ──▶ tag ──▶ term        rate = (accepted + 4 × rate above) / (decided + 4)
 */
export class Agreement {
  readonly all: Tally
  private readonly tags = new Map<TagId, Tally>()
  private readonly terms = new Map<string, TermTally>()

  constructor(proposals: Iterable<Proposed>) {
    let all = none
    for (const { tag, terms, state } of proposals) {
      all = withOne(all, state)
      this.tags.set(tag, withOne(this.ofTag(tag), state))
      for (const term of terms) this.terms.set(keyOf(tag, term), { tag, term, ...withOne(this.ofTerm(tag, term), state) })
    }
    this.all = all
  }

  ofTag(tag: TagId): Tally {
    return this.tags.get(tag) ?? none
  }

  ofTerm(tag: TagId, term: string): Tally {
    const { open, accepted, rejected } = this.terms.get(keyOf(tag, term)) ?? none
    return { open, accepted, rejected }
  }

  /** Every term that carried a proposal, the one agreed with least first. */
  everyTerm(): readonly TermTally[] {
    const rated = [...this.terms.values()].map((tally) => ({ tally, rate: this.rateOfTerm(tally.tag, tally.term) }))
    return rated.sort((a, b) => a.rate - b.rate || total(b.tally) - total(a.tally)).map(({ tally }) => tally)
  }

  /** The share of this term's proposals that the delegate is expected to accept, 0 to 1. */
  rateOfTerm(tag: TagId, term: string): number {
    return rate(this.ofTerm(tag, term), this.rateOfTag(tag))
  }

  /**
   * How sure a proposal is once the delegate's decisions are counted in, 0 to 1: the odds the lens gives it, times how much
   * better its best term fares than proposals do in all. Without decisions it stays what the lens says.
   */
  sharpened({ tag, score, terms }: Pick<Proposed, 'tag' | 'score' | 'terms'>): number {
    const best = terms.length === 0 ? this.rateOfTag(tag) : Math.max(...terms.map((term) => this.rateOfTerm(tag, term)))
    const odds = (oddsOf(score) * oddsOf(best)) / oddsOf(this.rateOfAll())
    return odds / (1 + odds)
  }

  private rateOfTag(tag: TagId): number {
    return rate(this.ofTag(tag), this.rateOfAll())
  }

  private rateOfAll(): number {
    return rate(this.all, 0.5)
  }
}

const rate = ({ accepted, rejected }: Tally, above: number): number => (accepted + supposed * above) / (accepted + rejected + supposed)
const total = ({ open, accepted, rejected }: Tally): number => open + accepted + rejected
const withOne = (tally: Tally, state: Proposed['state']): Tally => ({ ...tally, [state]: tally[state] + 1 })
const keyOf = (tag: TagId, term: string): string => `${tag} ${term}`

/** Nothing is quite certain: a score of 1 still has odds. */
function oddsOf(share: number): number {
  const kept = Math.min(0.99, Math.max(0.01, share))
  return kept / (1 - kept)
}
