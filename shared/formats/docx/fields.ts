/** What a field's instruction says about the text it shows. */
export interface FieldMeaning {
  readonly href?: string
}

/** `HYPERLINK "address" \l "place"`: the address, with the place after a `#`. */
export function fieldMeaning(instruction: string): FieldMeaning {
  const [, rest] = /^\s*HYPERLINK\b([\s\S]*)$/iu.exec(instruction) ?? []
  if (rest === undefined) return {}
  const place = /\\l\s+(?:"([^"]*)"|(\S+))/iu.exec(rest)
  const anchor = place === null ? '' : `#${place[1] ?? place[2] ?? ''}`
  const bare = rest.replaceAll(/\\[lmnot](?:\s+(?:"[^"]*"|[^\s"\\]+))?/giu, ' ')
  const address = /"([^"]*)"|([^\s"]+)/u.exec(bare)
  const href = `${(address?.[1] ?? address?.[2] ?? '').replaceAll('\\\\', '\\')}${anchor}`
  return href === '' ? {} : { href }
}

interface OpenField {
  instruction: string
  meaning: FieldMeaning | undefined
}

/**
 * The complex fields open at a place in the text. A field is an instruction and, after its separator, a result:
 *
 *     begin  HYPERLINK "https://…"  separate  the words shown  end
 */
export class FieldStack {
  private readonly open: OpenField[] = []

  begin(): void {
    this.open.push({ instruction: '', meaning: undefined })
  }

  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field !== undefined && field.meaning === undefined) field.instruction += text
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field !== undefined) field.meaning = fieldMeaning(field.instruction)
  }

  /** Ends the innermost field; returns the instruction of one that has no result. */
  end(): string | undefined {
    const field = this.open.pop()
    return field?.meaning === undefined ? field?.instruction : undefined
  }

  /** Whether text here belongs to an instruction, and is not shown. */
  get isInstruction(): boolean {
    return this.open.some(({ meaning }) => meaning === undefined)
  }

  /** The address of the innermost link that is open. */
  get href(): string | undefined {
    return this.open.findLast(({ meaning }) => meaning?.href !== undefined)?.meaning?.href
  }

  /** An instruction that no separator ended before its paragraph did never shows the rest of the document as one. */
  endParagraph(): void {
    while (this.isInstruction) this.open.pop()
  }
}
