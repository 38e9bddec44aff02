import { describe, expect, it } from 'vitest'
import { documentOf, lines, runs } from '../../fixtures/block-lines.ts'
import { readAny, readString } from '../../fixtures/reading.ts'

const read = async (text: string) => documentOf(await readString('minutes.txt', text))

describe('plain text', () => {
  it('has lines that were only wrapped put together, and keeps those that stand for themselves', async () => {
    expect(
      lines(
        await read(
          'Source: SG17\nTitle: Reply\n\nThe workshop was attended by seventy-one participants of\nseventeen countries, who advise the group.\n\n- one\n- two',
        ),
      ),
    ).toEqual([
      '¶ Source: SG17',
      '¶ Title: Reply',
      '¶ The workshop was attended by seventy-one participants of seventeen countries, who advise the group.',
      '- one',
      '- two',
    ])
  })

  it('links the addresses in it without the full stop after them', async () => {
    expect(runs(await read('See https://itu.int/md/T17 (http://a.org/x_(y)).'))).toEqual([
      { text: 'See ' },
      { text: 'https://itu.int/md/T17', href: 'https://itu.int/md/T17' },
      { text: ' (' },
      { text: 'http://a.org/x_(y)', href: 'http://a.org/x_(y)' },
      { text: ').' },
    ])
  })

  it('has its pages numbered where form feeds part them', async () => {
    const document = await read('one\ftwo\fthree')
    expect(lines(document)).toEqual(['--- Page 1', '¶ one', '--- Page 2', '¶ two', '--- Page 3', '¶ three'])
    expect(document.pages).toBe(3)
  })

  it.each([
    ['UTF-16 with a mark', [0xff, 0xfe, 0x41, 0x04], 'с'],
    ['UTF-8', [0xd1, 0x81], 'с'],
  ])('is decoded from %s', async (_, bytes, expected) => {
    expect(lines(documentOf(await readAny('a.txt', new Uint8Array(bytes))))).toEqual([`¶ ${expected}`])
  })

  it('takes a line of ten million characters, in pieces that can be drawn', async () => {
    const document = await read('word '.repeat(2_000_000))
    expect(document.blocks).toHaveLength(100)
  })
})
