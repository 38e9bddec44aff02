import { commonSubsequence } from './common-subsequence.ts'

/** A stretch of a compared text: in both, only in the later, or only in the earlier. */
export interface Piece {
  readonly text: string
  readonly change?: 'inserted' | 'deleted'
}

/** Words, spaces and single signs; scripts without spaces sign by sign. */
const tokenPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/**
 * Two texts as one with its changes, word by word. Leaving out what is inserted gives the earlier text, leaving out what
 * is deleted the later one. Spaces and signs between two changes count as changed, so that `old words` → `new terms`
 * reads as one replacement.
 */
export function compareWords(before: string, after: string): readonly Piece[] {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const numbers = new Map<string, number>()
  const numbered = (tokens: readonly string[]) =>
    tokens.map((token) => {
      const known = numbers.get(token) ?? numbers.size
      numbers.set(token, known)
      return known
    })
  const pieces = new Pieces()
  let [atA, atB] = [0, 0]
  for (const [nextA, nextB] of [...commonSubsequence(numbered(a), numbered(b)), [a.length, b.length] as const]) {
    pieces.replace(a.slice(atA, nextA).join(''), b.slice(atB, nextB).join(''))
    if (nextA < a.length) pieces.keep(a[nextA] ?? '')
    atA = nextA + 1
    atB = nextB + 1
  }
  return pieces.list()
}

const tokensOf = (text: string): readonly string[] => text.match(tokenPattern) ?? []

/** Joins what belongs together as it comes in. */
class Pieces {
  private readonly pieces: Piece[] = []
  private deleted = ''
  private inserted = ''
  /** What both texts have since the last change. */
  private kept = ''

  replace(deleted: string, inserted: string): void {
    if (deleted === '' && inserted === '') return
    const isBetween = (this.deleted !== '' || this.inserted !== '') && !/[\p{L}\p{M}\p{N}]/u.test(this.kept)
    if (!isBetween) this.settle()
    this.deleted += (isBetween ? this.kept : '') + deleted
    this.inserted += (isBetween ? this.kept : '') + inserted
    if (isBetween) this.kept = ''
  }

  keep(token: string): void {
    this.kept += token
  }

  list(): readonly Piece[] {
    this.settle()
    return this.pieces
  }

  /** Writes the change that is open and what was kept after it. */
  private settle(): void {
    if (this.deleted !== '') this.pieces.push({ text: this.deleted, change: 'deleted' })
    if (this.inserted !== '') this.pieces.push({ text: this.inserted, change: 'inserted' })
    if (this.kept !== '') this.pieces.push({ text: this.kept })
    this.deleted = ''
    this.inserted = ''
    this.kept = ''
  }
}
