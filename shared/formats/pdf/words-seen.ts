/** Most words remembered of one document. */
const maxWords = 200_000

/** Words a document has used so far: they tell whether a hyphen at a line's end belongs to the word. */
export class WordsSeen {
  private readonly words = new Set<string>()
  /** Texts whose words were not needed yet: most documents divide none. */
  private waiting: string[] = []

  note(text: string): void {
    this.waiting.push(text)
  }

  /**
   * Whether `trans-` and `form` are one word without the hyphen: when the document writes it so elsewhere, or else when
   * both are lower case; `Hasso-Plattner` and `COVID-19` keep theirs.
   */
  isOneWord(end: string, start: string): boolean {
    this.takeIn()
    const before = end.toLowerCase()
    const after = start.toLowerCase()
    if (this.words.has(`${before}${after}`)) return true
    if (this.words.has(`${before}-${after}`)) return false
    return /^\p{Ll}/u.test(start) && /\p{Ll}$/u.test(end) && end.length > 1
  }

  private takeIn(): void {
    for (const text of this.waiting) {
      if (this.words.size >= maxWords) break
      for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? []) this.words.add(word)
    }
    this.waiting = []
  }
}
