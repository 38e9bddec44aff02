import { backgroundPacer } from './pause.ts'

/** By field, who bears a term, and how often. */
export type Held = ReadonlyMap<number, ReadonlyMap<number, number>>
/** MiniSearch's tree: further trees by letters, and at the empty key what stands at its end. */
export type Tree = ReadonlyMap<string, unknown>

/** Bearers of neighbouring terms, as a stretch of `bearers` and `fields`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * What MiniSearch's tree says of who bears which term, laid out flat: its maps lie all over the memory, and to walk those
 * of the terms that begin alike takes twenty times as long as to read one stretch here.
 *
 *   terms     con        concept   consent        in the order of their letters
 *   starts    0          3         4         …    where the bearers of each begin
 *   bearers   7 12 40    12        9  …           by MiniSearch's short ids
 *   fields    a bit for each field in which the bearer has the term
 */
export class FlatNames {
  private readonly terms: readonly string[]
  private readonly starts: Uint32Array
  readonly bearers: Uint32Array
  readonly fields: Uint16Array

  private constructor(terms: readonly string[], starts: readonly number[], bearers: readonly number[], fields: readonly number[]) {
    this.terms = terms
    this.starts = Uint32Array.from(starts)
    this.bearers = Uint32Array.from(bearers)
    this.fields = Uint16Array.from(fields)
  }

  /** Lays a tree out in the background; undefined when it is not wanted any more before that is done. */
  static async of(tree: Tree, isWanted: () => boolean): Promise<FlatNames | undefined> {
    const pace = backgroundPacer()
    const terms: string[] = []
    const starts: number[] = [0]
    const bearers: number[] = []
    const fields: number[] = []
    for (const { term, held } of leaves(tree)) {
      const pause = pace()
      if (pause !== undefined) await pause
      if (!isWanted()) return undefined
      for (const [bearer, bits] of fieldsByBearer(held)) {
        bearers.push(bearer)
        fields.push(bits)
      }
      terms.push(term)
      starts.push(bearers.length)
    }
    return new FlatNames(terms, starts, bearers, fields)
  }

  /** The bearers of a term; and of all terms that begin with it, which come right after. */
  find(term: string): { readonly own: Stretch; readonly begun: Stretch } {
    const { terms } = this
    const first = this.firstThat((other) => other >= term)
    const behind = terms[first] === term ? first + 1 : first
    const last = this.firstThat((other) => other >= term && !other.startsWith(term))
    return { own: this.stretch(first, behind), begun: this.stretch(behind, last) }
  }

  private stretch(from: number, to: number): Stretch {
    return { from: this.starts[from] ?? 0, to: this.starts[to] ?? 0 }
  }

  private firstThat(isBehind: (term: string) => boolean): number {
    let low = 0
    let high = this.terms.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBehind(this.terms[middle] ?? '')) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** What stands at all ends of a tree, by term in the order of their letters. */
function* leaves(tree: Tree): Generator<{ readonly term: string; readonly held: Held }> {
  const waiting: { readonly term: string; readonly isEnd: boolean; readonly below: unknown }[] = []
  const enter = (above: string, entered: Tree) => {
    const keys = [...entered.keys()].sort().reverse()
    for (const key of keys) waiting.push({ term: above + key, isEnd: key === '', below: entered.get(key) })
  }
  enter('', tree)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    if (next.isEnd) yield { term: next.term, held: next.below as Held }
    else enter(next.term, next.below as Tree)
}

/** The fields in which each bearer of a term has it, as bits. */
function fieldsByBearer(held: Held): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [field, bearers] of held) for (const bearer of bearers.keys()) found.set(bearer, (found.get(bearer) ?? 0) | (1 << field))
  return found
}
