import { plainName } from '../../symbols/index.ts'
import { wholeEvidence } from '../../taxonomy/index.ts'
import { outsideText } from '../text-match.ts'
import { printedSlidesRule, slidesRule, templateRule } from './form-rules.ts'
import type { FoundKind, KindFacts, KindRule } from './kind-rule.ts'
import { banners, contributionText, kindsOfTypes, nameWords, titleWords } from './kind-words.ts'
import { lastLiaisonRule, liaisonRules } from './liaison-rules.ts'

const byPublication: KindRule = ({ symbols }) => {
  const own = symbols.find(({ type }) => type === 'REC')
  return own === undefined ? undefined : { kind: 'recommendation', confidence: 0.93, evidence: outsideText(own.printed) }
}

const byTitle: KindRule = ({ title }) => {
  if (title.from === 'text' && title.value.length > 100) return undefined
  for (const [pattern, kind, confidence] of titleWords) {
    if (pattern.test(title.value)) return { kind, confidence: title.from === 'name' ? 0.68 : confidence, evidence: title.evidence }
  }
  return undefined
}

const byBanner: KindRule = ({ header }) => {
  for (const { text, locator } of header.loose) {
    for (const [pattern, kind] of banners) if (pattern.test(text)) return { kind, confidence: 0.95, evidence: wholeEvidence(text, locator) }
  }
  return undefined
}

const byRecommendationTitle: KindRule = ({ document, title }) => {
  const told = document.lines
    .slice(0, 12)
    .find(
      ({ text }) =>
        text.length < 120 &&
        /^(?:Recommendation|Recommandation|Recomendación|Рекомендация|التوصية|建议书)\s+(?:ITU|UIT|МСЭ)[-–][TRТ]\s+[A-Z]/u.test(text),
    )
  if (told !== undefined) return { kind: 'recommendation', confidence: 0.85, evidence: wholeEvidence(told.text, told.locator) }
  const isDraft = /^(?:Recommendation|Draft (?:new |revised )?Recommendation) (?:ITU-[TR] )?[A-Z]\.[\w.-]+/i.test(title.value)
  return isDraft ? { kind: 'recommendation', confidence: 0.8, evidence: title.evidence } : undefined
}

/** What the name says: "S2-1911962_SA2-136-Agenda_v7", "Minutes of 2018-08-29", "LSout-BBF-qoo". */
const byName: KindRule = ({ input }) => {
  const words = ` ${plainName(input.name).replaceAll(/[_.-]+/g, ' ')} `
  for (const [pattern, kind] of nameWords) if (pattern.test(words)) return { kind, confidence: 0.7, evidence: outsideText(input.name) }
  return undefined
}

const bySymbol: KindRule = ({ symbols, input }) => {
  for (const { scheme, type, printed, key } of symbols) {
    // A focus group's archive holds the paper, and what a paper attaches may be anything.
    const isBeside = scheme === 'focus-group' && (input.format === 'zip' || /-A\d+$/.test(key))
    const kind = isBeside ? undefined : kindsOfTypes[type ?? '']
    if (kind !== undefined) return { kind, confidence: scheme === 'focus-group' ? 0.5 : 0.8, evidence: outsideText(printed) }
  }
  return undefined
}

const byText: KindRule = ({ document }) => {
  const told = document.lines.slice(0, 15).find(({ text }) => contributionText.test(text))
  return told === undefined ? undefined : { kind: 'contribution', confidence: 0.7, evidence: wholeEvidence(told.text, told.locator) }
}

/** Rules in the order of trust; the first that speaks decides. */
const rules: readonly KindRule[] = [
  templateRule,
  ...liaisonRules,
  byPublication,
  slidesRule,
  byTitle,
  byBanner,
  byRecommendationTitle,
  byName,
  lastLiaisonRule,
  bySymbol,
  byText,
  printedSlidesRule,
]

/** What kind of document it is: of its form, the header's banner, the title, the text, the file name, then the symbol. */
export function findKind(facts: KindFacts): FoundKind {
  for (const rule of rules) {
    const found = rule(facts)
    if (found !== undefined) return found
  }
  return { kind: 'other', confidence: 0.3 }
}
