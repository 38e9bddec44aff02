import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../renderer/search/query-parser.ts'
import type { QueryNode } from '../../../renderer/search/query-tree.ts'

/** A tree as one line, to be compared by eye. */
function line(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
      return 'ALL'
    case 'word':
      return node.term + (node.prefix ? '*' : '')
    case 'phrase':
      return `"${node.terms.join(' ')}"${node.prefix ? '*' : ''}`
    case 'exact':
      return `=[${node.letters.join(' ')}|${node.terms.join(' ')}]`
    case 'near':
      return `near${node.distance}[${node.left.terms.join(' ')} | ${node.right.terms.join(' ')}]`
    case 'symbol':
      return `<${node.key}>`
    case 'filter':
      return `${node.filter.field}:${node.filter.values.join(',')}`
    case 'not':
      return `-${line(node.node)}`
    case 'and':
    case 'or':
      return `(${node.nodes.map(line).join(node.kind === 'and' ? ' & ' : ' | ')})`
  }
}

const read = (query: string) => line(parseQuery(query).node)

describe('the query language', () => {
  it.each([
    ['', 'ALL'],
    ['   ', 'ALL'],
    ['liaison', 'liaison*'],
    ['liaison statement', '(liaison & statement*)'],
    ['"exact phrase"', '"exact phrase"'],
    ['“exact phrase” more', '("exact phrase" & more*)'],
    ['«apprentissage automatique»', '"apprentissage automatique"'],
    ['alpha OR beta', '(alpha | beta*)'],
    ['alpha or beta', '(alpha & or & beta*)'],
    ['alpha AND beta', '(alpha & beta*)'],
    ['alpha beta OR gamma', '((alpha & beta) | gamma*)'],
    ['alpha (beta OR gamma)', '(alpha & (beta | gamma))'],
    ['alpha -beta', '(alpha & -beta)'],
    ['alpha -"exact phrase"', '(alpha & -"exact phrase")'],
    ['-(alpha OR beta) gamma', '(-(alpha | beta) & gamma*)'],
    ['data NEAR/5 poisoning', 'near5[data | poisoning]'],
    ['"machine learning" NEAR/3 attack', 'near3[machine learning | attack]'],
    ['kind:liaison', 'kind:liaison'],
    ['kind:liaison,contribution workshop', '(kind:liaison,contribution & workshop*)'],
    ['source:"Study Group 17"', 'source:Study Group 17'],
    ['date:2018-09..2019-01', 'date:2018-09..2019-01'],
    ['-is:unread', '-is:unread'],
    ['alpha NOT beta', '(alpha & -beta)'],
    ['alpha AND NOT (beta OR gamma)', '(alpha & -(beta | gamma))'],
    ['alpha not beta', '(alpha & not & beta*)'],
    ['=WHO', '=[WHO|who]'],
    ['=Résumé alpha', '(=[Résumé|resume] & alpha*)'],
    ['="Résumé exécutif"', '=[Résumé exécutif|resume executif]'],
    ['alpha -=WHO', '(alpha & -=[WHO|who])'],
    ['(=WHO OR beta)', '(=[WHO|who] | beta)'],
    ['a=b', '"a b"*'],
    ['=安', '安*'],
    ['poison* data', '(poison* & data*)'],
    ['"data poison*" model', '("data poison"* & model*)'],
    ['title:"data poisoning"', 'title:data poisoning'],
    ['People:Jane name:*.pdf', '(person:Jane & file:*.pdf)'],
    ['kind:', 'ALL'],
    ['people:', 'ALL'],
    ['alpha kind:', 'alpha'],
    ['alpha -tag: ', 'alpha'],
    ['from: alpha', '(from & alpha*)'],
    ['http://example.org', '"http example org"*'],
    ['end-to-end', '"end to end"*'],
    ['Écurité', 'ecurite*'],
    ['安全', '安全*'],
    ['人工智能', '"人工 工智 智能"*'],
    ['安', '安*'],
    ['مُؤتمر', 'موتمر*'],
  ])('reads %s', (query, expected) => {
    expect(read(query)).toBe(expected)
    expect(parseQuery(query).hints).toEqual([])
  })

  it.each([
    ['"open phrase', '(open & phrase*)'],
    ['(alpha beta', '(alpha & beta*)'],
    ['alpha beta)', '(alpha & beta*)'],
    ['alpha OR', 'alpha*'],
    ['OR alpha', 'alpha*'],
    ['NEAR/3 alpha', 'alpha*'],
    ['alpha NOT', 'alpha*'],
    ['NOT', 'ALL'],
    ['="open letters', '(open & letters*)'],
    ['()', 'ALL'],
  ])('searches %s as plain words, and says so', (query, expected) => {
    expect(read(query)).toBe(expected)
    expect(parseQuery(query).hints).toHaveLength(1)
  })

  it.each(['SG17-TD1447R2', 'sg17-td1447r2', 'sg17 td 1447 rev.2', 'SG17/TD1447R2', 'sg17td1447r2'])(
    'reads %s as the symbol it is',
    (query) => {
      expect(read(query)).toBe('<SG17-TD1447R2>')
    },
  )

  it('reads a symbol among words', () => {
    expect(read('workshop SG17-C456 cover')).toBe('(workshop & <SG17-C456> & cover*)')
  })

  it('never throws, whatever is typed', () => {
    const pieces = [
      '"',
      '(',
      ')',
      '-',
      ':',
      'OR',
      'NOT',
      '=',
      'NEAR/3',
      'kind:',
      'date:..',
      'a',
      '安全',
      ' ',
      '*',
      '\\',
      '“',
      '\u202e',
      '😀',
      '\ud800',
    ]
    let seed = 17
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed
    }
    for (let round = 0; round < 2_000; round++) {
      const query = Array.from({ length: next() % 8 }, () => pieces[next() % pieces.length]).join(next() % 2 === 0 ? '' : ' ')
      expect(() => parseQuery(query), JSON.stringify(query)).not.toThrow()
    }
  })
})
