import { beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { MemoryLibrary, noFields } from './memory-library.ts'

const library = new MemoryLibrary()
const { engine } = library

/** One document a language. */
const texts = {
  en: 'The attacks on naïve models were planned; the ITU’s parties met.',
  fr: 'L’œuvre : les réseaux d’accès menacés à l’échelle générale.',
  es: 'Las señalizaciones y la seguridad de los años venideros.',
  ru: 'Безопасности обучающих систем угрожают отравленные данные. Ёмкость.',
  ar: 'مؤتمرُ الأمنِ والذكاءِ الاصطناعيّ سنة ٢٠١٨',
  zh: '关于人工智能安全的联络声明，２０１８年',
  ja: '人工知能システムのセキュリティについて。ｼｽﾃﾑ連絡文書',
  ko: '인공지능의 보안은 중요하다. 위협을 연구에서 다룬다.',
  th: 'ความปลอดภัยของปัญญาประดิษฐ์ในระบบโทรคมนาคม',
} as const
type Language = keyof typeof texts
const languages = Object.keys(texts) as readonly Language[]
const idOf = (language: Language) => documentIdOf(hashNumber(languages.indexOf(language)))

beforeAll(() =>
  library.put(languages.map((language) => ({ id: idOf(language), texts: [texts[language]], fields: { ...noFields, language } }))),
)

const ask = (query: string, isLiteral = false) => engine.search({ query, filters: [], sort: 'relevance', limit: 20, isLiteral })
const marks = ({ hits }: Awaited<ReturnType<typeof ask>>) => {
  const passage = hits[0]?.passages[0]
  return passage?.marks.map(([start, end]) => passage.snippet.slice(start, end))
}

describe.each<[Language, ReadonlyArray<readonly [query: string, marked: readonly string[]]>]>([
  [
    'en',
    [
      ['naive model', ['naïve', 'models']],
      ['attack plan', ['attacks', 'planned']],
      ['party attack', ['attacks', 'parties']],
    ],
  ],
  [
    'fr',
    [
      ['oeuvre reseau', ['œuvre', 'réseaux']],
      ['menace echelle', ['menacés', 'échelle']],
      ['général accès', ['accès', 'générale']],
    ],
  ],
  [
    'es',
    [
      ['senalizacion anos', ['señalizaciones', 'años']],
      ['año seguridad', ['seguridad', 'años']],
    ],
  ],
  [
    'ru',
    [
      ['безопасность систем', ['Безопасности', 'систем']],
      ['емкость данных', ['данные', 'Ёмкость']],
    ],
  ],
  [
    'ar',
    [
      ['الامن ذكاء', ['الأمنِ', 'والذكاءِ']],
      ['مؤتمر 2018', ['مؤتمرُ', '٢٠١٨']],
    ],
  ],
  [
    'zh',
    [
      ['人工智能 声明', ['人工智能', '声明']],
      ['2018 安全', ['安全', '２０１８']],
    ],
  ],
  [
    'ja',
    [
      ['セキュリティ 人工知能', ['人工知能', 'セキュリティ']],
      ['連絡文書', ['連絡文書']],
      ['"システム連絡"', ['ｼｽﾃﾑ連絡']],
    ],
  ],
  [
    'ko',
    [
      ['보안 위협', ['보안은', '위협을']],
      ['인공지능 연구', ['인공지능의', '연구에서']],
      ['보안이 중요', ['보안은', '중요하다']],
    ],
  ],
  [
    'th',
    [
      ['ปลอดภัย', ['ปลอดภัย']],
      ['ปัญญาประดิษฐ์ ระบบ', ['ปัญญาประดิษฐ์', 'ระบบ']],
    ],
  ],
])('in %s', (language, queries) => {
  it.each(queries)('%s finds and marks %s', async (query, expected) => {
    const answer = await ask(query)
    expect(answer.corrections).toEqual([])
    expect(answer.hits.map(({ id }) => languages.find((one) => idOf(one) === id))).toEqual([language])
    expect(marks(answer)).toEqual(expected)
  })
})

describe('words meant as written', () => {
  it.each([
    ['attack planned', 0],
    ['attacks planned', 1],
    ['безопасность систем', 0],
    ['безопасности систем', 1],
    ['보안 위협을', 0],
    ['보안은 위협을', 1],
  ])('%s stands in %d documents', async (query, expected) => {
    const { documents, corrections } = await ask(query, true)
    expect(corrections.length > 0 ? 0 : documents).toBe(expected)
  })
})
