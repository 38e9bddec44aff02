import { beforeAll, describe, expect, it } from 'vitest'
import { type DocumentId, documentIdOf } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields, SearchFilter, SearchRequest } from '../../../shared/contracts/search.ts'
import { hashNumber } from '../library/rows.ts'
import { type IndexedDocument, MemoryLibrary, noFields } from './memory-library.ts'

const names = new Map<DocumentId, string>()

function indexDocument(n: number, name: string, texts: readonly string[], fields: Partial<CatalogueFields> = {}): IndexedDocument {
  const id = documentIdOf(hashNumber(n))
  names.set(id, name)
  return { id, texts, fields: { ...noFields, title: name, fileNames: [`${name}.docx`], ...fields } }
}

const library: readonly IndexedDocument[] = [
  indexDocument(
    1,
    'Liaison on learning systems',
    ['Study Group 17 thanks you. The workshop treats data poisoning of training sets.', 'See TD 1447 (Rev. 2) and its annex.'],
    {
      kind: 'liaison',
      symbols: ['FGAI4H-F-023'],
      mentions: ['SG17-TD1447R2', 'SG17-C456'],
      from: ['SG17'],
      to: ['SG16', 'FG-AI4H'],
      groups: ['SG17'],
      questions: ['Q7/17'],
      date: '2018-12-05',
      hasMissing: true,
      people: ['Jane Delegate'],
    },
  ),
  indexDocument(2, 'Workshop programme', ['Programme of the workshop in Geneva.', 'Poisoning of wells is a data problem too.'], {
    kind: 'workshop',
    symbols: ['SG17-TD1447R2'],
    groups: ['SG17'],
    date: '2018-09-07',
    tags: ['AI for security', 'Data poisoning'],
    isUnread: false,
  }),
  indexDocument(3, 'مؤتمر الأمن', ['يناقش المؤتمر أمن الذكاء الاصطناعي والتعلم الآلي'], { language: 'ar', date: '2019-01-21' }),
  indexDocument(4, '人工智能安全研讨会', ['本次研讨会讨论人工智能与机器学习的安全问题'], { language: 'zh' }),
  indexDocument(5, 'Sécurité de l’apprentissage', ['L’empoisonnement des données d’entraînement menace la sécurité.'], {
    language: 'fr',
    date: '2019-03-01',
  }),
  indexDocument(6, 'Безопасность машинного обучения', ['Отравление обучающих данных угрожает безопасности систем. Ёмкость велика.'], {
    language: 'ru',
  }),
  indexDocument(7, 'Seguridad del aprendizaje', ['El envenenamiento de datos amenaza la seguridad. Señalización.'], { language: 'es' }),
  indexDocument(8, 'Report', [
    'alpha one two three four five six seven omega',
    'The phrase is whole here: adversarial example, and goes on.',
    'Here a row ends with split',
    'phrase begins the next paragraph.',
  ]),
]

const documents = new MemoryLibrary()
const { engine } = documents

beforeAll(() => documents.put(library))

const ask = (query: string, more: Partial<SearchRequest> = {}) =>
  engine.search({ query, filters: [], sort: 'relevance', limit: 20, ...more })
const found = async (query: string, filters: readonly SearchFilter[] = [], sort: SearchRequest['sort'] = 'relevance') =>
  (await ask(query, { filters, sort })).hits.map(({ id }) => names.get(id))

describe('words', () => {
  it.each([
    ['sets training', ['Liaison on learning systems']],
    ['workshop prog', ['Workshop programme']],
    ['workshop -geneva', ['Liaison on learning systems']],
    ['wells OR training', ['Liaison on learning systems', 'Workshop programme']],
    ['(wells OR training) programme', ['Workshop programme']],
    ['"data poisoning"', ['Liaison on learning systems', 'Workshop programme']],
    ['"poisoning of training"', ['Liaison on learning systems']],
    ['"adversarial example"', ['Report']],
    ['"example adversarial"', []],
    ['"split phrase"', []],
    ['alpha NEAR/8 omega', ['Report']],
    ['omega NEAR/8 alpha', ['Report']],
    ['alpha NEAR/3 omega', []],
    ['أمن الذكاء', ['مؤتمر الأمن']],
    ['موتمر', ['مؤتمر الأمن']],
    ['人工智能', ['人工智能安全研讨会']],
    ['机器学习', ['人工智能安全研讨会']],
    ['习的', ['人工智能安全研讨会']],
    ['题', ['人工智能安全研讨会']],
    ['securite donnees', ['Sécurité de l’apprentissage']],
    ['empoisonnement', ['Sécurité de l’apprentissage']],
    ['отравление ЕМКОСТЬ', ['Безопасность машинного обучения']],
    ['senalizacion', ['Seguridad del aprendizaje']],
    ['jane delegate', ['Liaison on learning systems']],
  ])('finds for %s: %s', async (query, expected) => {
    expect((await found(query)).sort()).toEqual([...expected].sort())
  })

  it('finds a document whose words stand in different passages', async () => {
    expect(await found('training annex')).toEqual(['Liaison on learning systems'])
  })
})

