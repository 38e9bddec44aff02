import type { Inline } from '../../contracts/blocks.ts'
import { decodeReferences } from '../xml/references.ts'
import { type References, referenceKey } from './references.ts'

type Marks = Omit<Inline, 'text'>

/** Pieces of a text in the order in which they are tried; what none matches is text. */
const token =
  /\\([!-/:-@[-`{-~])|(`+)([\s\S]*?[^`])\2(?!`)|!\[([^\]]{0,500})\](?:\(([^()\s]{0,2000})[^()]{0,300}\)|\[([^\]]{0,200})\])?|\[((?:[^[\]]|!?\[[^\]]{0,200}\](?:\([^)]{0,500}\))?){1,1000})\](?:\(\s*<?([^()\s>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s>]{0,200})?)>?[^()]{0,300}\)|\[([^\]]{0,200})\])?|<((?:https?|mailto|ftp):[^>\s]{1,2000})>|<(br)\s*\/?>|<\/?[a-z][^>\n]{0,1000}>|(https?:\/\/[^\s<>"'`[\]{}|\\^]+[^\s<>"'`[\]{}|\\^.,;:!?)*_])|(\*{1,3}|_{1,3}|~~)/giu

interface Piece {
  readonly inlines: readonly Inline[]
  /** A run of `*`, `_` or `~` that may open or close emphasis. */
  readonly delimiter?: { readonly text: string; readonly opens: boolean; readonly closes: boolean }
}

/** Letters of one paragraph in which marks are looked for; a longer one is data, and read as it stands. */
const longestMarked = 50_000

/** Inline Markdown as runs: emphasis, code, links and pictures (by their alternative text); tags of HTML are left out. */
export function markdownInlines(text: string, references: References, marks: Marks = {}): readonly Inline[] {
  if (text.length > longestMarked) return [{ text, ...marks }]
  return emphasised(pieces(text, references, marks))
}

function pieces(text: string, references: References, marks: Marks): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) found.push({ inlines: [{ text: decodeReferences(text.slice(at, end)), ...marks }] })
  }
  for (const match of text.matchAll(token)) {
    plain(match.index)
    at = match.index + match[0].length
    const run = match[13]
    if (run !== undefined)
      for (const delimiter of delimitersOf(text, match.index, run)) found.push({ inlines: [{ text: delimiter.text, ...marks }], delimiter })
    else found.push({ inlines: tokenInlines(match, references, marks) })
  }
  plain(text.length)
  return found
}

function tokenInlines(match: RegExpExecArray, references: References, marks: Marks): readonly Inline[] {
  const [whole, escaped, , code, alt, , , label, target, reference, auto, lineBreak, bare] = match
  if (escaped !== undefined) return [{ text: escaped, ...marks }]
  if (code !== undefined) return [{ text: code.replace(/^ (.*) $/su, '$1'), ...marks, code: true }]
  if (alt !== undefined) return alt === '' ? [] : [{ text: alt, ...marks }]
  if (label !== undefined) {
    const href = target ?? references.get(referenceKey(reference === undefined || reference === '' ? label : reference))
    if (href === undefined) return bracketed(whole, label, references, marks)
    const isAddress = href !== '' && !href.startsWith('#') && !/^(?:javascript|data|vbscript):/iu.test(href)
    return markdownInlines(label, references, isAddress ? { ...marks, href } : marks)
  }
  const address = auto ?? bare
  if (address !== undefined) return [{ text: address.replace(/^mailto:/iu, ''), ...marks, href: marks.href ?? address }]
  return lineBreak === undefined ? [] : [{ text: '\n', ...marks }]
}

/** `[x]` that names no address stays as it is written. */
function bracketed(whole: string, label: string, references: References, marks: Marks): readonly Inline[] {
  const rest = whole.slice(label.length + 2)
  return [{ text: '[', ...marks }, ...markdownInlines(label, references, marks), { text: `]${rest}`, ...marks }]
}

/**
 * What a run of `*`, `_` or `~` may open or close (CommonMark 6.2): `a * b` is a product, `snake_case` a name. Three at
 * once are two marks, the inner one nearer the words.
 */
function delimitersOf(text: string, at: number, run: string): ReadonlyArray<NonNullable<Piece['delimiter']>> {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + run.length)
  const inWord = run.startsWith('_') && isWord(before) && isWord(after)
  const opens = !isSpace(after) && !inWord
  const closes = !isSpace(before) && !inWord
  const one = run.charAt(0)
  const parts = run.length < 3 ? [run] : closes ? [one, one + one] : [one + one, one]
  return parts.map((part) => ({ text: part, opens, closes }))
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)
const isSpace = (character: string): boolean => character === '' || /\s/u.test(character)

const marksOf = (run: string): Marks => (run === '~~' ? { strike: true } : run.length === 1 ? { italic: true } : { bold: true })

function emphasised(found: readonly Piece[]): readonly Inline[] {
  const pairs = pairsOf(found)
  const open: Marks[] = []
  const inlines: Inline[] = []
  for (const [index, piece] of found.entries()) {
    const pair = pairs.get(index)
    if (pair === 'close') open.pop()
    else if (pair === 'open' && piece.delimiter !== undefined) open.push(marksOf(piece.delimiter.text))
    else for (const inline of piece.inlines) append(inlines, Object.assign({}, inline, ...open))
  }
  return inlines
}

/** Which delimiters belong together; the others are characters. */
function pairsOf(found: readonly Piece[]): ReadonlyMap<number, 'open' | 'close'> {
  const pairs = new Map<number, 'open' | 'close'>()
  let open: Array<{ readonly index: number; readonly text: string }> = []
  for (const [index, { delimiter }] of found.entries()) {
    if (delimiter === undefined) continue
    const opener = delimiter.closes ? open.findLastIndex(({ text }) => text === delimiter.text) : -1
    const first = open[opener]
    if (first !== undefined) {
      pairs.set(first.index, 'open')
      pairs.set(index, 'close')
      open = open.slice(0, opener)
    } else if (delimiter.opens && open.length < 100) open.push({ index, text: delimiter.text })
  }
  return pairs
}

function append(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1)
  const { text: _, ...marks } = inline
  const isAlike = last !== undefined && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ text: '', ...marks })
  if (last !== undefined && isAlike) inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
  else if (inline.text !== '') inlines.push(inline)
}
