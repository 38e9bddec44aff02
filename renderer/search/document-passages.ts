import type { Locator } from '../../shared/contracts/blocks.ts'
import type { Passage } from '../../shared/contracts/search.ts'
import { holdsPlainWordsOnly } from './plain-words.ts'

/** Where passages end in the text they make together: one stands behind the other, a line end between them. */
export type PassageEnds = Uint32Array<ArrayBuffer>

/** The passages of one document as one text, in which words are looked for, and each by itself, with its locator. */
export class DocumentPassages {
  static readonly none = DocumentPassages.of([])

  readonly text: string
  /** In UTF-16 units of `text`. */
  readonly ends: PassageEnds
  private readonly locatorAt: (passage: number) => Locator
  private isPlain: boolean | undefined

  /** `isAscii`: the text is known to hold nothing else. */
  constructor(text: string, ends: PassageEnds, locatorAt: (passage: number) => Locator, isAscii = false) {
    this.text = text
    this.ends = ends
    this.locatorAt = locatorAt
    if (isAscii) this.isPlain = true
  }

  static of(passages: readonly Passage[]): DocumentPassages {
    let end = -1
    const ends = Uint32Array.from(passages, ({ text }) => (end += text.length + 1))
    const locatorAt = (passage: number) => passages[passage]?.locator ?? { block: 0 }
    return new DocumentPassages(passages.map(({ text }) => text).join('\n'), ends, locatorAt)
  }

  get count(): number {
    return this.ends.length
  }

  /** Whether all its words are ASCII. */
  get hasPlainWordsOnly(): boolean {
    this.isPlain ??= holdsPlainWordsOnly(this.text)
    return this.isPlain
  }

  /** Where a passage begins in the text. */
  start(passage: number): number {
    return passage === 0 ? 0 : (this.ends[passage - 1] ?? 0) + 1
  }

  textOf(passage: number): string {
    return this.text.slice(this.start(passage), this.ends[passage])
  }

  at(passage: number): Passage {
    return { text: this.textOf(passage), locator: this.locatorAt(passage) }
  }

  /** The texts of all passages, in their order. */
  texts(): readonly string[] {
    return Array.from(this.ends, (_, passage) => this.textOf(passage))
  }
}
