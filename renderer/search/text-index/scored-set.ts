/**
 * Documents with their scores: an array with a place for every document of the index, and a list of those that are in
 * it. A score of zero means "not in it", so a test is one look and a union one addition.
 */
export class ScoredSet {
  readonly scores: Float32Array
  /** Those in it, in no stated order, up to `size`. */
  readonly members: Uint32Array
  size = 0

  constructor(documents: number) {
    this.scores = new Float32Array(documents)
    this.members = new Uint32Array(documents)
  }

  has(document: number): boolean {
    return (this.scores[document] ?? 0) > 0
  }

  /** Adds to a document's score, which takes it in. `score` is above zero. */
  add(document: number, score: number): void {
    const before = this.scores[document]
    if (before === undefined) return
    if (before === 0) this.members[this.size++] = document
    this.scores[document] = before + score
  }

  /** The documents in it, in no stated order. */
  documents(): Uint32Array {
    return this.members.subarray(0, this.size)
  }

  /** Keeps those for which `holds`. */
  filter(holds: (document: number) => boolean): ScoredSet {
    let kept = 0
    for (let at = 0; at < this.size; at++) {
      const document = this.members[at] ?? 0
      if (holds(document)) this.members[kept++] = document
      else this.scores[document] = 0
    }
    this.size = kept
    return this
  }

  /** Keeps those that are in the other too, their scores added. */
  intersect({ scores: others }: ScoredSet): ScoredSet {
    const { scores, members } = this
    let kept = 0
    for (let at = 0; at < this.size; at++) {
      const document = members[at] ?? 0
      const other = others[document] ?? 0
      if (other > 0) members[kept++] = document
      scores[document] = other > 0 ? (scores[document] ?? 0) + other : 0
    }
    this.size = kept
    return this
  }

  /** Takes in those of the other, the two scores added. */
  unite(other: ScoredSet): ScoredSet {
    for (let at = 0; at < other.size; at++) {
      const document = other.members[at] ?? 0
      this.add(document, other.scores[document] ?? 0)
    }
    return this
  }

  /** Takes a document in, or raises its score if it is lower. */
  raise(document: number, score: number): void {
    const before = this.scores[document]
    if (before === undefined || before >= score) return
    if (before === 0) this.members[this.size++] = document
    this.scores[document] = score
  }

  clear(): void {
    const { scores, members, size } = this
    if (size > scores.length / 8) scores.fill(0)
    else for (let at = 0; at < size; at++) scores[members[at] ?? 0] = 0
    this.size = 0
  }
}

/** Empty sets that were lent before: a query needs up to four beside its answer, and new ones would be most of its garbage. */
const spare: ScoredSet[] = []

/** Lends an empty set to work something out in. It must not be kept, nor waited over: after `use` it is emptied and lent anew. */
export function withSet<T>(documents: number, use: (set: ScoredSet) => T): T {
  const last = spare.pop()
  const set = last?.scores.length === documents ? last : new ScoredSet(documents)
  try {
    return use(set)
  } finally {
    set.clear()
    spare.push(set)
  }
}
