import { formsQuery } from '../inflections.ts'
import type { TextIndex } from '../text-index/text-index.ts'

/** Words whose forms are kept: those of the last queries, some kilobytes. */
const mostKept = 1_000
/** Terms that are asked whether they are forms: a beginning of three letters may have thousands. */
const mostAsked = 8_000
/** Bytes by which one form may be longer than another: `ing` after a doubled consonant and two more, or six letters of Cyrillic. */
const longestEnding = { ofAscii: 6, ofOthers: 12 }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Finds the other forms of a word that the index holds. */
export class WordForms {
  private readonly index: TextIndex
  private readonly kept = new Map<string, readonly string[]>()
  private segments: TextIndex['segments'] = []

  constructor(index: TextIndex) {
    this.index = index
  }

  of(term: string): readonly string[] {
    if (this.segments !== this.index.segments) this.kept.clear()
    this.segments = this.index.segments
    const known = this.kept.get(term)
    if (known !== undefined) return known
    const found = this.find(term)
    if (this.kept.size >= mostKept) this.kept.clear()
    this.kept.set(term, found)
    return found
  }

  private find(term: string): readonly string[] {
    const query = formsQuery(term)
    if (query === undefined) return []
    const forms = new Set<string>()
    const asked = new Set<string>()
    const bytes = encoder.encode(term).length
    const longest = bytes + (bytes === term.length ? longestEnding.ofAscii : longestEnding.ofOthers)
    for (const { segment } of this.segments) {
      for (const form of query.exactly) if (segment.find(form) >= 0) forms.add(form)
      if (query.beginning === undefined) continue
      const { from, to } = segment.startingWith(query.beginning)
      for (const cursor = segment.dictionary.at(from); cursor.number < to && asked.size < mostAsked; cursor.next()) {
        if (cursor.length > longest || query.mayBe?.(cursor.bytes[cursor.length - 1] ?? 0, cursor.length) === false) continue
        const other = decoder.decode(cursor.text())
        if (asked.has(other)) continue
        asked.add(other)
        if (query.isForm(other)) forms.add(other)
      }
    }
    return [...forms]
  }
}
