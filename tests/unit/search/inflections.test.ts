import { describe, expect, it } from 'vitest'
import { formsQuery } from '../../../renderer/search/inflections.ts'

const beginnings = [
  'plan',
  'see',
  'agre',
  'secur',
  'part',
  'voc',
  'nacion',
  'fe',
  'raux',
  'bus',
  'clase',
  'box',
  'watch',
  'class',
  'edi',
  'ciu',
]
const endings = [
  ...[
    '',
    's',
    'es',
    'e',
    'ed',
    'ing',
    'ings',
    'eds',
    'ned',
    'nings',
    'ning',
    'ies',
    'y',
    'ees',
    'ee',
    'aux',
    'al',
    'eaux',
    'eau',
    'x',
    'ex',
  ],
  ...[
    'a',
    'o',
    'as',
    'os',
    'ces',
    'z',
    'dades',
    'dad',
    'ciones',
    'cion',
    'sses',
    'ss',
    'xes',
    'ches',
    'shes',
    'eed',
    'eing',
    'eings',
    'ity',
    'l',
  ],
]
const words = [
  ...new Set(beginnings.flatMap((beginning) => endings.flatMap((one) => endings.slice(0, 12).map((other) => beginning + one + other)))),
]

describe('the forms of a word', () => {
  it.each([
    ['attack', ['attacks', 'attacked', 'attacking'], ['attache']],
    ['parties', ['party'], ['part']],
    ['planned', ['plan', 'plans', 'planning'], ['plant', 'planet']],
    ['journal', ['journaux'], ['journalist']],
    ['naciones', ['nacion'], ['nacional']],
  ])('of %s are %j and not %j', (term, forms, others) => {
    const query = formsQuery(term)
    expect(forms.filter((other) => query?.isForm(other) === true)).toEqual(forms)
    expect(others.filter((other) => query?.isForm(other) === true)).toEqual([])
  })

  it('are told from most other words by their last letter and their length', () => {
    let forms = 0
    let spared = 0
    for (const term of words.filter((_, at) => at % 7 === 0)) {
      const query = formsQuery(term)
      if (query?.mayBe === undefined) continue
      for (const other of words.filter((word) => word.startsWith(query.beginning ?? ''))) {
        const mayBe = query.mayBe(other.charCodeAt(other.length - 1), other.length)
        if (query.isForm(other)) forms++
        else if (!mayBe) spared++
        if (query.isForm(other)) expect(mayBe, `${other} is a form of ${term}`).toBe(true)
      }
    }
    expect(forms).toBeGreaterThan(1_000)
    expect(spared).toBeGreaterThan(1_000)
  })
})
