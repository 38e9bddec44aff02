import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { unitsOf } from '../../../shared/taxonomy/places.ts'

const paragraph = (text: string, style?: string): Block => ({
  type: 'paragraph',
  locator: { block: 0 },
  inlines: [{ text }],
  ...(style !== undefined && { style }),
})
const heading = (text: string, level: 1 | 2 = 1): Block => ({ type: 'heading', level, locator: { block: 0 }, inlines: [{ text }] })
const table = (...rows: readonly string[][]): Block => ({
  type: 'table',
  locator: { block: 0 },
  rows: rows.map((row) => row.map((text) => ({ content: [{ inlines: [{ text }] }] }))),
})
const places = (...blocks: Block[]) => [...unitsOf(blocks)].map(({ place }) => place)

describe('where a text stands', () => {
  it('is told from headings: title, abstract, body, references', () => {
    expect(
      places(
        heading('A paper'),
        heading('Abstract', 2),
        paragraph('It says.'),
        heading('1 Scope', 2),
        paragraph('Text.'),
        heading('Bibliography', 2),
        paragraph('A. Author, a title.'),
        heading('Annex A', 2),
        paragraph('More.'),
      ),
    ).toEqual(['title', 'heading', 'abstract', 'heading', 'body', 'references', 'references', 'heading', 'body'])
  })

  it('is told from the header table of a contribution, row by row', () => {
    expect(places(table(['Source:', 'A member'], ['Title:', 'On models'], ['Abstract:', 'It says.']))).toEqual([
      'body',
      'title',
      'abstract',
    ])
  })

  it.each(['References', '2 References', 'Références', 'Referencias', 'Библиография', '参考文献', 'المراجع'])(
    'knows a list of references as %s',
    (name) => {
      expect(places(paragraph(name), paragraph('An entry of the list.'))).toEqual(['references', 'references'])
      expect(places(paragraph(`${name} are kept by the secretariat.`), paragraph('An entry.'))).toEqual(['body', 'body'])
    },
  )

  it('ends a list of references at the next numbered heading, also where headings are mere paragraphs', () => {
    expect(places(paragraph('2 References'), paragraph('[1] A. Author, 2019.'), paragraph('3 Definitions'), paragraph('Text.'))).toEqual([
      'references',
      'references',
      'body',
      'body',
    ])
  })

  it('is boilerplate in a table of contents and a foreword', () => {
    expect(places(paragraph('6.1 Data poisoning ........ 12'), heading('Foreword'), paragraph('The ITU is …'))).toEqual([
      'boilerplate',
      'boilerplate',
      'boilerplate',
    ])
  })

  it('is counted once where a page repeats it', () => {
    const line = 'This document contains the draft text of a future Recommendation.'
    expect(places(paragraph(line), paragraph('Text.'), paragraph(line))).toHaveLength(2)
  })
})
