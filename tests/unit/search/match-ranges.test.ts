import { describe, expect, it } from 'vitest'
import { termsOfQuery } from '../../../renderer/search/engine/query-terms.ts'
import { snippetOf } from '../../../renderer/search/engine/snippet.ts'
import { findTerms } from '../../../renderer/search/find-terms.ts'
import { fold } from '../../../renderer/search/fold.ts'
import { matchRanges } from '../../../renderer/search/match-ranges.ts'
import { parseQuery } from '../../../renderer/search/query-parser.ts'
import { tokens } from '../../../renderer/search/tokens.ts'

/** What a query marks in a text. */
function marked(text: string, query: string): readonly string[] {
  return matchRanges(text, termsOfQuery(parseQuery(query).node)).map(([start, end]) => text.slice(start, end))
}

describe('folding', () => {
  it.each([
    ['Élève', 'eleve'],
    ['ＳＥＣＵＲＩＴＹ', 'security'],
    ['Straße', 'strasse'],
    ['Ёлка', 'елка'],
    ['الأمن', 'الامن'],
    ['مُحَادَثَة', 'محادثه'],
    ['الذكـــاء', 'الذكاء'],
    ['مستوى', 'مستوي'],
    ['٢٠١٨', '2018'],
    ['ﬁle', 'file'],
    ['so\u00adft', 'soft'],
  ])('makes %s comparable as %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })
})

describe('words of a text', () => {
  it('cuts Chinese into pairs that begin at every character', () => {
    expect(tokens('AI安全性').map(({ term }) => term)).toEqual(['ai', '安全', '全性', '性'])
  })

  it('gives places in the text as written, whatever folding does to its length', () => {
    const text = 'ﬁnal 😀 Straße'
    for (const { start, end } of tokens(text)) expect(text.slice(start, end)).toMatch(/^(ﬁnal|Straße)$/)
  })
})

describe('marking', () => {
  it.each([
    ['Security of learning systems', 'secur', ['Security']],
    ['La sécurité des données', 'securite donnees', ['sécurité', 'données']],
    ['Безопасность ИИ', 'безопасн', ['Безопасность']],
    ['La señalización y la SEGURIDAD', 'seguridad senalizacion', ['señalización', 'SEGURIDAD']],
    ['أمن الذكاء الاصطناعي', 'الاصطناعى', ['الاصطناعي']],
    ['关于人工智能安全的联络声明', '人工智能', ['人工智能']],
    ['关于人工智能安全的联络声明', '安', ['安全']],
    ['the data poisoning of data', '"data poisoning"', ['data poisoning']],
    ['see TD 1447 Rev.2 and TD-1447', 'sg17-td1447r2', ['TD 1447 Rev.2', 'TD-1447']],
    ['ref: SG17-TD1447R2.', 'td1447', ['TD1447R2']],
    ['from FG-AI4H and FGAI4H', 'fgai4h', ['FG-AI4H', 'FGAI4H']],
    ['alpha beta', 'alpha -beta', ['alpha']],
    ['Résumé, résumé and resume', '=résumé', ['Résumé', 'résumé']],
    ['Résumé, résumé and resume', '=Résumé', ['Résumé']],
    ['Résumé, résumé and resume', '=resume', ['resume']],
    ['Who asked the WHO?', '=WHO', ['WHO']],
    ['Re\u0301sume\u0301 and re\u00adsume', '=résumé', ['Re\u0301sume\u0301']],
    ['Ёлка и елка', '=ёлка', ['Ёлка']],
    ['مُؤتمر ومؤتمر', '=مُؤتمر', ['مُؤتمر']],
    ['El año, el ano', '=año', ['año']],
    ['ＡＩ and AI', '=AI', ['AI']],
    ['a Résumé exécutif, a resume executif', '="résumé exécutif"', ['Résumé exécutif']],
    ['the AI4H group, ai4h', '=AI4H', ['AI4H']],
  ])('in “%s” marks for %s: %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })

  it('marks nothing where nothing matches', () => {
    expect(marked('Security of learning systems', 'quantum')).toEqual([])
  })
})

describe('snippets', () => {
  const text = `${'filler words go on '.repeat(40)}the adversarial example stands\nhere ${'and more of them '.repeat(40)}`

  it('shows the stretch that holds the hit, cut at words, with its marks', () => {
    const { snippet, marks } = snippetOf(text, termsOfQuery(parseQuery('"adversarial example"').node))
    expect(marks.map(([start, end]) => snippet.slice(start, end))).toEqual(['adversarial example'])
    expect(snippet.startsWith('…') && snippet.endsWith('…')).toBe(true)
    expect(snippet.length).toBeLessThan(260)
    expect(text.replaceAll('\n', ' ')).toContain(snippet.slice(1, -1))
    expect(snippet.slice(1, -1)).toMatch(/^\S.*\S$/)
  })

  it('shows a short passage whole', () => {
    expect(snippetOf('a short one', []).snippet).toBe('a short one')
  })
})

describe('a find field', () => {
  const found = (text: string, typed: string) => matchRanges(text, findTerms(typed)).map(([start, end]) => text.slice(start, end))

  it.each([
    ['Who asked the WHO?', 'wh', ['Who', 'WHO']],
    ['Who asked the WHO?', 'who ', ['Who', 'WHO']],
    ['Who asked the WHO?', '=WH', ['WHO']],
    ['Résumé, résumé and resume', '=résu', ['Résumé', 'résumé']],
    ['Résumé, résumé and resume', '=Résumé ', ['Résumé']],
    ['of the WHO and of the who', '=of the WHO', ['of the WHO']],
    ['of the WHO and of the who', '="of the WHO"', ['of the WHO']],
    ['Is a = b?', '= b', ['b']],
    ['Is a = b?', '=', []],
  ])('in “%s” finds %s', (text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected)
  })
})
