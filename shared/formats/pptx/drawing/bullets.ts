import { autoNumber } from '../../drawing/auto-number.ts'
import { attribute, type XmlElement } from '../../xml/xml-tree.ts'

/** Counts the numbered paragraphs of one text, level by level. */
export class BulletCounters {
  private readonly counters: Array<{ readonly scheme: string; readonly value: number } | undefined> = []

  /** What stands before the next paragraph with words in it, by the bullet that holds for it; nothing for none. */
  next(bullet: XmlElement | undefined, level: number): string | undefined {
    this.counters.length = Math.min(this.counters.length, level + 1)
    if (bullet?.name === 'buAutoNum') {
      const scheme = attribute(bullet, 'type') ?? 'arabicPeriod'
      const open = this.counters[level]
      const start = Math.max(1, Math.min(32_767, Math.trunc(Number(attribute(bullet, 'startAt') ?? 1)) || 1))
      const value = open?.scheme === scheme ? open.value + 1 : start
      this.counters[level] = { scheme, value }
      return autoNumber(value, scheme)
    }
    this.counters[level] = undefined
    if (bullet?.name === 'buChar') return attribute(bullet, 'char') ?? '•'
    return bullet?.name === 'buBlip' ? '•' : undefined
  }
}
