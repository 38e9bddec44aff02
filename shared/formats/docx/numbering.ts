import { symbolText } from '../drawing/symbol-fonts.ts'
import { formatNumber } from '../numbers/number-format.ts'
import type { OfficePackage } from '../package/office-package.ts'
import { attribute, child, eachTree, elements, type XmlElement } from '../xml/xml-tree.ts'
import { childNumber, childValue, toggle } from './on-off.ts'
import { fontOf } from './run-marks.ts'
import type { NumberingReference } from './styles.ts'

/** A number or bullet as printed. */
export interface ListMark {
  readonly marker: string
  readonly isOrdered: boolean
}

interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2)`: each `%n` stands for the number of level n. */
  readonly text: string
  /** The level whose step starts this one again; 0 for none. */
  readonly restartAfter?: number
  readonly isLegal: boolean
  readonly font?: string
}

interface List {
  readonly abstractId: string
  readonly overrides: ReadonlyMap<number, { readonly start?: number; readonly level?: Level }>
}

/** Counts a document's numbered paragraphs as Word does (ECMA-376 part 1, 17.9): ask for each in reading order, once. */
export class Numbering {
  private readonly abstracts = new Map<string, ReadonlyMap<number, Level>>()
  private readonly lists = new Map<string, List>()
  private readonly levelOfStyle = new Map<string, ReadonlyMap<string, number>>()
  /** A definition that only points at a numbering style, and the definitions that are one. */
  private readonly linked = new Map<string, string>()
  private readonly abstractOfStyle = new Map<string, string>()
  /** The number each level of a definition stands at; lists that share a definition go on counting together. */
  private readonly counters = new Map<string, Array<number | undefined>>()
  private readonly begun = new Set<string>()

  constructor(office: OfficePackage, path: string | undefined) {
    const xml = path === undefined ? undefined : office.text(path)
    if (xml === undefined) return
    const wanted = (name: string) => name === 'abstractNum' || name === 'num'
    eachTree(xml, { wanted, maxDepth: office.limits.maxXmlDepth }, (tree) => {
      if (tree.name === 'num') this.lists.set(attribute(tree, 'numId') ?? '', listOf(tree))
      else this.addAbstract(tree)
    })
  }

  /** The level at which a paragraph style is tied into a list. */
  styleLevel(listId: string, style: string): number | undefined {
    return this.levelOfStyle.get(this.abstractIdOf(listId) ?? '')?.get(style)
  }

  /** Counts one paragraph and gives its mark; nothing when the list does not exist or shows none. */
  next({ id, level: index }: NumberingReference): ListMark | undefined {
    const list = this.lists.get(id)
    const abstractId = this.abstractIdOf(id)
    if (list === undefined || abstractId === undefined) return undefined
    const level = this.level(list, abstractId, index)
    if (level === undefined) return undefined
    const counter = this.counters.get(abstractId) ?? []
    this.counters.set(abstractId, counter)
    const override = list.overrides.get(index)?.start
    const first = `${id}/${index}`
    const restarts = override !== undefined && !this.begun.has(first)
    this.begun.add(first)
    const current = counter[index]
    counter[index] = restarts ? override : current === undefined ? (override ?? level.start) : current + 1
    for (let deeper = index + 1; deeper < counter.length; deeper++) {
      const restartAfter = this.level(list, abstractId, deeper)?.restartAfter
      if (restartAfter === undefined || (restartAfter !== 0 && index < restartAfter)) counter[deeper] = undefined
    }
    return this.mark({ list, abstractId, level, counter })
  }

  private mark(at: {
    readonly list: List
    readonly abstractId: string
    readonly level: Level
    readonly counter: ReadonlyArray<number | undefined>
  }) {
    const { list, abstractId, level, counter } = at
    if (level.format === 'bullet') return { marker: symbolText(level.text, level.font).trim() || '•', isOrdered: false }
    const marker = level.text.replaceAll(/%([1-9])/gu, (_whole, digit: string) => {
      const shown = Number(digit) - 1
      const shownLevel = this.level(list, abstractId, shown)
      const value = counter[shown] ?? shownLevel?.start ?? 1
      const format = shownLevel?.format ?? 'decimal'
      return formatNumber(value, level.isLegal && format !== 'none' ? 'decimal' : format)
    })
    return { marker: marker.trim(), isOrdered: true }
  }

  private level(list: List, abstractId: string, index: number): Level | undefined {
    return list.overrides.get(index)?.level ?? this.abstracts.get(abstractId)?.get(index)
  }

  private abstractIdOf(listId: string): string | undefined {
    const id = this.lists.get(listId)?.abstractId
    const style = id === undefined ? undefined : this.linked.get(id)
    return style === undefined ? id : (this.abstractOfStyle.get(style) ?? id)
  }

  private addAbstract(tree: XmlElement): void {
    const id = attribute(tree, 'abstractNumId') ?? ''
    const levels = new Map<number, Level>()
    const styles = new Map<string, number>()
    for (const element of elements(tree)) {
      if (element.name !== 'lvl') continue
      const index = Number(attribute(element, 'ilvl') ?? 0)
      levels.set(index, levelOf(element))
      const style = childValue(element, 'pStyle')
      if (style !== undefined) styles.set(style, index)
    }
    this.abstracts.set(id, levels)
    this.levelOfStyle.set(id, styles)
    const linked = childValue(tree, 'numStyleLink')
    if (linked !== undefined && levels.size === 0) this.linked.set(id, linked)
    const own = childValue(tree, 'styleLink')
    if (own !== undefined) this.abstractOfStyle.set(own, id)
  }
}

function levelOf(element: XmlElement): Level {
  const restartAfter = childNumber(element, 'lvlRestart')
  const font = fontOf(child(element, 'rPr'))
  return {
    start: childNumber(element, 'start') ?? 0,
    format: childValue(element, 'numFmt') ?? 'decimal',
    text: childValue(element, 'lvlText') ?? '',
    isLegal: toggle(element, 'isLgl') === true,
    ...(restartAfter !== undefined && { restartAfter }),
    ...(font !== undefined && { font }),
  }
}

function listOf(tree: XmlElement): List {
  const overrides = new Map<number, { start?: number; level?: Level }>()
  for (const element of elements(tree)) {
    if (element.name !== 'lvlOverride') continue
    const start = childNumber(element, 'startOverride')
    const level = child(element, 'lvl')
    overrides.set(Number(attribute(element, 'ilvl') ?? 0), {
      ...(start !== undefined && { start }),
      ...(level !== undefined && { level: levelOf(level) }),
    })
  }
  return { abstractId: childValue(tree, 'abstractNumId') ?? '', overrides }
}
