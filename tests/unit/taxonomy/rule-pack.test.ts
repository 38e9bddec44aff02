import { describe, expect, it } from 'vitest'
import { type RulePack, readRulePack, writeRulePack } from '../../../shared/taxonomy/index.ts'

const pack: RulePack = {
  id: 'sg17-watch',
  name: 'SG17 watch',
  version: 3,
  tags: [
    { id: 'watch', name: 'Watch' },
    { id: 'backdoors', name: 'Backdoors', parent: 'watch', colour: 'red' },
  ],
  rules: [{ id: 'r1', tag: 'backdoors', query: 'backdoor OR trojan' }],
}
const file = (changed: object) => JSON.stringify({ format: 'liaison-desk-rules', formatVersion: 1, ...pack, ...changed })
const reasonOf = (text: string) => {
  const read = readRulePack(text)
  return read.kind === 'refused' ? read.reason : 'none'
}

describe('a pack of rules', () => {
  it('is read as it was written', () => {
    expect(readRulePack(writeRulePack(pack))).toEqual({ kind: 'pack', pack })
    expect(readRulePack(`\ufeff${writeRulePack(pack)}`).kind).toBe('pack')
  })

  it.each([
    ['PK\u0003\u0004 a Word file', 'not even JSON'],
    ['', 'not even JSON'],
    ['[1, 2]', 'not a pack of rules'],
    ['null', 'not a pack of rules'],
    ['{"format":"something-else","formatVersion":1}', 'not a pack of rules'],
    [file({ formatVersion: 2 }), 'newer Liaison Desk'],
    [file({ version: 'three' }), 'damaged at version'],
    [file({ rules: [{ id: 'r1', tag: 'watch', query: 7 }] }), 'damaged at rules.0.query'],
    [file({ rules: [] }), 'holds no rules'],
    [file({ tags: [...pack.tags, { id: 'watch', name: 'Other' }] }), 'two tags with the id “watch”'],
    [file({ rules: [...pack.rules, ...pack.rules] }), 'two rules with the id “r1”'],
    [file({ rules: [{ id: 'r1', tag: 'evasion', query: 'x' }] }), 'a tag that is not in it'],
    [file({ tags: [{ id: 'backdoors', name: 'B', parent: 'gone' }] }), 'below a tag that is not in it'],
    [
      file({
        tags: [
          { id: 'backdoors', name: 'B', parent: 'a' },
          { id: 'a', name: 'A', parent: 'backdoors' },
        ],
      }),
      'below themselves',
    ],
    [`"${'x'.repeat(5_000_001)}"`, 'too long'],
  ])('is refused with a reason when it is none: %#', (text, reason) => {
    expect(reasonOf(text)).toContain(reason)
  })
})
