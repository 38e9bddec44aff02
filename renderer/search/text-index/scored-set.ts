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

  /** Takes a document in, to be given its score later; nothing happens to one that is in it already. */
  put(document: number): void {
    if (this.scores[document] === 0) this.add(document, 1)
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
  intersect(other: ScoredSet): ScoredSet {
    this.filter((document) => other.has(document))
    for (const document of this.documents()) this.scores[document] = (this.scores[document] ?? 0) + (other.scores[document] ?? 0)
    return this
  }

  /** Takes in those of the other, the two scores joined into one: added, unless said otherwise. */
  unite(other: ScoredSet, join: (own: number, others: number) => number = sum): ScoredSet {
    for (const document of other.documents()) {
      const own = this.scores[document] ?? 0
      if (own === 0) this.members[this.size++] = document
      this.scores[document] = join(own, other.scores[document] ?? 0)
    }
    return this
  }
}

const sum = (own: number, others: number): number => own + others
