/** Insertions, deletions and replacements of letters from one word to the other; two letters exchanged count as one. */
export function editDistance(a: string, b: string): number {
  const table = new EditTable(b)
  for (const letter of a) table.push(letter.codePointAt(0) ?? 0)
  return table.distance
}

/**
 * The edits from each beginning of one word to each beginning of a wanted one, letter by letter.
 *
 *        l i a s o n          row i: from the first i letters of the word
 *      0 1 2 3 4 5 6          to every beginning of the wanted one
 *   l  1 0 1 2 3 4 5
 */
export class EditTable {
  private readonly wanted: Uint32Array
  private readonly rows: Uint16Array[]
  private readonly letters: number[] = []
  /** The least distance in each row. */
  private readonly least: number[] = [0]

  constructor(wanted: string) {
    this.wanted = Uint32Array.from(wanted, (letter) => letter.codePointAt(0) ?? 0)
    this.rows = [Uint16Array.from({ length: this.wanted.length + 1 }, (_, at) => at)]
  }

  /** Letters of the word so far. */
  get length(): number {
    return this.letters.length
  }

  /** From the word to the wanted one. */
  get distance(): number {
    return this.rows[this.length]?.[this.wanted.length] ?? 0
  }

  /** Whether the word, or one that it begins, may be so few edits from the wanted one. */
  isWithin(edits: number): boolean {
    // An exchange of letters goes back to the row before the last.
    return (this.least[this.length] ?? 0) <= edits || (this.least[this.length - 1] ?? 0) < edits
  }

  /** Goes back to the first letters of the word. */
  cut(length: number): void {
    this.letters.length = length
  }

  push(letter: number): void {
    const { wanted, rows, letters } = this
    const length = letters.push(letter)
    const row = rows[length] ?? new Uint16Array(wanted.length + 1)
    rows[length] = row
    const before = rows[length - 1] ?? row
    const earlier = rows[length - 2]
    const last = letters[length - 2]
    let least = length
    let left = length
    row[0] = length
    for (let column = 1; column <= wanted.length; column++) {
      const other = wanted[column - 1]
      left = Math.min((before[column - 1] ?? 0) + (letter === other ? 0 : 1), (before[column] ?? 0) + 1, left + 1)
      if (earlier !== undefined && column > 1 && other === last && letter === wanted[column - 2])
        left = Math.min(left, (earlier[column - 2] ?? 0) + 1)
      row[column] = left
      if (left < least) least = left
    }
    this.least[length] = least
  }
}

/** The words that a word becomes when two of its letters that stand side by side are exchanged. */
export function exchanges(word: string): readonly string[] {
  const letters = [...word]
  return letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''))
}
