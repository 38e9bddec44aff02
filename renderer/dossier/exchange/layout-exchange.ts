import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { parseSymbol } from '../../../shared/symbols/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { daysBetween } from '../today.ts'
import type { ExchangeNode } from './exchange-of.ts'

/** A statement as it is drawn; `x` and `y` are its upper left corner, in pixels. */
export interface ExchangeCard {
  readonly node: ExchangeNode
  readonly row: DocumentRow | undefined
  readonly x: number
  readonly y: number
}

/** An arrow from a statement to its answer, as an SVG path. */
export interface ExchangeArrow {
  readonly key: string
  readonly path: string
  readonly isHere: boolean
}

/** A group's lane, from top to bottom. */
export interface ExchangeLane {
  readonly group: string
  readonly y: number
  readonly height: number
}

/** A day on the axis; none where only the order is known. */
export interface ExchangeColumn {
  readonly x: number
  readonly day?: string
}

export interface ExchangeLayout {
  readonly width: number
  readonly height: number
  readonly cards: readonly ExchangeCard[]
  readonly arrows: readonly ExchangeArrow[]
  readonly lanes: readonly ExchangeLane[]
  readonly columns: readonly ExchangeColumn[]
}

/** Size of a card and the room around it, in pixels. */
export const cardSize = { width: 236, height: 118 } as const
const laneLabel = 96
const axisHeight = 40
const lanePadding = 18
const stackGap = 12
/** Between two columns: room for an arrow, and more the longer the time between them, up to a bound. */
const leastGap = 56
const mostGap = 150
const gapPerRootDay = 5

const unknownSender = 'Sender unknown'

/**
 * Places an exchange: time runs to the right, each group has a lane, answers stand right of what they answer.
 *
 *            20 Jul          7 Sep            3 Dec
 *   SG16     ▭ LS111 ─┐
 *   SG17              └────▶ ▭ F-023 ───┐
 *   FG-AI4H                             └───▶ ▭ G-010
 */
export function layoutExchange(nodes: readonly ExchangeNode[], rows: ReadonlyMap<DocumentId, DocumentRow>): ExchangeLayout {
  const rowOf = ({ id }: ExchangeNode) => (id === undefined ? undefined : rows.get(id))
  const ranks = columnsOf(nodes, (node) => rowOf(node)?.date)
  const columns = placed(ranks.columns)
  const groups = [...new Set([...nodes].sort((a, b) => rankOf(ranks, a) - rankOf(ranks, b)).map((node) => senderOf(node, rowOf(node))))]
  const cards: ExchangeCard[] = []
  const lanes: ExchangeLane[] = []
  let y = axisHeight
  for (const group of groups) {
    const own = nodes
      .filter((node) => senderOf(node, rowOf(node)) === group)
      .sort((a, b) => Number(rowOf(a) === undefined) - Number(rowOf(b) === undefined))
    const stacks = new Map<number, number>()
    for (const node of own) {
      const column = rankOf(ranks, node)
      const place = stacks.get(column) ?? 0
      stacks.set(column, place + 1)
      cards.push({
        node,
        row: rowOf(node),
        x: columns[column]?.x ?? 0,
        y: y + lanePadding + place * (cardSize.height + stackGap),
      })
    }
    const deepest = Math.max(...stacks.values())
    const height = 2 * lanePadding + deepest * cardSize.height + (deepest - 1) * stackGap
    lanes.push({ group, y, height })
    y += height
  }
  // As one reads them: by time, then from the top.
  cards.sort((a, b) => a.x - b.x || a.y - b.y)
  return { width: (columns.at(-1)?.x ?? 0) + cardSize.width + lanePadding, height: y, cards, arrows: arrowsOf(cards), lanes, columns }
}

const senderOf = ({ symbol }: ExchangeNode, row: DocumentRow | undefined): string =>
  row?.from[0] ?? (symbol === undefined ? undefined : parseSymbol(symbol)?.group) ?? row?.groups[0] ?? unknownSender

