import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../shared/formats/index.ts'
import { documentOf, lines, membersOf } from '../../fixtures/block-lines.ts'
import { readAny } from '../../fixtures/reading.ts'
import { zipOf } from '../../fixtures/zip-file.ts'

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const namesIn = async (names: ReadonlyArray<string | Uint8Array>) =>
  membersOf(await readAny('papers.zip', zipOf(names.map((name) => ({ name, content: 'x' }))))).map(({ path }) => path)

describe('an archive', () => {
  it('gives its files, and their names as its text', async () => {
    const outcome = await readAny('A2.zip', zipOf([{ name: 'docs/' }, { name: 'docs/cover.txt', content: 'Cover' }]))
    expect(outcome.kind).toBe('read')
    expect(lines(documentOf(outcome))).toEqual(['? docs/cover.txt'])
    const [member] = membersOf(outcome)
    expect(new TextDecoder().decode(member?.bytes)).toBe('Cover')
    expect(member?.modifiedAt?.getFullYear()).toBe(2019)
  })

  it('has its names decoded: UTF-8 with and without its flag, code page 437, and regional ones', async () => {
    expect(await namesIn(['Résumé.txt'])).toEqual(['Résumé.txt'])
    expect(await namesIn([latin('R\x82sum\x82.txt')])).toEqual(['Résumé.txt'])
    const russian = ['вопросы безопасности искусственного интеллекта.docx', 'отчёт исследовательской комиссии.docx']
    const cyrillic = (text: string) =>
      Uint8Array.from(text, (character) => {
        const code = character.charCodeAt(0)
        if (code < 0x80) return code
        if (character === 'ё') return 0xf1
        return code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0
      })
    expect(await namesIn(russian.map(cyrillic))).toEqual(russian)
  })

  it('keeps files of one name apart', async () => {
    expect(await namesIn(['TD1.txt', 'TD1.txt', 'td1.TXT'])).toEqual(['TD1.txt', 'TD1 (2).txt', 'td1 (3).TXT'])
  })

  it('leaves out what programs left in it, and says so', async () => {
    const outcome = await readAny(
      'A2.zip',
      zipOf([
        { name: '__MACOSX/._a.txt', content: 'x' },
        { name: '~$a.docx', content: 'x' },
        { name: 'a.txt', content: 'x' },
      ]),
    )
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['a.txt'])
    expect(documentOf(outcome).warnings).toEqual([{ kind: 'note', text: expect.stringMatching(/^2 files/u) }])
  })

  it('gives what stands whole in it when its end is missing', async () => {
    const bytes = zipOf([
      { name: 'first.txt', content: 'first' },
      { name: 'second.txt', content: 'second' },
    ])
    const outcome = await readAny('A2.zip', bytes.slice(0, bytes.length - 80))
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'truncated' })
    expect(membersOf(outcome).map(({ path, bytes: content }) => `${path} ${new TextDecoder().decode(content)}`)).toEqual([
      'first.txt first',
      'second.txt second',
    ])
  })

  it('leaves a file that is merely large where it is, and takes the others', async () => {
    const limits = { ...defaultLimits, maxInflatedBytesPerPart: 1_000 }
    const noise = Array.from({ length: 900 }, (_, index) => Math.sin(index)).join()
    const outcome = await readAny(
      'A2.zip',
      zipOf([
        { name: 'large.txt', content: noise },
        { name: 'a.txt', content: 'x' },
      ]),
      limits,
    )
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'too-large', lost: [{ path: 'large.txt', reason: 'too-large' }] })
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['a.txt'])
  })

  it('is refused with more files than anybody packs', async () => {
    const limits = { ...defaultLimits, maxEntries: 3 }
    const files = (count: number) => zipOf(Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, content: 'x' })))
    expect(await readAny('A2.zip', files(4), limits)).toMatchObject({ kind: 'refused', reason: 'too-large' })
    expect(await readAny('A2.zip', files(3), limits)).toMatchObject({ kind: 'read' })
  })
})
