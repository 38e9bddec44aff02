import type { Lens, LensTag } from './lens.ts'

/** A term of the lens found in a text. */
export interface TermHit {
  readonly tag: LensTag
  readonly term: string
  readonly start: number
  readonly end: number
}

interface CompiledTerm {
  readonly tag: LensTag
  readonly term: string
  readonly words: readonly CompiledWord[]
  /** Separator before each word but the first: a mark that must stand there, or nothing for space and hyphen. */
  readonly marks: readonly string[]
}

interface CompiledWord {
  readonly text: string
  /** An acronym: compared with its capitals. */
  readonly isExact: boolean
}

/** Finds every term of a lens in a text in one pass over its words. */
export interface TermMatcher {
  readonly find: (text: string) => readonly TermHit[]
}

const word = /[\p{L}\p{N}\p{M}]+/gu
const isUnspaced = (text: string): boolean => /\p{Script=Han}/u.test(text)
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
  const byFirst = new Map<string, CompiledTerm[]>()
  const unspaced: { readonly tag: LensTag; readonly term: string }[] = []
  for (const tag of lens.tags) {
    for (const term of tag.terms) {
      if (isUnspaced(term)) {
        unspaced.push({ tag, term })
        continue
      }
      const compiled = compile(tag, term)
      const first = compiled.words[0]?.text.toLowerCase() ?? ''
      const list = byFirst.get(first)
      if (list === undefined) byFirst.set(first, [compiled])
      else list.push(compiled)
    }
  }
  return {
    find(text) {
      const hits: TermHit[] = []
      const words = [...text.matchAll(word)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
      for (let at = 0; at < words.length; at++) {
        for (const first of formsOf(words[at]?.text ?? '')) {
          for (const term of byFirst.get(first) ?? []) {
            const end = matchAt(text, words, at, term)
            if (end !== undefined) hits.push({ tag: term.tag, term: term.term, start: words[at]?.start ?? 0, end })
          }
        }
      }
      if (unspaced.length > 0 && isUnspaced(text))
        for (const { tag, term } of unspaced)
          for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
            hits.push({ tag, term, start: at, end: at + term.length })
      return hits
    },
  }
}

function compile(tag: LensTag, term: string): CompiledTerm {
  const found = [...term.matchAll(word)]
  return {
    tag,
    term,
    words: found.map(([text]) => ({ text: isAcronym(text) ? text : text.toLowerCase(), isExact: isAcronym(text) })),
    marks: found.slice(1).map((match, index) => {
      const before = found[index]
      const between = term.slice((before?.index ?? 0) + (before?.[0].length ?? 0), match.index)
      return between.trim().replaceAll('-', '')
    }),
  }
}

function matchAt(
  text: string,
  words: readonly { readonly text: string; readonly start: number; readonly end: number }[],
  at: number,
  term: CompiledTerm,
): number | undefined {
  for (const [index, wanted] of term.words.entries()) {
    const found = words[at + index]
    if (found === undefined || !isWord(found.text, wanted, index === term.words.length - 1)) return undefined
    if (index === 0) continue
    const between = text.slice(words[at + index - 1]?.end ?? 0, found.start)
    if (between.length > 4 || between.replaceAll(/[\s\u00a0\u2010\u2011-]/g, '') !== term.marks[index - 1]) return undefined
  }
  return words[at + term.words.length - 1]?.end
}

/** Whether a word of the text is the term's; the last one may be in the plural, or the term's may be. */
function isWord(found: string, wanted: CompiledWord, isLast: boolean): boolean {
  if (wanted.isExact) return found === wanted.text || (isLast && found === `${wanted.text}s`)
  const lower = found.toLowerCase()
  return lower === wanted.text || (isLast && singular(lower) === singular(wanted.text))
}

/** Words a term may be kept under: the word itself and, for a plural, its singular. */
function formsOf(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const one = singular(lower)
  return one === lower ? [lower] : [lower, one]
}

function singular(text: string): string {
  if (text.length < 4) return text
  if (text.endsWith('ies') && text.length > 4) return `${text.slice(0, -3)}y`
  return text.endsWith('s') && !/(?:ss|us|is)$/.test(text) ? text.slice(0, -1) : text
}

/** Two capitals or more: `AI`, `LLM`, `GenAI`, `V2X`. */
const isAcronym = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2