interface Ranks {
  readonly byKey: ReadonlyMap<string, number>
  readonly columns: ReadonlyArray<string | undefined>
}

const rankOf = ({ byKey }: Ranks, { key }: ExchangeNode): number => byKey.get(key) ?? 0

/**
 * The column of each statement: by date, those of one day together. One without a date stands after all it answers, or
 * with the others that are answered together with it; an answer is never left of what it answers, whatever dates say.
 */
function columnsOf(nodes: readonly ExchangeNode[], dayOf: (node: ExchangeNode) => string | undefined): Ranks {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const answered = (node: ExchangeNode) => node.answers.flatMap((link) => byKey.get(targetOf(link)) ?? [])
  const ordered = [...nodes].sort((a, b) => a.depth - b.depth || (dayOf(a) ?? '').localeCompare(dayOf(b) ?? ''))
  const levels = new Map<string, { readonly day: string; readonly step: number }>()
  for (const node of ordered) {
    const before = answered(node).flatMap(({ key }) => levels.get(key) ?? [])
    const last = before.reduce((a, b) => (isAfter(b, a) ? b : a), { day: '', step: -1 })
    const day = dayOf(node)
    levels.set(node.key, day !== undefined && day > last.day ? { day, step: 0 } : { day: last.day, step: last.step + 1 })
  }
  for (const node of ordered) {
    const isPlaced = dayOf(node) !== undefined || answered(node).length > 0
    const beside = isPlaced ? [] : ordered.flatMap((other) => (answered(other).includes(node) ? answered(other) : []))
    const latest = beside.flatMap(({ key }) => levels.get(key) ?? []).reduce((a, b) => (isAfter(b, a) ? b : a), { day: '', step: -1 })
    if (latest.step >= 0) levels.set(node.key, latest)
  }
  const distinct = [...new Map([...levels.values()].map((level) => [`${level.day} ${level.step}`, level])).values()].sort((a, b) =>
    isAfter(a, b) ? 1 : -1,
  )
  const found = new Map(
    [...levels].map(([key, { day, step }]) => [key, distinct.findIndex((each) => each.day === day && each.step === step)] as const),
  )
  return { byKey: found, columns: distinct.map(({ day, step }) => (step === 0 && day !== '' ? day : undefined)) }
}

const isAfter = (a: { readonly day: string; readonly step: number }, b: typeof a): boolean =>
  a.day > b.day || (a.day === b.day && a.step > b.step)

function placed(days: Ranks['columns']): readonly ExchangeColumn[] {
  let x = laneLabel
  let last: string | undefined
  return days.map((day, at) => {
    if (at > 0) {
      const apart = day === undefined || last === undefined ? 0 : daysBetween(last, day)
      x += cardSize.width + Math.min(mostGap, leastGap + Math.sqrt(apart) * gapPerRootDay)
    }
    last = day ?? last
    return { x, ...(day !== undefined && { day }) }
  })
}

const targetOf = ({ to, symbol, fileName, title }: ExchangeNode['answers'][number]): string => to ?? `?${symbol ?? fileName ?? title ?? ''}`

function arrowsOf(cards: readonly ExchangeCard[]): readonly ExchangeArrow[] {
  const byKey = new Map(cards.map((card) => [card.node.key, card]))
  return cards.flatMap((answer) =>
    answer.node.answers.flatMap((link): readonly ExchangeArrow[] => {
      const statement = byKey.get(targetOf(link))
      if (statement === undefined) return []
      const [x1, y1] = [statement.x + cardSize.width, statement.y + cardSize.height / 2]
      const [x2, y2] = [answer.x, answer.y + cardSize.height / 2]
      const bend = Math.max(28, (x2 - x1) / 2)
      const path = `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2 - 5} ${y2}`
      return [{ key: link.id, path, isHere: statement.row !== undefined }]
    }),
  )
}
