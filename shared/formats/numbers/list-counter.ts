import { formatNumber } from './number-format.ts'

/** One level of a list's definition. */
export interface ListLevel {
  readonly start: number
  /** In the words of ECMA-376 part 1, 17.18.59: `decimal`, `lowerLetter`, `bullet`. */
  readonly format: string
  /** `%1.%2)`: each `%n` stands for the number of level n. A bullet's is the bullet. */
  readonly text: string
  /** How many of the levels above start this one again when they step; all by default. */
  readonly restartAfter?: number
  /** Whether the numbers of the levels above are shown in digits. */
  readonly isLegal: boolean
}

/** A paragraph's place in a list. */
export interface ListPlace {
  /** The list; one that takes up another's definition goes on counting with it. */
  readonly list: string
  readonly definition: string
  /** 0 for the outermost. */
  readonly level: number
  readonly levelAt: (level: number) => ListLevel | undefined
  /** Number that this list starts the level with, when it is not the definition's. */
  readonly startOverride?: number
}

/** Counts numbered paragraphs as Word does: ask for each in reading order, once. */
export class ListCounter {
  private readonly counters = new Map<string, Array<number | undefined>>()
  private readonly begun = new Set<string>()

  /** The number or bullet of a paragraph; nothing when its list has no such level. */
  next(place: ListPlace): { readonly marker: string; readonly isOrdered: boolean } | undefined {
    const { list, definition, level: index, levelAt, startOverride } = place
    const level = levelAt(index)
    if (level === undefined) return undefined
    const counter = this.counters.get(definition) ?? []
    this.counters.set(definition, counter)
    const first = `${list}/${index}`
    const restarts = startOverride !== undefined && !this.begun.has(first)
    this.begun.add(first)
    const current = counter[index]
    counter[index] = restarts ? startOverride : current === undefined ? (startOverride ?? level.start) : current + 1
    for (let deeper = index + 1; deeper < counter.length; deeper++) {
      const restartAfter = levelAt(deeper)?.restartAfter
      if (restartAfter === undefined || (restartAfter !== 0 && index < restartAfter)) counter[deeper] = undefined
    }
    if (level.format === 'bullet') return { marker: level.text.trim() || '•', isOrdered: false }
    const marker = level.text.replaceAll(/%([1-9])/gu, (_whole, digit: string) => {
      const shown = Number(digit) - 1
      const shownLevel = levelAt(shown)
      const format = shownLevel?.format ?? 'decimal'
      return formatNumber(counter[shown] ?? shownLevel?.start ?? 1, level.isLegal && format !== 'none' ? 'decimal' : format)
    })
    return { marker: marker.trim(), isOrdered: true }
  }
}
