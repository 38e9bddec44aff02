/** No document has as many words; a slot above it is damage, and is not marked. */
const mostSlots = 1 << 26
const highestMark = 0xffff

/**
 * Marks in a document's slots, one for each of its places: where a row may end, and how many of its words agree to that.
 * Marks of earlier documents are lower, and need no wiping.
 */
export class RowMarks {
  slots = new Uint16Array(1 << 14)
  /** The mark that is left or looked for. */
  mark = 0
  private highest = 0

  /** Takes `count` marks that no slot bears; `mark` is the first of them. */
  renew(count: number): void {
    if (this.highest + count > highestMark) {
      this.slots.fill(0)
      this.highest = 0
    }
    this.mark = this.highest + 1
    this.highest += count
  }

  /** Whether a slot was not there and now is. The marks are gone then, and the word is to be marked again. */
  reach(slot: number): boolean {
    if (slot < this.slots.length || slot >= mostSlots) return false
    this.slots = new Uint16Array(Math.min(slot * 2, mostSlots))
    return true
  }
}
