import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SymbolKey, symbolKey } from '../../../shared/contracts/ids.ts'
import type { LinkInput } from '../../../shared/contracts/linking.ts'
import { LibraryLinker, linkLibrary } from '../../../shared/recognise/index.ts'
import { idOf } from './documents.ts'

/** Few names, so that they meet: revisions, series, attachments of a family, and files under names of their own. */
const keys = [
  'SG17-C456',
  'SG17-C456R1',
  'SG17-C456R2',
  'SG17-TD74',
  'SG17-TD74/WP1',
  'SG17-TD74/GEN',
  'FGAI4H-F-023',
  'FGAI4H-F-023-A1',
  'SG16-LS111',
  'X.509',
].map((key) => symbolKey(key))
const names = ['a.docx', 'b.docx', 'T17-SG17-C-0456!!MSW-E.docx', 'T25-SG17-C-0456!R1!MSW-F.docx', 'FGAI4H-F-023-A1.docx']
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const evidence = { text: 'said', locator: { block: 0 } }
const key = fc.constantFrom(...keys)
const attachment = fc.record({
  number: fc.constantFrom('1', '2'),
  title: fc.constantFrom('One', ''),
  symbols: fc.uniqueArray(key, { maxLength: 2 }),
  fileName: fc.option(fc.constantFrom(...names), { nil: undefined }),
})

const document: fc.Arbitrary<LinkInput> = fc
  .record({
    letter: fc.constantFrom(...letters),
    kind: fc.constantFrom('liaison' as const, 'workshop' as const, 'other' as const),
    language: fc.constantFrom('en', 'fr', 'und'),
    symbols: fc.uniqueArray(key, { maxLength: 2 }),
    fileNames: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
    members: fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 2 }),
    attachments: fc.array(attachment, { maxLength: 2 }),
    answers: fc.uniqueArray(key, { maxLength: 1 }),
    mentions: fc.uniqueArray(key, { maxLength: 3 }),
  })
  .map(({ letter, symbols, members, attachments, answers, mentions, ...rest }) => ({
    ...rest,
    id: idOf(letter),
    title: `Document ${letter}`,
    symbols: symbols.map((own) => ({ key: own, printed: own, evidence, origin: 'name' as const })),
    members: members.filter((member) => member !== letter).map(idOf),
    attachments: attachments.map(({ fileName, ...one }) => ({ ...one, ...(fileName === undefined ? {} : { fileName }), evidence })),
    answers: answers.map((value) => ({ value, evidence })),
    mentions: mentions.map((mentioned) => mention(mentioned)),
  }))

const mention = (mentioned: SymbolKey) => ({ key: mentioned, printed: mentioned, count: 1, evidence, blocks: [0] })

const step = fc.oneof(
  { weight: 4, arbitrary: fc.array(document, { minLength: 1, maxLength: 3 }).map((put) => ({ put, gone: [] as string[] })) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }).map((gone) => ({ put: [], gone })) },
)

const plain = ({ relations, missing, aliases, conflicts }: ReturnType<typeof linkLibrary>) => ({
  relations,
  missing,
  aliases: [...aliases],
  conflicts: [...conflicts],
})

