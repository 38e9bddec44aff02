import { formsQuery } from '../inflections.ts'
import type { TextIndex } from '../text-index/text-index.ts'

/** Words whose forms are kept: those of the last few queries. */
const mostKept = 200
/** Terms looked at in one segment: a beginning of three letters may have thousands. */
const mostLookedAt = 4_000

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
    for (const { segment } of this.segments) {
      for (const form of query.exactly) if (segment.find(form) >= 0) forms.add(form)
      if (query.beginning === undefined) continue
      const { from, to } = segment.startingWith(query.beginning)
      const end = Math.min(to, from + mostLookedAt)
      for (const cursor = segment.dictionary.at(from); cursor.number < end; cursor.next()) {
        const other = decoder.decode(cursor.text())
        if (query.isForm(other)) forms.add(other)
      }
    }
    return [...forms]
  }
}
