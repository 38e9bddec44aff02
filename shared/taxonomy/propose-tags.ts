import { type Block, blockText } from '../contracts/blocks.ts'
import type { Evidence, TagProposal } from '../contracts/recognition.ts'
import type { Lens, LensTag } from './lens.ts'
import { sentenceEvidence } from './sentences.ts'
import { matcherOf, type TermHit } from './term-matcher.ts'

const mostEvidence = 5

interface Found {
  readonly tag: LensTag
  readonly terms: Set<string>
  readonly evidence: Evidence[]
  hits: number
  prominent: number
}

/**
 * Tags the lens proposes for a document, the surest first. Nothing is proposed unless gate terms ("machine learning",
 * "AI/ML" …) occur at least twice; each proposal carries the sentences that made it, for the delegate to judge.
 */
export function proposeTags(blocks: readonly Block[], lens: Lens): readonly TagProposal[] {
  const matcher = matcherOf(lens)
  const found = new Map<LensTag, Found>()
  let gateHits = 0
  for (const block of blocks) {
    if (
      block.type === 'break' ||
      block.type === 'image' ||
      (block.type === 'paragraph' && (block.region === 'header' || block.region === 'footer'))
    )
      continue
    const text = blockText(block)
    const hits = matcher.find(text)
    gateHits += distinctPlaces(hits.filter(({ tag }) => tag.gate))
    const inBlock = new Map<LensTag, number>()
    for (const hit of hits) {
      // A sentence says a tag once however many of its terms overlap there: "adversarial examples" holds "adversarial example".
      if ((inBlock.get(hit.tag) ?? -1) >= hit.start) continue
      inBlock.set(hit.tag, hit.end)
      note(found, hit, block, text)
    }
  }
  if (gateHits < lens.gateMinimum) return []
  const certainty = Math.min(1, 0.6 + 0.1 * (gateHits - lens.gateMinimum))
  return [...found.values()]
    .map((entry) => ({ tag: entry.tag.id, score: scoreOf(entry, certainty), evidence: entry.evidence }))
    .sort((a, b) => b.score - a.score || a.tag.localeCompare(b.tag))
}

function note(found: Map<LensTag, Found>, hit: TermHit, block: Block, text: string): void {
  const entry = found.get(hit.tag) ?? { tag: hit.tag, terms: new Set<string>(), evidence: [], hits: 0, prominent: 0 }
  found.set(hit.tag, entry)
  entry.terms.add(hit.term)
  entry.hits++
  if (block.type === 'heading' || (block.type === 'table' && block.locator.block < 12)) entry.prominent++
  if (entry.evidence.length >= mostEvidence) return
  const evidence = sentenceEvidence(text.replaceAll('\t', ' '), hit.start, hit.end, block.locator)
  if (!entry.evidence.some((other) => other.text === evidence.text)) entry.evidence.push(evidence)
}

/** 0 to 1: grows with how often, by how many terms and how prominently a tag is spoken of; one passing word is 0.2 to 0.35. */
function scoreOf({ hits, terms, prominent }: Found, certainty: number): number {
  const weight = 0.22 * Math.min(hits, 12) + 0.2 * Math.min(terms.size, 5) + 0.3 * Math.min(prominent, 3)
  return Math.round((1 - Math.exp(-weight)) * certainty * 100) / 100
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
