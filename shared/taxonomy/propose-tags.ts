import type { Block } from '../contracts/blocks.ts'
import type { Evidence, TagProposal } from '../contracts/recognition.ts'
import { isDenied, mayDeny } from './denials.ts'
import type { Lens, LensTag } from './lens.ts'
import { type Place, type Unit, unitsOf } from './places.ts'
import { sentenceEvidence } from './sentences.ts'
import { matcherOf, type TermHit } from './term-matcher.ts'

/** What one mention counts, by where it stands. */
const weights: Readonly<Record<Place, number>> = { title: 3, abstract: 2, heading: 2, body: 1, note: 0.5, references: 0, boilerplate: 0 }
/** What a term counts that means its tag only near AI, where AI is the subject of the paper but not of the paragraph. */
const farWeight = 0.6
/** Share of a paper's paragraphs that speak of AI, from which on AI is its subject. */
const subjectShare = 0.25
/** Length up to which one mention in the running text is enough; each doubling asks for half a mention more. */
const shortWords = 4_000
const charactersPerWord = 6
const mostEvidence = 5

/** A mention: a hit with the place it stands in. */
interface Mention {
  readonly hit: TermHit
  readonly tag: LensTag
  readonly unit: Unit
  /** Whether the paragraph speaks of AI besides this term, or else the one before it. */
  readonly ai: 'here' | 'before' | 'no'
}

interface Found {
  readonly terms: Set<string>
  readonly evidence: Evidence[]
  weight: number
}

/**
 * Tags the lens proposes for a document, the surest first. Nothing is proposed unless gate terms ("machine learning",
 * "AI/ML" …) occur at least twice; each proposal carries the sentences that made it, for the delegate to judge.
 *
 *   blocks → units with their place → terms that are not denied → is AI a subject? → weight by place → long papers ask for more
 */
export function proposeTags(blocks: readonly Block[], lens: Lens): readonly TagProposal[] {
  const reading = read(blocks, lens)
  const length = 1 + Math.log2(Math.max(1, reading.words / shortWords)) / 2
  const needed = reading.isAiProminent ? lens.gateMinimum : lens.gateMinimum * length
  if (reading.gate < needed) return []
  const isSubject = reading.isAiProminent || reading.aiUnits >= reading.units * subjectShare
  const found = new Map<LensTag, Found>()
  for (const mention of reading.mentions) {
    const weight = weights[mention.unit.place] * nearness(mention, isSubject)
    if (weight > 0) note(found, mention, weight)
  }
  const certainty = Math.min(1, 0.6 + 0.1 * (reading.gate - lens.gateMinimum))
  return [...found]
    .filter(([tag, { weight }]) => weight >= (tag.gate ? 1 : length))
    .map(([tag, entry]) => ({ tag: tag.id, score: scoreOf(entry, certainty), evidence: entry.evidence }))
    .sort((a, b) => b.score - a.score || a.tag.localeCompare(b.tag))
}

/** What is left of a mention's weight by how near to AI its term stands. */
function nearness({ hit, ai }: Mention, isSubject: boolean): number {
  if (!hit.isNear || ai === 'here') return 1
  if (!isSubject) return 0
  return ai === 'before' ? 1 : farWeight
}

/** All mentions of a document with what they say about AI in it. */
function read(blocks: readonly Block[], lens: Lens) {
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
    if (weights[unit.place] === 0) continue
    units++
    const standing = standingHits(unit.text, matcher.find(unit.text))
    const gates = distinctPlaces(standing.filter(({ tag }) => tag?.gate === true))
    gateHits += gates
    if (gates > 0) aiUnits++
    if (gates > 0 && unit.place !== 'body' && unit.place !== 'note') isAiProminent = true
    // A sentence says a tag once however many of its terms overlap there: "adversarial examples" holds "adversarial example".
    const ends = new Map<LensTag, number>()
    for (const hit of standing) {
      const { tag } = hit
      if (tag === undefined || (ends.get(tag) ?? -1) >= hit.start) continue
      ends.set(tag, hit.end)
      const ai = standing.some((other) => !other.isNear && !overlaps(other, hit)) ? 'here' : wasAi ? 'before' : 'no'
      mentions.push({ hit, tag, unit, ai })
      if (!hit.isNear && !tag.gate) unmistakable.push(hit.term)
    }
    wasAi = standing.some(({ tag, isNear }) => tag !== undefined && !isNear)
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

function note(found: Map<LensTag, Found>, { hit, tag, unit }: Mention, weight: number): void {
  const entry = found.get(tag) ?? { terms: new Set<string>(), evidence: [], weight: 0 }
  found.set(tag, entry)
  entry.terms.add(hit.term)
  entry.weight += weight
  if (entry.evidence.length >= mostEvidence) return
  const evidence = sentenceEvidence(unit.text, hit.start, hit.end, unit.locator)
  if (!entry.evidence.some((other) => other.text === evidence.text)) entry.evidence.push(evidence)
}

/** 0 to 1: grows with how often, by how many terms and how prominently a tag is spoken of; one passing word is 0.2 to 0.35. */
function scoreOf({ weight, terms }: Found, certainty: number): number {
  return Math.round((1 - Math.exp(-(0.22 * Math.min(weight, 14) + 0.2 * Math.min(terms.size, 5)))) * certainty * 100) / 100
}

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
