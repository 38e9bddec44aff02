import { describe, expect, it } from 'vitest'
import { DocumentPassages } from '../../../renderer/search/document-passages.ts'
import { matchCounter } from '../../../renderer/search/match-counter.ts'
import { matchCounts, matchRanges } from '../../../renderer/search/match-ranges.ts'
import { holdsPlainWordsOnly, isOneWord } from '../../../renderer/search/plain-words.ts'
import type { MatchTerm } from '../../../shared/contracts/search.ts'

const term = (...words: readonly string[]): MatchTerm => ({ words, prefix: false })
const texts = [
  "it's attack's attack_tree attack\u0000attack 'attack' attack@attack.org",
  'Attack attacks ATTACKED counterattack attack-tree, attack.',
  'data poisoning; data\npoisoning and data poisoning2',
  'See TD 1447 (Rev. 2) and TD1447R2, the TD-1447.',
  'sécurité, securite et la SÉCURITÉ',
  'x.509 and x509, AI/ML',
  'An “attack” – on data… ‘attacks’ • attack\u2011tree, attack\u00a0and 5\u00a0µattack attack\u00adtree',
  'attack² ｡attack，ａｔｔａｃｋ attack™ TD–1447 and TD\u00a01447 Rev.\u00a02',
  'TD1447-R2, DT 7414 and td.1447',
  'T D 14 47, or t.d – 1.4.47r2',
  'TD 1447 Rev.2',
  'TD 14470, ATD1447, TD\n1447, TD    1447',
  '攻击attack攻击 attackа attack\ud800 \udc00attack',
  '',
]
const terms: readonly MatchTerm[] = [
  term('attack'),
  { words: ['attack'], prefix: true },
  { words: ['attack'], prefix: false, forms: ['attacks', 'attacked'] },
  { words: ['attack'], prefix: true, forms: ['attacks', 'counterattack'] },
  term('data', 'poisoning'),
  { words: ['data', 'poison'], prefix: true },
  term('td1447'),
  term('td1447r2'),
  { words: ['td14'], prefix: true },
  term('see', 'td1447'),
  term('securite'),
  term('x509'),
  term('509'),
  { words: ['attack'], prefix: false, letters: ['Attack'] },
  { words: ['securite'], prefix: false, letters: ['sécurité'] },
]

const countsIn = (wanted: readonly MatchTerm[], ...passages: readonly string[]) =>
  matchCounter(wanted)(DocumentPassages.of(passages.map((text, block) => ({ text, locator: { block } }))))

describe('counting without cutting into words', () => {
  it.each(texts)('says of “%s” what the matcher says', (text) => {
    expect([...countsIn(terms, text)]).toEqual(matchCounts(text, terms))
  })

  it('says of each passage of a document what it says of its text alone', () => {
    expect([...countsIn(terms, ...texts)]).toEqual(texts.flatMap((text) => matchCounts(text, terms)))
    const plain = texts.filter((text) => holdsPlainWordsOnly(text))
    expect(plain.length).toBeGreaterThan(5)
    expect([...countsIn(terms, ...plain)]).toEqual(plain.flatMap((text) => matchCounts(text, terms)))
  })

  it('marks plain words where the matcher that cuts words marks them', () => {
    // A term with its letters is never looked for by them alone.
    const lettered = (each: MatchTerm): MatchTerm => ({ ...each, letters: [] })
    for (const text of texts)
      for (const each of terms.filter(isOneWord)) expect(matchRanges(text, [each])).toEqual(matchRanges(text, [lettered(each)]))
  })

  it('counts a term as often as it is marked', () => {
    for (const text of texts)
      for (const each of terms.filter(({ words }) => words.length === 1)) {
        const marks = matchRanges(text, [each]).length
        expect(countsIn([each], text)[0] ?? 0).toBe(marks)
      }
  })
})
