import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeSet } from '../../../cli/labelled/judge-set.ts'
import { sharesOf } from '../../../cli/labelled/tally.ts'

const folder = path.join(import.meta.dirname, '../../labelled')
const filesIn = (place: string) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.txt') && name !== 'corpus.txt')
    .map((name) => ({ name, text: readFileSync(path.join(place, name), 'utf8') }))
const tuned = judgeSet(filesIn(folder))
const heldOut = judgeSet(filesIn(path.join(folder, 'held-out-2')))

describe('the labelled set', () => {
  it('holds sixty liaisons and three hundred mentions of symbols', () => {
    expect(tuned.liaisons + heldOut.liaisons).toBeGreaterThanOrEqual(60)
    expect(tuned.mentions + heldOut.mentions).toBeGreaterThanOrEqual(300)
  })

  it.each(['symbols', 'kinds', 'header', 'events', 'links'] as const)('is read as labelled where it was tuned to: %s', (measure) => {
    const { precision, recall } = sharesOf(tuned[measure])
    expect(precision, tuned[measure].faults.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(recall, tuned[measure].faults.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it.each(['symbols', 'header', 'links'] as const)('is read nearly as well where it was held out: %s', (measure) => {
    const { precision, recall } = sharesOf(heldOut[measure])
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it('says what it gets wrong', () => {
    const judged = judgeSet([{ name: 'symbols.txt', text: '[-] see SG17-C456 => SG17-C457\n[-] Room 4 => ' }])
    expect(judged.symbols).toMatchObject({ right: 0, wrong: 1, missed: 1 })
    expect(judged.symbols.faults).toHaveLength(2)
  })
})
