import { describe, expect, it } from 'vitest'
import { editDistance, exchanges } from '../../../renderer/search/text-index/edit-distance.ts'
import { fuzzyTerms } from '../../../renderer/search/text-index/fuzzy-terms.ts'
import { Segment } from '../../../renderer/search/text-index/segment.ts'
import { SegmentBuilder } from '../../../renderer/search/text-index/segment-builder.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'

/** The oracle: the fewest edits, as they are defined. */
function fewestEdits(a: readonly string[], b: readonly string[]): number {
  const [last, lastOther] = [a.at(-1), b.at(-1)]
  if (last === undefined || lastOther === undefined) return Math.max(a.length, b.length)
  const [shorter, shorterOther] = [a.slice(0, -1), b.slice(0, -1)]
  if (last === lastOther) return fewestEdits(shorter, shorterOther)
  const edited = 1 + Math.min(fewestEdits(shorter, shorterOther), fewestEdits(shorter, b), fewestEdits(a, shorterOther))
  const isExchanged = a.length > 1 && last === b.at(-2) && lastOther === a.at(-2)
  return isExchanged ? Math.min(edited, 1 + fewestEdits(a.slice(0, -2), b.slice(0, -2))) : edited
}

async function segmentOf(words: readonly string[]): Promise<Segment> {
  const builder = new SegmentBuilder()
  builder.add('1'.padStart(64, '0') as DocumentId, 1, [words.join(' ')])
  const { resident, positions } = await builder.finish()
  const segment = Segment.open(resident, { positions: async (from, to) => positions.subarray(from, to) })
  if (segment === undefined) throw new Error('The segment did not open')
  return segment
}

/** Letters of one, two, three and four bytes of UTF-8. */
const letters = ['a', 'b', 'ж', 'я', 'ᄀ', '𐐨']
const words = Array.from({ length: 4_000 }, (_, n) =>
  Array.from({ length: 2 + (n % 4) }, (_, at) => letters[Math.floor((n * 7919) / 6 ** at) % letters.length]).join(''),
)
const misspelled = ['abab', 'abжя', 'яabж', 'жа', 'ᄀᄀab', 'b𐐨aжa', 'baᄀя𐐨']

describe('the distance between two words', () => {
  it('is the fewest letters inserted, deleted, replaced or exchanged, in letters of any length', () => {
    for (const wanted of misspelled)
      for (const word of words.slice(0, 300))
        expect(editDistance(word, wanted), `${word} ${wanted}`).toBe(fewestEdits([...word], [...wanted]))
  })

  it('is one to each word that an exchange of unlike neighbours makes of it', () => {
    expect(exchanges('risk')).toEqual(['irsk', 'rsik', 'riks'])
    expect(exchanges('a𐐨')).toEqual(['𐐨a'])
    expect(exchanges('a')).toEqual([])
  })
})

describe('terms near a word', () => {
  it.each([1, 2])('are all those of a dictionary within %d edits, in its order, with their numbers', async (most) => {
    const segment = await segmentOf(words)
    const terms = Array.from({ length: segment.terms }, (_, number) => segment.term(number))
    expect(terms.length).toBeGreaterThan(1_000)
    for (const wanted of misspelled) {
      const near = terms.flatMap((term, number) => {
        const edits = fewestEdits([...term], [...wanted])
        return edits <= most ? [{ term, number, edits }] : []
      })
      expect(fuzzyTerms(segment, wanted, most), wanted).toEqual(near)
    }
  })

  it('are found beyond long stretches of terms that begin alike', async () => {
    const many = Array.from({ length: 700 }, (_, n) => `zz${n.toString(36).padStart(3, '0')}`)
    const segment = await segmentOf([...many, 'abc', 'zzz', 'liaison'])
    expect(fuzzyTerms(segment, 'laison', 1)).toEqual([{ term: 'liaison', number: segment.find('liaison'), edits: 1 }])
    expect(fuzzyTerms(segment, 'zzj', 1)).toEqual([{ term: 'zzz', number: segment.find('zzz'), edits: 1 }])
  })
})
