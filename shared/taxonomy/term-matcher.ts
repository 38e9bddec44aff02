import type { Lens, LensTag } from './lens.ts'
import { beginning, isAcronym, plainWord, WordReader } from './words.ts'

/** A term of the lens found in a text. A cue has no tag: it only says that AI is spoken of. */
export interface TermHit {
  readonly tag?: LensTag
  readonly term: string
  /** Whether the term means its tag only near AI. */
  readonly isNear: boolean
  readonly start: number
  readonly end: number
}

/** A term before it is found. */
type Listed = Omit<TermHit, 'start' | 'end'>

interface Term {
  readonly listed: Listed
  readonly words: readonly TermWord[]
  /** Separator before each word but the first: a mark that must stand there, or nothing for space and hyphen. */
  readonly marks: readonly string[]
}

interface TermWord {
  readonly text: string
  /** How it is compared: an acronym with its capitals, a stem (`отравлен*`) with the beginning of the word. */
  readonly as: 'word' | 'acronym' | 'stem'
}

/** Finds every term of a lens in a text in one pass over its words. */
export interface TermMatcher {
  readonly find: (text: string) => readonly TermHit[]
}

const isUnspaced = (text: string): boolean => /[\u3400-\u9fff]/.test(text)
/** Words whose terms are remembered; a library's vocabulary is larger, its frequent words are not. */
const mostRemembered = 40_000
const none: readonly Term[] = []
const matchers = new WeakMap<Lens, TermMatcher>()

/** The matcher of a lens; made once. */
export function matcherOf(lens: Lens): TermMatcher {
  const known = matchers.get(lens)
  if (known !== undefined) return known
  const made = makeMatcher(lens)
  matchers.set(lens, made)
  return made
}

/**
 * Terms are kept by their first word. At each word of the text the few terms that start with it are compared:
 *
 *   text   … the  data  poisoning  of …
 *   terms         data → [data poisoning, data reconstruction, …]
 */
function makeMatcher(lens: Lens): TermMatcher {
  const all = termsOf(lens)
  const spaced = all.filter(({ term }) => !isUnspaced(term)).map(compile)
  const unspaced = all.filter(({ term }) => isUnspaced(term))
  const byFirst = new Map<string, Term[]>()
  for (const term of spaced) {
    const first = term.words[0]?.text.toLowerCase() ?? ''
    const list = byFirst.get(first)
    if (list === undefined) byFirst.set(first, [term])
    else list.push(term)
  }
  const beginnings = beginningsOf(spaced)
  const stems = [...byFirst].flatMap(([first, terms]) => (terms.some(({ words }) => words[0]?.as === 'stem') ? [first] : []))
  const remembered = new Map<string, readonly Term[]>()
  const starting = (word: string): readonly Term[] => {
    let terms = remembered.get(word)
    if (terms === undefined) {
      const plain = plainWord(word)
      const lower = word.toLowerCase()
      const firsts = new Set([plain, lower, ...stems.filter((stem) => lower.startsWith(stem))])
      terms = [...firsts].flatMap((first) => byFirst.get(first) ?? none)
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(word, terms.length === 0 ? none : terms)
    }
    return terms
  }
  const words = new WordReader()
  return {
    find(text) {
      const hits: TermHit[] = []
      words.read(text)
      for (let at = 0; at < words.count; at++) {
        if (beginnings[beginning(text, words.start(at), words.end(at))] === 0) continue
        for (const term of starting(words.word(at))) {
          const end = matchAt(text, words, at, term)
          if (end !== undefined) hits.push({ ...term.listed, start: words.start(at), end })
        }
      }
      if (unspaced.length > 0 && isUnspaced(text))
        for (const listed of unspaced)
          for (let at = text.indexOf(listed.term); at >= 0; at = text.indexOf(listed.term, at + listed.term.length))
            hits.push({ ...listed, start: at, end: at + listed.term.length })
      return hits
    },
  }
}

/** How the first words of terms begin, as a table of yes and no; a two-letter acronym also in the plural. */
function beginningsOf(terms: readonly Term[]): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const { words } of terms) {
    const first = words[0]?.text ?? ''
    for (const text of first.length === 2 ? [first, `${first}s`] : [first]) table[beginning(text, 0, text.length)] = 1
  }
  return table
}

const termsOf = ({ tags, cues }: Lens): readonly Listed[] => [
  ...tags.flatMap((tag) => [
    ...tag.terms.map((term) => ({ tag, term, isNear: false })),
    ...tag.near.map((term) => ({ tag, term, isNear: true })),
  ]),
  ...cues.map((term) => ({ term, isNear: false })),
]

function compile(listed: Listed): Term {
  const { term } = listed
  const reader = new WordReader()
  reader.read(term)
  const places = Array.from({ length: reader.count }, (_, n) => n)
  return {
    listed,
    words: places.map((n) => {
      const text = reader.word(n)
      if (term[reader.end(n)] === '*') return { text: text.toLowerCase(), as: 'stem' }
      return isAcronym(text) ? { text, as: 'acronym' } : { text: plainWord(text), as: 'word' }
    }),
    marks: places.slice(1).map((n) => plainMarks(term.slice(reader.end(n - 1), reader.start(n)))),
  }
}

function matchAt(text: string, words: WordReader, at: number, term: Term): number | undefined {
  for (let index = 0; index < term.words.length; index++) {
    const wanted = term.words[index]
    if (wanted === undefined || at + index >= words.count || !isWord(words.word(at + index), wanted)) return undefined
    if (index === 0) continue
    const from = words.end(at + index - 1)
    const to = words.start(at + index)
    if (to - from > 4 || plainMarks(text.slice(from, to)) !== term.marks[index - 1]) return undefined
  }
  return words.end(at + term.words.length - 1)
}

function isWord(found: string, { text, as }: TermWord): boolean {
  if (as === 'acronym') return found === text || found === `${text}s`
  if (as === 'stem') return found.toLowerCase().startsWith(text)
  return plainWord(found) === text
}

/** What stands between two words of a term, space and hyphen aside. */
const plainMarks = (between: string): string =>
  between === ' ' ? '' : between.replaceAll(/[\s\u00a0\u2010\u2011*-]/g, '').replaceAll('’', "'")
