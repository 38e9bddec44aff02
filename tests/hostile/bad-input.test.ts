import { describe, expect, it } from 'vitest'
import { documentOf, lines, membersOf } from '../fixtures/block-lines.ts'
import { docx, p } from '../fixtures/office-files.ts'
import { detailOf, readAny, readString } from '../fixtures/reading.ts'
import { zipOf } from '../fixtures/zip-file.ts'

const sentences = Array.from({ length: 500 }, (_, index) => p(`Sentence ${index} of ${Math.cos(index)}.`)).join('')
const report = docx({ body: sentences })

describe('a docx that was cut off while it was downloaded', () => {
  it('says so under its name, and keeps what stands before the cut', async () => {
    const outcome = await readAny('TD1447R2.docx', report.slice(0, report.length * 0.7))
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'truncated' })
    expect(detailOf(outcome)).toMatch(/“TD1447R2\.docx”.*ends before it should/u)
    expect(lines(documentOf(outcome))[0]).toBe('¶ Sentence 0 of 1.')
  })

  it('is read whole when nothing is missing', async () => {
    const outcome = await readAny('TD1447R2.docx', report)
    expect(outcome.kind).toBe('read')
    expect(documentOf(outcome).blocks).toHaveLength(500)
  })
})

describe('a docx renamed to pdf', () => {
  it('is read as what it is, with a warning', async () => {
    const document = documentOf(await readAny('TD1447R2.pdf', report))
    expect(document.format).toBe('docx')
    expect(document.warnings).toContainEqual({ kind: 'wrong-extension', stated: 'pdf', found: 'docx' })
  })

  it('goes without the warning under its own name', async () => {
    expect(documentOf(await readAny('TD1447R2.docx', report)).warnings).toEqual([])
  })
})

describe('an empty file', () => {
  it('says that it is empty, under its name', async () => {
    const outcome = await readAny('agenda.docx', new Uint8Array())
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: 'empty' })
    expect(detailOf(outcome)).toContain('“agenda.docx”')
  })

  it('is no longer empty with one word in it', async () => {
    expect(lines(documentOf(await readString('agenda.txt', 'Agenda')))).toEqual(['¶ Agenda'])
  })
})

describe('an encrypted zip', () => {
  const members = [{ name: 'cover.txt', content: 'Cover page' }] as const

  it('says that it is locked, and still lists what is in it', async () => {
    const outcome = await readAny('A2.zip', zipOf(members.map((member) => ({ ...member, isEncrypted: true }))))
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'encrypted', members: [], lost: [{ path: 'cover.txt', reason: 'encrypted' }] })
    expect(detailOf(outcome)).toMatch(/“A2\.zip”.*locked with a password/u)
    expect(lines(documentOf(outcome))).toEqual(['? cover.txt'])
  })

  it('gives its files when it is not locked', async () => {
    const outcome = await readAny('A2.zip', zipOf(members))
    expect(outcome.kind).toBe('read')
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['cover.txt'])
  })
})

describe('a zip whose members claim places outside', () => {
  const outside = ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\win.ini', '..\\..\\start.bat', 'a/../../b', '\\\\server\\share\\x']

  it.each(outside)('does not take out %s, and takes the rest', async (name) => {
    const outcome = await readAny(
      'download.zip',
      zipOf([
        { name, content: 'attack' },
        { name: 'TD1.txt', content: 'paper' },
      ]),
    )
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'unsafe-path', lost: [{ reason: 'unsafe-path' }] })
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['TD1.txt'])
  })

  it('does not follow a link', async () => {
    const outcome = await readAny('download.zip', zipOf([{ name: 'TD1.txt', content: '/etc/passwd', mode: 0o120777 }]))
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'unsafe-path' })
    expect(membersOf(outcome)).toEqual([])
  })

  it.each(['TD1..2.txt', 'a/./b.txt', 'a//b.txt', 'dir.with.dots/..b.txt'])('takes out %s, which only looks like one', async (name) => {
    const outcome = await readAny('download.zip', zipOf([{ name, content: 'paper' }]))
    expect(outcome.kind).toBe('read')
    expect(membersOf(outcome)).toHaveLength(1)
  })
})

describe('a zip of 40 kB that inflates to 4 GB', () => {
  const kernelBytes = 34_000_000
  const copies = 125
  const bomb = zipOf(
    Array.from({ length: copies }, (_, index) => ({
      name: `${index}`,
      ...(index === 0 ? { content: new Uint8Array(kernelBytes) } : { sharesFirst: true }),
      claimedSize: 1_000,
    })),
  )

  it('is refused after a fraction of it, whatever sizes it claims', async () => {
    expect(bomb.byteLength).toBeLessThan(41_000)
    expect(kernelBytes * copies).toBeGreaterThan(4e9)
    const outcome = await readAny('papers.zip', bomb)
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'too-large' })
    expect(detailOf(outcome)).toMatch(/“papers\.zip”.*refused for safety/u)
  })

  it('is no bomb with an honest file shared twice', async () => {
    const outcome = await readAny(
      'papers.zip',
      zipOf([
        { name: 'a.txt', content: 'paper' },
        { name: 'b.txt', sharesFirst: true },
      ]),
    )
    expect(outcome.kind).toBe('read')
    expect(membersOf(outcome).map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['paper', 'paper'])
  })
})

describe('XML with a document type', () => {
  const lol = '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'

  it('is refused, entities unread', async () => {
    const bytes = docx({ body: p('x'), parts: { 'word/document.xml': `${lol}<w:document><w:body>${p('&b;&c;')}</w:body></w:document>` } })
    const outcome = await readAny('liaison.docx', bytes)
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'doctype' })
    expect(detailOf(outcome)).toMatch(/“liaison\.docx”.*document type/u)
  })

  it('is read without one', async () => {
    const bytes = docx({ body: p('x'), parts: { 'word/document.xml': `<w:document><w:body>${p('a &amp; b')}</w:body></w:document>` } })
    expect(lines(documentOf(await readAny('liaison.docx', bytes)))).toEqual(['¶ a & b'])
  })
})

describe('a file name with control and right-to-left characters', () => {
  it('is shown with those it would deceive by made visible', async () => {
    const outcome = await readAny('liaison\u202excod.exe\u0007\n.bin', new Uint8Array(64))
    expect(detailOf(outcome)).toContain('“liaison\ufffdxcod.exe\ufffd\ufffd.bin”')
    expect(detailOf(outcome)).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  })

  it('stays as it is when it is Arabic', async () => {
    expect(detailOf(await readAny('بيان اتصال.bin', new Uint8Array(64)))).toContain('“بيان اتصال.bin”')
  })
})