describe('forms of a word', () => {
  it.each([
    ['workshops', 'Workshop programme'],
    ['programmes', 'Workshop programme'],
    ['menaces', 'Sécurité de l’apprentissage'],
    ['donnée', 'Sécurité de l’apprentissage'],
    ['dato', 'Seguridad del aprendizaje'],
    ['система', 'Безопасность машинного обучения'],
    ['данные', 'Безопасность машинного обучения'],
    ['ذكاء', 'مؤتمر الأمن'],
  ])('for %s finds %s', async (query, expected) => {
    expect(await found(query)).toContain(expected)
  })

  it('are marked as the word is', async () => {
    const { hits, terms } = await ask('programmes')
    expect(terms[0]?.forms).toContain('programme')
    const passage = hits[0]?.passages[0]
    expect(passage?.marks.map(([start, end]) => passage.snippet.slice(start, end))).toEqual(['Programme'])
  })

  it('do not count when words are meant as written', async () => {
    const { explanations, corrections } = await ask('workshops', { isLiteral: true })
    expect(explanations).toContainEqual(expect.objectContaining({ word: 'workshops', documents: 2 }))
    expect(corrections).toEqual([{ word: 'workshops', instead: ['workshop'] }])
  })
})

describe('what is explained', () => {
  it('is how many documents each word found, and what it stood for', async () => {
    const { explanations } = await ask('poisoning "data poisoning" quantum')
    expect(explanations.map(({ word, documents }) => [word, documents])).toEqual([
      ['poisoning', 2],
      ['data poisoning', 2],
      ['quantum', 0],
    ])
    const [prefix] = (await ask('work')).explanations
    expect(prefix?.forms.map(({ term }) => term)).toEqual(['workshop'])
  })

  it('is which words were looked for instead of one that nothing holds', async () => {
    expect((await ask('poizoning')).corrections).toEqual([{ word: 'poizoning', instead: ['poisoning'] }])
  })
})

describe('symbols', () => {
  it.each(['SG17-TD1447R2', 'sg17 td 1447 rev.2', 'sg17-td1447', 'td1447', 'td 1447'])(
    'puts the document that bears %s first, then those that cite it',
    async (query) => {
      expect((await found(query)).slice(0, 2)).toEqual(['Workshop programme', 'Liaison on learning systems'])
    },
  )

  it('finds who cites a document that is not here, and shows where', async () => {
    expect(await found('SG17-C456')).toEqual(['Liaison on learning systems'])
    const { hits } = await ask('SG17-TD1447R2')
    const passage = hits[1]?.passages[0]
    expect(passage?.marks.map(([start, end]) => passage.snippet.slice(start, end))).toEqual(['TD 1447 (Rev. 2'])
  })
})

describe('conditions', () => {
  it.each([
    ['kind:liaison', ['Liaison on learning systems']],
    ['kind:ls', ['Liaison on learning systems']],
    ['from:sg17', ['Liaison on learning systems']],
    ['from:SG-17 to:"SG 16"', ['Liaison on learning systems']],
    ['to:sg17', []],
    ['group:SG17 -kind:liaison', ['Workshop programme']],
    ['question:7/17', ['Liaison on learning systems']],
    ['question:Q7/17', ['Liaison on learning systems']],
    ['tag:"data poisoning"', ['Workshop programme']],
    ['lang:zh', ['人工智能安全研讨会']],
    ['lang:chinese', ['人工智能安全研讨会']],
    ['symbol:td1447', ['Workshop programme']],
    ['date:2018', ['Liaison on learning systems', 'Workshop programme']],
    ['date:2018-10..2019-01', ['Liaison on learning systems', 'مؤتمر الأمن']],
    ['date:2019..', ['Sécurité de l’apprentissage', 'مؤتمر الأمن']],
    ['date:..2018-09', ['Workshop programme']],
    ['has:missing', ['Liaison on learning systems']],
    ['is:read', ['Workshop programme']],
    ['workshop kind:workshop', ['Workshop programme']],
  ])('finds for %s: %s', async (query, expected) => {
    expect((await found(query)).sort()).toEqual([...expected].sort())
  })

  it('chosen by hand narrow the query, and may be turned round', async () => {
    expect(await found('workshop', [{ field: 'kind', values: ['liaison', 'contribution'] }])).toEqual(['Liaison on learning systems'])
    expect(await found('workshop', [{ field: 'kind', values: ['liaison'], exclude: true }])).toEqual(['Workshop programme'])
    expect(await found('workshop', [{ field: 'kind', values: [] }])).toHaveLength(2)
  })

  it('that make no sense are said and left out', async () => {
    const response = await ask('workshop date:yesterday')
    expect(response.hints.join()).toContain('yesterday')
    expect(response.documents).toBe(2)
  })
})

