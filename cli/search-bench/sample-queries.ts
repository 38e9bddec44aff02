import { seeded } from './generated-texts.ts'

/** What a query of a class must be able to do; each engine writes it in its own language. */
export const queryClasses = [
  'rare',
  'common',
  'and2',
  'and3',
  'or2',
  'prefix2',
  'prefix3',
  'prefix4',
  'prefix5',
  'fuzzy',
  'phrase2',
  'phrase3',
  'near',
] as const
export type QueryClass = (typeof queryClasses)[number]

/** One query: the words and how they are meant. */
export interface BenchQuery {
  readonly kind: QueryClass
  readonly words: readonly string[]
}

const queriesAClass = 40
/** Those asked before, untimed: a browser compiles what it runs often, within the first seconds of a day's work. */
const warmingAClass = 20
/** Documents looked at for words and their frequencies. */
const sampled = 2_000

/** Draws queries from the documents themselves, so that they find something, as often as such queries do. */
export class QuerySampler {
  private readonly random = seeded(20_190_121)
  private readonly counts = new Map<string, number>()
  private readonly rows: (readonly string[])[] = []
  private seen = 0

  see(paragraphs: readonly string[]): void {
    this.seen++
    if (this.seen > sampled) return
    const own = new Set<string>()
    for (const paragraph of paragraphs) {
      const words = paragraph.toLowerCase().match(/[a-z]{2,20}/gu) ?? []
      if (words.length > 12 && this.rows.length < 20_000) this.rows.push(words.slice(0, 60))
      for (const word of words) own.add(word)
    }
    for (const word of own) this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
  }

  queries(): { readonly warming: readonly BenchQuery[]; readonly queries: readonly BenchQuery[] } {
    const byCount = [...this.counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
    const common = byCount.slice(0, 60)
    const middle = byCount.slice(100, Math.max(200, Math.floor(byCount.length / 50)))
    const rare = byCount.filter((word) => (this.counts.get(word) ?? 0) <= 3)
    const make: Readonly<Record<QueryClass, () => readonly string[]>> = {
      rare: () => [this.one(rare)],
      common: () => [this.one(common)],
      and2: () => [this.one(common), this.one(middle)],
      and3: () => [this.one(common), this.one(middle), this.one(common)],
      or2: () => [this.one(middle), this.one(middle)],
      prefix2: () => [this.typed(2)],
      prefix3: () => [this.typed(3)],
      prefix4: () => [this.typed(4)],
      prefix5: () => [this.typed(5)],
      fuzzy: () => [this.misspelled(this.one(middle.filter(({ length }) => length > 5)))],
      phrase2: () => this.row(2),
      phrase3: () => this.row(3),
      near: () => this.nearWords(),
    }
    const draw = (length: number) => inTurns(queryClasses.map((kind) => Array.from({ length }, () => ({ kind, words: make[kind]() }))))
    return { queries: draw(queriesAClass), warming: draw(warmingAClass) }
  }

  private one<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)]
    if (item === undefined) throw new Error('The corpus is too small to draw queries from: it needs some thousand words.')
    return item
  }

  private row(length: number): readonly string[] {
    const words = this.one(this.rows)
    const start = Math.floor(this.random() * (words.length - length))
    return words.slice(start, start + length)
  }

  private nearWords(): readonly string[] {
    const words = this.row(5)
    return [words[0] ?? '', words[4] ?? '']
  }

  /** The first letters of a word as often as it is written. */
  private typed(letters: number): string {
    for (;;) {
      const [word = ''] = this.row(1)
      if (word.length >= letters) return word.slice(0, letters)
    }
  }

  private misspelled(word: string): string {
    const at = 1 + Math.floor(this.random() * (word.length - 2))
    return `${word.slice(0, at)}${word.slice(at + 1)}`
  }
}

/** One query of each class after the other, as people ask: what the browser does once, such as collecting what a start left over, falls on all alike. */
const inTurns = (classes: ReadonlyArray<readonly BenchQuery[]>): readonly BenchQuery[] =>
  (classes[0] ?? []).flatMap((_, nth) => classes.flatMap((queries) => queries[nth] ?? []))