describe('linking as documents come, change and go', () => {
  it('gives what linking them all from scratch gives', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const linker = new LibraryLinker()
        const library = new Map<string, LinkInput>()
        for (const { put, gone } of steps) {
          for (const one of put) library.set(one.id, one)
          for (const letter of gone) library.delete(idOf(letter))
          linker.update(put, gone.map(idOf))
          expect(plain(linker.all())).toEqual(plain(linkLibrary([...library.values()])))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('tells every difference, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const linker = new LibraryLinker()
        const relations = new Map<string, unknown>()
        const missing = new Map<string, unknown>()
        for (const { put, gone } of steps) {
          const change = linker.update(put, gone.map(idOf))
          for (const id of change.gone) expect(relations.delete(id)).toBe(true)
          for (const relation of change.changed) {
            expect(relations.get(relation.id)).not.toEqual(relation)
            relations.set(relation.id, relation)
          }
          for (const [name, value] of change.missing) {
            if (value === undefined) missing.delete(name)
            else missing.set(name, value)
          }
          const all = linker.all()
          expect(new Map(all.relations.map((relation) => [relation.id, relation]))).toEqual(relations)
          expect(new Map(all.missing.map((one) => [one.name, one]))).toEqual(missing)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('two documents that claim one symbol', () => {
  const own = (letter: string, fileName: string, language = 'en', members: readonly string[] = []): LinkInput => ({
    id: idOf(letter),
    kind: 'contribution',
    title: letter,
    language,
    symbols: [{ key: symbolKey('SG17-C456'), printed: 'C 456', evidence, origin: 'name' }],
    fileNames: [fileName],
    members: members.map(idOf),
    attachments: [],
    answers: [],
    mentions: [],
  })

  it('are both named, and whoever cites the symbol is told of both', () => {
    const citing: LinkInput = { ...own('c', 'c.txt'), symbols: [], mentions: [mention(symbolKey('SG17-C456'))] }
    const { conflicts, relations } = linkLibrary([own('a', 'C456.docx'), own('b', 'C456 other.docx'), citing])
    expect([...conflicts]).toEqual([['SG17-C456', ['a', 'b']]])
    expect(relations).toMatchObject([{ from: 'c', state: 'ambiguous', candidates: ['a', 'b'] }])
  })

  it('are so too when a delegate gave one of them its symbol', () => {
    const given = own('b', 'other.docx')
    const symbols = given.symbols.map((symbol) => ({ ...symbol, origin: 'hand' as const }))
    expect([...linkLibrary([own('a', 'C456.docx'), { ...given, symbols }]).conflicts]).toEqual([['SG17-C456', ['a', 'b']]])
  })

  it.each([
    ['a translation', own('b', 'C456.docx', 'fr')],
    ['a rendition in another format', own('b', 'C456.pdf')],
    ['the archive it lies in', own('b', 'C456.docx', 'en', ['a'])],
    ['a paper of another study period', own('b', 'T25-SG17-C-0456!!MSW-E.docx')],
  ])('do not rival when one is %s', (_, other) => {
    expect([...linkLibrary([own('a', 'T17-SG17-C-0456!!MSW-E.docx'), other]).conflicts]).toEqual([])
  })

  it('end their conflict when one of them goes', () => {
    const linker = new LibraryLinker()
    linker.update([own('a', 'C456.docx'), own('b', 'C456.docx')])
    expect(linker.update([], [idOf('b')]).conflicts.get(symbolKey('SG17-C456'))).toEqual([])
    expect([...linker.all().conflicts]).toEqual([])
  })
})

describe('odd libraries', () => {
  const bare = (letter: string, answers: readonly string[], symbols: readonly string[]): LinkInput => ({
    id: idOf(letter),
    kind: 'liaison',
    title: letter,
    language: 'en',
    symbols: symbols.map((one) => ({ key: symbolKey(one), printed: one, evidence, origin: 'name' as const })),
    fileNames: [`${letter}.docx`],
    members: [],
    attachments: [],
    answers: answers.map((value) => ({ value: symbolKey(value), evidence })),
    mentions: answers.map((value) => mention(symbolKey(value))),
  })

  it('may answer one another in a circle', () => {
    const { relations } = linkLibrary([bare('a', ['SG16-LS2'], ['SG16-LS1']), bare('b', ['SG16-LS1'], ['SG16-LS2'])])
    expect(relations.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual(['a answers b', 'b answers a'])
  })

  it('may hold a document of five thousand mentions', () => {
    const many = { ...bare('a', [], []), mentions: Array.from({ length: 5_000 }, (_, n) => mention(symbolKey(`SG17-C${n + 10}`))) }
    const { relations, missing } = linkLibrary([many, bare('b', [], ['SG17-C77'])])
    expect(relations).toHaveLength(5_000)
    expect(relations.filter(({ to }) => to === 'b')).toHaveLength(1)
    expect(missing).toHaveLength(4_999)
  })
})
