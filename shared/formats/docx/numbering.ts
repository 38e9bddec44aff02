import { symbolText } from '../drawing/symbol-fonts.ts'
import { ListCounter, type ListLevel } from '../numbers/list-counter.ts'
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

interface List {
  readonly abstractId: string
  readonly overrides: ReadonlyMap<number, { readonly start?: number; readonly level?: ListLevel }>
}

/** Counts a document's numbered paragraphs as Word does (ECMA-376 part 1, 17.9): ask for each in reading order, once. */
export class Numbering {
  private readonly abstracts = new Map<string, ReadonlyMap<number, ListLevel>>()
  private readonly lists = new Map<string, List>()
  private readonly levelOfStyle = new Map<string, ReadonlyMap<string, number>>()
  /** A definition that only points at a numbering style, and the definitions that are one. */
  private readonly linked = new Map<string, string>()
  private readonly abstractOfStyle = new Map<string, string>()
  /** Lists that share a definition go on counting together. */
  private readonly counter = new ListCounter()

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
    const startOverride = list.overrides.get(index)?.start
    return this.counter.next({
      list: id,
      definition: abstractId,
      level: index,
      levelAt: (level) => this.level(list, abstractId, level),
      ...(startOverride !== undefined && { startOverride }),
    })
  }

  private level(list: List, abstractId: string, index: number): ListLevel | undefined {
    return list.overrides.get(index)?.level ?? this.abstracts.get(abstractId)?.get(index)
  }

  private abstractIdOf(listId: string): string | undefined {
    const id = this.lists.get(listId)?.abstractId
    const style = id === undefined ? undefined : this.linked.get(id)
    return style === undefined ? id : (this.abstractOfStyle.get(style) ?? id)
  }

  private addAbstract(tree: XmlElement): void {
    const id = attribute(tree, 'abstractNumId') ?? ''
    const levels = new Map<number, ListLevel>()
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

function levelOf(element: XmlElement): ListLevel {
  const restartAfter = childNumber(element, 'lvlRestart')
  const format = childValue(element, 'numFmt') ?? 'decimal'
  const text = childValue(element, 'lvlText') ?? ''
  return {
    start: childNumber(element, 'start') ?? 0,
    format,
    text: format === 'bullet' ? symbolText(text, fontOf(child(element, 'rPr'))) : text,
    isLegal: toggle(element, 'isLgl') === true,
    ...(restartAfter !== undefined && { restartAfter }),
  }
}

function listOf(tree: XmlElement): List {
  const overrides = new Map<number, { start?: number; level?: ListLevel }>()
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
