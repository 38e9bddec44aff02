import type { Block } from '../contracts/blocks.ts'
import { isDenied, mayDeny } from './denials.ts'
import type { Lens, LensTag } from './lens.ts'
import { placeWeights, type Unit, unitsOf } from './places.ts'
import { matcherOf, type TermHit } from './term-matcher.ts'

/** A mention: a hit with the place it stands in. */
export interface Mention {
  readonly hit: TermHit
  readonly tag: LensTag
  readonly unit: Unit
  /** Whether the paragraph speaks of AI besides this term, or else the one before it. */
  readonly ai: 'here' | 'before' | 'no'
}

/** A document as the lens reads it. */
export interface Reading {
  readonly mentions: readonly Mention[]
  /** How often AI itself is spoken of. */
  readonly gate: number
  readonly words: number
  /** Paragraphs and rows, and those that speak of AI. */
  readonly units: number
  readonly aiUnits: number
  /** Whether a title, an abstract or a heading speaks of AI. */
  readonly isAiProminent: boolean
}

const charactersPerWord = 6

/** Reads a document for the terms of a lens. Places that count nothing, such as lists of references, are passed over. */
export function readMentions(blocks: readonly Block[], lens: Lens): Reading {
  const matcher = matcherOf(lens)
  const mentions: Mention[] = []
  const unmistakable: string[] = []
  let gateHits = 0
  let characters = 0
  let units = 0
  let aiUnits = 0
  let isAiProminent = false
  let wasAi = false
  for (const unit of unitsOf(blocks)) {
    characters += unit.text.length
    if (placeWeights[unit.place] === 0) continue
    units++
    const standing = standingHits(unit.text, matcher.find(unit.text))
    const gates = standing.filter(({ tag }) => tag?.gate === true)
    gateHits += distinctPlaces(gates)
    const isAi = standing.some(({ tag, isNear }) => tag !== undefined && !isNear)
    if (isAi) aiUnits++
    if (isAi && unit.place !== 'body' && unit.place !== 'note') isAiProminent = true
    // A sentence says a tag once however many of its terms overlap there: "adversarial examples" holds "adversarial example".
    const ends = new Map<LensTag, number>()
    for (const hit of standing) {
      const { tag } = hit
      if (tag === undefined || (ends.get(tag) ?? -1) >= hit.start) continue
      ends.set(tag, hit.end)
      const ai = standing.some((other) => !other.isNear && !overlaps(other, hit)) ? 'here' : wasAi ? 'before' : 'no'
      mentions.push({ hit, tag, unit, ai })
      if (!hit.isNear && !gates.some((gate) => overlaps(gate, hit))) unmistakable.push(hit.term)
    }
    // A heading between two paragraphs does not part them.
    if (isAi || unit.place !== 'heading') wasAi = isAi
  }
  // A paper that names several attacks on models speaks of AI, also where it says "ML" and "model" alone.
  const gate = gateHits + (new Set(unmistakable).size > 1 ? Math.floor(unmistakable.length / 2) : 0)
  return { mentions, gate, words: characters / charactersPerWord, units, aiUnits, isAiProminent }
}

/** Hits that are not denied, nor part of a longer term that means something else: "tool poisoning" is no "poisoning". */
function standingHits(text: string, hits: readonly TermHit[]): readonly TermHit[] {
  if (hits.length === 0) return hits
  const isWary = mayDeny(text)
  return hits.filter((hit) => {
    if (hit.tag === undefined) return true
    const isPart =
      !hit.tag.gate && hits.some((other) => other.tag !== undefined && other.tag !== hit.tag && !other.tag.gate && holds(other, hit))
    return !isPart && !(isWary && isDenied(text, hit.start, hit.end))
  })
}

const holds = (outer: TermHit, inner: TermHit): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
const overlaps = (a: TermHit, b: TermHit): boolean => a.start < b.end && b.start < a.end

/** Hits that do not overlap: "AI/ML" within "AI/ML security" is one. */
function distinctPlaces(hits: readonly TermHit[]): number {
  let count = 0
  let last = -1
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (start < last) continue
    count++
    last = end
  }
  return count
}
