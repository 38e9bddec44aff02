/** Bookmarks by which ITU-T templates mark the fields of a document's header. */
const kept = /^(?:dnum|dsg|dbluepink|dmeeting|ddoctype|dsource|dtitle\d?|dpurpose|dorlang|drec|dtext\d?)$/iu

/** Gathers the text that the header's bookmarks enclose while the document is read. */
export class Bookmarks {
  private readonly open = new Map<string, string>()
  private readonly texts = new Map<string, string>()

  start(id: string, name: string): void {
    if (!kept.test(name) || this.texts.has(name)) return
    this.open.set(id, name)
    this.texts.set(name, '')
  }

  end(id: string): void {
    this.open.delete(id)
  }

  /** Adds accepted text; a paragraph's end is a space. */
  add(text: string): void {
    if (this.open.size === 0) return
    for (const name of this.open.values()) {
      const whole = `${this.texts.get(name) ?? ''}${text}`
      this.texts.set(name, whole)
      // A bookmark whose end is missing would gather the whole document.
      if (whole.length > 2_000) this.texts.set(name, whole.slice(0, 2_000))
    }
  }

  get entries(): Iterable<readonly [name: string, text: string]> {
    return this.texts
  }
}
