import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../shared/contracts/blocks.ts'
import { read } from '../../fixtures/office-files.ts'

const corpus = path.join(import.meta.dirname, '../../../../shared/corpus')
const isHere = existsSync(path.join(corpus, 'formats'))

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The share of the expected words that were read, each counted as often as it stands there. */
function recall(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of expected) {
    const count = left.get(word) ?? 0
    if (count > 0) hits++
    left.set(word, count - 1)
  }
  return expected.length === 0 ? 1 : hits / expected.length
}

const filesOf = (folder: string, extension: string): readonly string[] =>
  readdirSync(path.join(corpus, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.toLowerCase().endsWith(extension))

// What is missing from 1: names of ranges and dates that the office suite behind the expected texts adds, and its own
// recalculation of formulas.
const least = [
  ['.docx', 0.99],
  ['.pptx', 0.99],
  ['.xlsx', 0.92],
  // Of the older kinds: the texts of embedded documents, which are documents of their own here, and addresses of links.
  ['.doc', 0.83],
  ['.ppt', 0.93],
  ['.xls', 0.95],
  // Of a comment, who wrote it and when stands beside its text.
  ['.rtf', 0.97],
  ['.odt', 0.98],
  ['.eml', 0.98],
  ['.msg', 0.97],
] as const

describe.skipIf(!isHere)(`real documents${isHere ? '' : ' (skipped: the corpus of real files is not beside the project)'}`, () => {
  it.each(least)('lose no words: %s', { timeout: 120_000 }, async (extension, leastRecall) => {
    const scores: number[] = []
    for (const file of filesOf('formats', extension)) {
      const outcome = await read(path.basename(file), new Uint8Array(readFileSync(path.join(corpus, 'formats', file))))
      const reference = path.join(corpus, 'reference', `${file}.txt`)
      if (!existsSync(reference)) continue
      const blocks = 'document' in outcome ? outcome.document.blocks : []
      scores.push(recall(words(readFileSync(reference, 'utf8')), words(blocks.map(blockText).join('\n'))))
    }
    expect(scores.length).toBeGreaterThanOrEqual(10)
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(leastRecall)
  })

  it('of a study group give the fields of their header', async () => {
    const file = path.join(corpus, 'itu/sparrell+TP.inno/Example1/td.2484.docx')
    const outcome = await read('td.2484.docx', new Uint8Array(readFileSync(file)))
    if (outcome.kind !== 'read') throw new Error(outcome.detail)
    expect(outcome.document.pages).toBe(21)
    const properties = new Map(outcome.document.properties)
    expect(properties.get('bookmark:dnum')).toBe('SG17-TD2484')
    expect(properties.get('bookmark:dmeeting')).toBe('Geneva, 27 August- 5 September 2019')
    expect(properties.get('sharepoint:QuestionText')).toBe('Q4/17')
  })
})
