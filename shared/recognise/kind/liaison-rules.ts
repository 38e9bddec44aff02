import { findGroups } from '../../symbols/index.ts'
import { sentenceEvidence, wholeEvidence } from '../../taxonomy/index.ts'
import { headerValue } from '../header.ts'
import { radioBanner } from '../radio-header.ts'
import { spokenGroups } from '../spoken-groups.ts'
import type { KindRule } from './kind-rule.ts'
import { contributionText, liaisonBanner, liaisonText, liaisonTitle } from './kind-words.ts'

/** The banner of the header, or what is left of it as a line. */
const byBanner: KindRule = ({ document, header }) => {
  const banner =
    header.loose.find(({ text }) => liaisonBanner.test(text)) ?? document.lines.slice(0, 12).find(({ text }) => liaisonBanner.test(text))
  return banner === undefined ? undefined : { kind: 'liaison', confidence: 0.98, evidence: wholeEvidence(banner.text, banner.locator) }
}

/** `LS/o/r on …`: on disk the title is all that says so. */
const byTitle: KindRule = ({ title }) =>
  liaisonTitle.test(title.value) ? { kind: 'liaison', confidence: 0.95, evidence: title.evidence } : undefined

/** ITU-R: `LIAISON STATEMENT TO WORKING PARTY 5D` under the name of a working party. */
const byRadioBanner: KindRule = ({ document }) => {
  const banner = radioBanner(document)
  if (banner === undefined) return undefined
  return { kind: 'liaison', confidence: 0.95, evidence: wholeEvidence(banner.line.text, banner.line.locator) }
}

/** Rows that only a liaison has: for action, for information, approval. */
const byRows: KindRule = ({ header }) => {
  const told = headerValue(header, 'action') ?? headerValue(header, 'information') ?? headerValue(header, 'approval')
  if (told === undefined || (!told.isTable && headerValue(header, 'deadline') === undefined)) return undefined
  return { kind: 'liaison', confidence: 0.93, evidence: told.evidence }
}

/** 3GPP: an addressee and a source above the text, which speaks of an LS. */
const byAddress: KindRule = ({ document, header }) => {
  const to = headerValue(header, 'to')
  if (to === undefined || to.isTable || headerValue(header, 'source') === undefined) return undefined
  const speaks = document.lines.slice(0, 40).some(({ text }) => /send any reply|\bLS\b|liaison/i.test(text))
  return speaks ? { kind: 'liaison', confidence: 0.92, evidence: to.evidence } : undefined
}

/** "This liaison statement …" in the abstract or near the beginning. */
const byText: KindRule = ({ document, header }) => {
  const abstract = headerValue(header, 'abstract')
  for (const { text, locator } of [...(abstract === undefined ? [] : [abstract]), ...document.lines.slice(0, 20)]) {
    const match = liaisonText.exec(text)
    if (match !== null)
      return { kind: 'liaison', confidence: 0.9, evidence: sentenceEvidence(text, match.index, match.index + match[0].length, locator) }
  }
  return undefined
}

/** A letter from one group to another. */
const byEnds: KindRule = ({ header }) => {
  const to = headerValue(header, 'to')
  const from = headerValue(header, 'from')
  const [sender] = findGroups(from?.text ?? '')
  const isToOther = findGroups(to?.text ?? '').some(({ group }) => group !== sender?.group)
  return to !== undefined && sender !== undefined && isToOther ? { kind: 'liaison', confidence: 0.85, evidence: to.evidence } : undefined
}

const longestLetter = 12_000

/** A short text in which one group thanks, asks or informs another: what is left of a liaison without its header. */
const bySpeech: KindRule = ({ document, header }) => {
  const isOther = header.hasTable || header.loose.length > 0 || document.lines.slice(0, 15).some(({ text }) => contributionText.test(text))
  if (isOther || document.length > longestLetter) return undefined
  const { from, to } = spokenGroups(document.lines.slice(0, 12))
  return from === undefined || to.length === 0 ? undefined : { kind: 'liaison', confidence: 0.75, evidence: from.evidence }
}

/** What makes a document a liaison statement, the surest first. */
export const liaisonRules: readonly KindRule[] = [byBanner, byTitle, byRadioBanner, byRows, byAddress, byText, byEnds]
/** What lets a document be one that nothing else tells. */
export const lastLiaisonRule = bySpeech