describe('answers', () => {
  it('show each document once, with its best passages and their number', async () => {
    const { hits, documents, passages } = await ask('poisoning')
    expect(documents).toBe(2)
    expect(passages).toBe(2)
    const hit = hits.find(({ id }) => names.get(id) === 'Liaison on learning systems')
    expect(hit?.passageCount).toBe(1)
    expect(hit?.passages[0]?.locator.block).toBe(0)
    expect(hit?.passages[0]?.snippet).toContain('data poisoning of training')
  })

  it('count what was found by kind, group, tag, language and year', async () => {
    const { facets } = await ask('')
    expect(facets.kind).toContainEqual({ value: 'liaison', documents: 1 })
    expect(facets.group).toContainEqual({ value: 'SG17', documents: 2 })
    expect(facets.tag).toContainEqual({ value: 'Data poisoning', documents: 1 })
    expect(facets.lang[0]).toEqual({ value: 'en', documents: 3 })
    expect(facets.year).toEqual([
      { value: '2018', documents: 2 },
      { value: '2019', documents: 2 },
    ])
  })

  it('come in the order asked for, undated ones last', async () => {
    expect((await found('', [], 'newest')).slice(0, 4)).toEqual([
      'Sécurité de l’apprentissage',
      'مؤتمر الأمن',
      'Liaison on learning systems',
      'Workshop programme',
    ])
    expect((await found('', [], 'oldest'))[0]).toBe('Workshop programme')
    expect(await found('lang:en', [], 'title')).toEqual(['Liaison on learning systems', 'Report', 'Workshop programme'])
  })

  it('offer names close to a misspelled word when nothing holds it, and say so', async () => {
    const { hits, hints } = await ask('progamme')
    expect(hits.map(({ id }) => names.get(id))).toEqual(['Workshop programme'])
    expect(hints).toHaveLength(1)
    expect((await ask('programme')).hints).toEqual([])
  })

  it('read an unfinished quotation as plain words, and say so', async () => {
    const { documents, hints } = await ask('"data poison')
    expect(documents).toBe(2)
    expect(hints).toHaveLength(1)
  })
})

describe('the same said elsewhere', () => {
  const paragraph =
    'A model that learns from what it is given can be led astray by what it is given: poisoning of training data is a first-class threat.'

  it('is found where a paragraph was copied or hardly changed, the likest first, and not in its own document', async () => {
    const own = indexDocument(30, 'Own', [paragraph])
    const copy = indexDocument(31, 'Copy', ['Something before.', paragraph, 'Something after.'])
    const changed = indexDocument(32, 'Changed', [`${paragraph.replace('first-class', 'serious')} We therefore propose to study it.`])
    const other = indexDocument(33, 'Other', ['Training data and a model of a threat are other words for what it is given.'])
    await documents.put([own, copy, changed, other])
    const similar = await engine.similar(paragraph, own.id)
    expect(similar.map(({ id }) => names.get(id))).toEqual(['Copy', 'Changed'])
    expect(similar[0]?.similarity).toBe(1)
    expect(similar[0]?.locator.block).toBe(1)
    expect(similar[1]?.similarity).toBeGreaterThan(0.7)
    const { text = '', marks = [], terms = [] } = similar[1] ?? {}
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual([
      'A model that learns from what it is given can be led astray by what it is given: poisoning of training data is a',
    ])
    expect(terms.map(({ words }) => words.length)).toEqual([24])
    engine.remove([own, copy, changed, other].map(({ id }) => id))
  })
})

describe('what changes', () => {
  it('is found in its new form alone when a document is put again, and not at all when it is removed', async () => {
    const first = indexDocument(20, 'Changing', ['zebra crossing'])
    await documents.put([first])
    expect(await found('zebra')).toEqual(['Changing'])
    await documents.put([indexDocument(20, 'Changed', ['giraffe crossing'])])
    expect(await found('zebra')).toEqual([])
    expect(await found('giraffe')).toEqual(['Changed'])
    expect(await found('"giraffe crossing"')).toEqual(['Changed'])
    engine.enter([{ id: first.id, fields: { ...first.fields, title: 'Renamed', tags: ['striped'] } }])
    expect(await found('tag:striped giraffe')).toEqual(['Changed'])
    expect(await found('renamed')).toEqual(['Changed'])
    engine.remove([first.id])
    expect(await found('giraffe')).toEqual([])
    expect(engine.table.documents).toBe(library.length)
  })

  it('ends a search that is no longer wanted', async () => {
    await expect(engine.search({ query: 'workshop', filters: [], sort: 'relevance', limit: 10 }, () => false)).rejects.toThrow('superseded')
  })
})
