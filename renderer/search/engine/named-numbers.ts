import MiniSearch from 'minisearch'
import { editDistance, exchanges } from '../text-index/edit-distance.ts'
import { FlatNames, type Held, type Stretch, type Tree } from './flat-names.ts'

/**
 * MiniSearch that also tells which documents bear a term, and in which fields, without ranking them: its own `search`
 * makes and sorts an object for each, 25 ms for the first two letters of a word at 20,000 documents. Here its tree is laid
 * out flat in the background once it is asked, and read so until a document is added; until then it is walked. Documents
 * are known to it by number, and it has sixteen fields at most.
 */
export class NamedNumbers<T> extends MiniSearch<T> {
  /** The number of each document by MiniSearch's own short id; `gone` where it was taken out, and is cleared away later. Its own map takes three times as long to ask. */
  private numbers: number[] = []
  /** The tree laid out flat; what was taken out since is still in it, as it is in the tree. */
  private flat: FlatNames | undefined
  private isBeingLaidOut = false
  /** Grows with all that the flat names would lack, or have otherwise. */
  private additions = 0
  /** Of each document, the fields found so far: those that bear the term in the lower half, those with a word that it begins in the upper. Zero between two questions. */
  private borne = new Uint32Array(0)
  /** The documents found so far. */
  private found = new Uint32Array(0)
  private size = 0

  override add(document: T): void {
    super.add(document)
    const shortId = this._nextId - 1
    this.numbers[shortId] = this._documentIds.get(shortId) ?? gone
    this.forgetFlat()
  }

  override discard(number: number): void {
    const shortId = this._idToShortId.get(number)
    super.discard(number)
    if (shortId !== undefined) this.numbers[shortId] = gone
  }

  override removeAll(): void {
    super.removeAll()
    this.numbers = []
    this.forgetFlat()
  }

  /** Whether all it holds is laid out flat. */
  get isLaidOut(): boolean {
    return this.flat !== undefined
  }

  /** Calls `take` for each document with the bits of the fields that bear a term as it is, and of those with a longer word that it begins. `documents`: more than any number. */
  eachBearer({ term, prefix, fields }: Asked, documents: number, take: (number: number, asItIs: number, begun: number) => void): void {
    if (this.borne.length < documents) {
      this.borne = new Uint32Array(documents)
      this.found = new Uint32Array(documents)
    }
    if (this.flat === undefined) {
      void this.layOut()
      this.walk({ term, prefix, fields })
    } else {
      const { own, begun } = this.flat.find(term)
      this.read(this.flat, own, fields, 0)
      if (prefix) this.read(this.flat, begun, fields, begunHalf)
    }
    const { borne, found, size } = this
    this.size = 0
    for (let at = 0; at < size; at++) {
      const number = found[at] ?? 0
      const bits = borne[number] ?? 0
      borne[number] = 0
      take(number, bits & 0xffff, bits >>> begunHalf)
    }
  }

  /** Terms that documents bear and that are within so many edits of one. */
  near(term: string, mostEdits: number): readonly string[] {
    // To MiniSearch, two letters exchanged are two edits.
    const near = [...this._index.fuzzyGet(term, mostEdits).keys(), ...exchanges(term)]
    return [...new Set(near)].filter((other) => editDistance(other, term) <= mostEdits && this.isBorne(other))
  }

  /** The bits of some fields. */
  bitsOf(fields: readonly string[]): number {
    return fields.reduce((bits, field) => bits | (1 << (this._fieldIds[field] ?? 31)), 0)
  }

  private isBorne(term: string): boolean {
    const held: Held = this._index.get(term) ?? nobody
    return [...held.values()].some((bearers) => [...bearers.keys()].some((shortId) => this.numbers[shortId] !== gone))
  }

  private forgetFlat(): void {
    this.flat = undefined
    this.additions++
  }

  /** Lays the tree out flat in the background, unless it is. */
  async layOut(): Promise<void> {
    if (this.isBeingLaidOut || this.isLaidOut) return
    this.isBeingLaidOut = true
    const { additions } = this
    const isWanted = () => this.additions === additions
    const flat = await FlatNames.of(this._index._tree, isWanted)
    this.isBeingLaidOut = false
    if (isWanted()) this.flat = flat
  }

  /** Reads a stretch of the flat names. Everything it touches is in local names: a beginning has ten thousand bearers. */
  private read({ bearers, fields }: FlatNames, { from, to }: Stretch, wanted: number, half: number): void {
    const { numbers, borne, found } = this
    let { size } = this
    for (let at = from; at < to; at++) {
      const bits = (fields[at] ?? 0) & wanted
      const number = numbers[bearers[at] ?? 0] ?? gone
      if (bits === 0 || number === gone) continue
      const before = borne[number] ?? 0
      if (before === 0) found[size++] = number
      borne[number] = before | (bits << half)
    }
    this.size = size
  }

  /** Walks MiniSearch's tree. */
  private walk({ term, prefix, fields }: Asked): void {
    const { numbers, borne, found } = this
    const own: Held | undefined = this._index.get(term)
    const take = (held: Held) => {
      const half = held === own ? 0 : begunHalf
      for (const [field, bearers] of held) {
        const bit = 1 << field
        if ((fields & bit) === 0) continue
        for (const shortId of bearers.keys()) {
          const number = numbers[shortId] ?? gone
          if (number === gone) continue
          const before = borne[number] ?? 0
          if (before === 0) found[this.size++] = number
          borne[number] = before | (bit << half)
        }
      }
    }
    if (prefix) eachLeaf(this._index.atPrefix(term)._tree, take)
    else if (own !== undefined) take(own)
  }
}

const gone = -1
/** Bits by which the fields are moved in which a term only begins a word. */
const begunHalf = 16
const nobody: Held = new Map()

/** What stands at all ends of a tree; its own iterator would put every term together on the way. */
function eachLeaf(tree: Tree, take: (held: Held) => void): void {
  for (const [key, below] of tree)
    if (key === '') take(below as Held)
    else eachLeaf(below as Tree, take)
}

/** What is looked for: a term, as it is or as a beginning, in the fields of which the bits say. */
interface Asked {
  readonly term: string
  readonly prefix: boolean
  readonly fields: number
}
