import type { Locator } from '../../shared/contracts/blocks.ts'
import type { Passage } from '../../shared/contracts/search.ts'
import { holdsPlainWordsOnly } from './plain-words.ts'
import { tokens } from './tokens.ts'

/** Where passages end in the text they make together, in UTF-16 units: one stands behind the other, a line end between them. */
export type PassageEnds = Uint32Array<ArrayBuffer>

/** By what letters the words of passages are found. */
export interface PassageWords {
  /** 1 for each passage whose words are all plain: its text says them. */
  readonly plain: Uint8Array
  /** The words of the others, folded, blanks between them, a passage a line. */
  readonly folded: string
}

/** The passages of one document as one text, in which words are looked for, and each by itself, with its locator. */
export class DocumentPassages {
  static readonly none = DocumentPassages.of([])

  readonly text: string
  readonly ends: PassageEnds
  private readonly locatorAt: (passage: number) => Locator
  private known: PassageWords | undefined

  /** `words` as they were said of the same passages before. */
  constructor(text: string, ends: PassageEnds, locatorAt: (passage: number) => Locator, words?: PassageWords) {
    this.text = text
    this.ends = ends
    this.locatorAt = locatorAt
    this.known = words
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

  /** Made when first asked for: it takes some thousandths of a second for a text in French or Chinese. */
  get words(): PassageWords {
    this.known ??= wordsOf(this)
    return this.known
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

function wordsOf(document: DocumentPassages): PassageWords {
  const plain = new Uint8Array(document.count).fill(1)
  if (holdsPlainWordsOnly(document.text)) return { plain, folded: '' }
  const lines: string[] = []
  for (const [passage, text] of document.texts().entries()) {
    if (holdsPlainWordsOnly(text)) continue
    plain[passage] = 0
    lines.push(foldedWords(text))
  }
  return { plain, folded: lines.join('\n') }
}

/** A term that holds a blank itself, as a ligature of several words does, is no match for one word and must not read as two. */
const foldedWords = (text: string): string =>
  tokens(text)
    .map(({ term }) => term.replaceAll(' ', '\u00a0'))
    .join(' ')
