import type { Block } from '../contracts/blocks.ts'
import type { Evidence, TagProposal } from '../contracts/recognition.ts'
import type { Lens, LensTag } from './lens.ts'
import { placeWeights } from './places.ts'
import { type Mention, readMentions } from './read-mentions.ts'
import { sentenceEvidence } from './sentences.ts'

/** What a term counts that means its tag only near AI, where AI is the subject of the paper but not of the paragraph. */
const farWeight = 0.6
/** Share of a paper's paragraphs that speak of AI, from which on AI is its subject. */
const subjectShare = 0.25
/** Length up to which one mention in the running text is enough; each doubling asks for half a mention more. */
const shortWords = 4_000
const mostEvidence = 5

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
  const reading = readMentions(blocks, lens)
  const length = 1 + Math.log2(Math.max(1, reading.words / shortWords)) / 2
  const needed = reading.isAiProminent ? lens.gateMinimum : lens.gateMinimum * length
  if (reading.gate < needed) return []
  const isSubject = reading.isAiProminent || reading.aiUnits >= reading.units * subjectShare
  const found = new Map<LensTag, Found>()
  for (const mention of reading.mentions) {
    const weight = placeWeights[mention.unit.place] * nearness(mention, isSubject)
    if (weight > 0) note(found, mention, weight)
  }
  const certainty = Math.min(1, 0.6 + 0.1 * (reading.gate - lens.gateMinimum))
  return [...found]
    .filter(([tag, { weight }]) => weight >= (tag.gate ? 1 : length))
    .map(([tag, entry]) => ({ tag: tag.id, score: scoreOf(entry, certainty), evidence: entry.evidence, terms: [...entry.terms] }))
    .sort((a, b) => b.score - a.score || a.tag.localeCompare(b.tag))
}

/** What is left of a mention's weight by how near to AI its term stands. */
function nearness({ hit, ai }: Mention, isSubject: boolean): number {
  if (!hit.isNear || ai === 'here') return 1
  if (!isSubject) return 0
  return ai === 'before' ? 1 : farWeight
}

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
