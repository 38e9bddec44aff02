/** The lens: terms of a subject, and the tags they propose with their sentences. */
export { Agreement, type Proposed, type Tally } from './agreement.ts'
export { type Lens, type LensAxis, type LensTag, parseLens } from './lens.ts'
export { termRanges, termsIn } from './mark-terms.ts'
export { proposeTags } from './propose-tags.ts'
export { type PackRule, type PackTag, type RulePack, readRulePack, writeRulePack } from './rule-pack.ts'
export { sentenceEvidence, sentencesOf, wholeEvidence } from './sentences.ts'
