import type { Evidence } from '../../shared/contracts/recognition.ts'
import { termRanges } from '../../shared/taxonomy/index.ts'
import type { OpenAt } from '../actions/index.ts'
import { lens, type ProposalRow } from '../library/index.ts'
import { findTerms } from '../search/index.ts'

/** Where to open a document to read why a tag is proposed: at the sentence, with the words that made it marked. */
export function placeInDocument({ tag, evidence }: ProposalRow, sentence: Evidence | undefined = evidence[0]): OpenAt {
  const words = new Set(evidence.flatMap(({ text }) => termRanges(text, tag, lens).map(([start, end]) => text.slice(start, end))))
  const block = sentence?.locator?.block
  return { tab: 'read', ...(block !== undefined && { block }), terms: [...words].flatMap((word) => findTerms(`${word} `)) }
}
