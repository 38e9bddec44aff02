import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../renderer/search/query-parser.ts'

describe('a query that cannot be read as written', () => {
  it.each([
    ['"data poisoning', 'The quotation mark is not closed'],
    ['data poisoning”“', 'The quotation mark is not closed'],
    ['(data', 'A parenthesis is not closed'],
    ['data)', 'A parenthesis is closed that was not opened'],
    ['data OR', 'Something is missing beside OR'],
    ['data NEAR/5', 'Something is missing'],
    ['NEAR/5 data', 'NEAR needs a word on either side'],
    ['model NEAR/999999 theft', 'NEAR takes a distance of up to 999 words'],
    ['model NEAR/99999999999999999999 theft', 'NEAR takes a distance of up to 999 words'],
  ])('is searched as plain words, with a hint: %s', (query, hint) => {
    const { node, hints } = parseQuery(query)
    expect(hints.join()).toContain(hint)
    expect(JSON.stringify(node)).toMatch(/data|model/)
  })

  it.each(['-', '--', '- -', '""', '()', '( )', '" "', '.,;:!?', '-"-"', '…', '\u202e\u202d', '\ud800', '\u0000'])(
    'lists everything with a hint when it holds no word: %j',
    (query) => {
      const { node, hints } = parseQuery(query)
      expect(node).toEqual({ kind: 'all' })
      expect(hints).toEqual(['There is no word in this to search for, only signs: every document is listed.'])
    },
  )

  it('keeps a comma that stands between quotation marks, and parts values by one that does not', () => {
    expect(parseQuery('tag:"data, models"').node).toEqual({ kind: 'filter', filter: { field: 'tag', values: ['data, models'] } })
    expect(parseQuery('kind:liaison,report').node).toEqual({ kind: 'filter', filter: { field: 'kind', values: ['liaison', 'report'] } })
  })

  it.each(['constructor:x', '__proto__:x', 'toString:x', 'valueOf'])(
    'is searched as a word where it only looks like a name of ours: %s',
    (query) => {
      expect(parseQuery(query).hints).toEqual([])
    },
  )

  it('has no hint when there is nothing to say', () => {
    for (const query of ['', '  ', 'model -water', 'kind:liaison', 'model NEAR/999 theft']) expect(parseQuery(query).hints).toEqual([])
  })

  it('is read whatever letters it holds: both directions, lone surrogates, a megabyte', () => {
    for (const query of ['data \ud83d poisoning', '\udc00x', 'أمن "data poisoning" الذكاء -ai'])
      expect(() => parseQuery(query)).not.toThrow()
    for (const query of ['a'.repeat(2_000_000), 'data '.repeat(200_000), '😀'.repeat(500_000), '(((('.repeat(250_000)])
      expect(parseQuery(query).hints[0]).toBe('Only the first 2,000 characters were searched.')
  })
})
