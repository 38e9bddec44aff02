import type { Destination } from './destination.ts'
import type { ParagraphState, RtfState } from './rtf-state.ts'

interface Style {
  /** Without spaces, as the style ids of Word files are. */
  readonly id: string
  readonly outlineLevel?: number
}

/** The paragraph styles of a document by number. */
export class StyleSheet implements Destination {
  private readonly styles = new Map<number, Style>()
  private name = ''

  /** The sheet's destination: entries are groups, or end with a semicolon. */
  readonly text = (text: string, state: RtfState): void => {
    this.name += text
    if (!this.name.trimEnd().endsWith(';')) return
    this.add(this.name.trim().slice(0, -1), state.paragraph)
    this.name = ''
  }

  idOf({ style }: ParagraphState): string | undefined {
    const id = style === undefined ? '' : (this.styles.get(style)?.id ?? '')
    return id === '' || id === 'Normal' ? undefined : id
  }

  /** 0 for the outermost heading; nothing for running text. */
  outlineLevel({ style, outlineLevel }: ParagraphState): number | undefined {
    const level = outlineLevel ?? (style === undefined ? undefined : this.styles.get(style)?.outlineLevel)
    return level === undefined || level > 8 || level < 0 ? undefined : level
  }

  private add(name: string, { style = 0, outlineLevel }: ParagraphState): void {
    const [, digit] = /^heading\s*([1-9])$/iu.exec(name) ?? []
    const level = outlineLevel ?? (digit === undefined ? undefined : Number(digit) - 1)
    this.styles.set(style, { id: name.replaceAll(/\s+/gu, ''), ...(level !== undefined && { outlineLevel: level }) })
  }
}
