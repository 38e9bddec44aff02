import type { DocumentId, SymbolKey } from '../../../shared/contracts/ids.ts'
import type { RelationRow } from '../../library/index.ts'

/** One statement of an exchange between groups: a document, or one that is spoken of and not here. */
export interface ExchangeNode {
  /** The document's id, or `?` and the symbol of a missing one. */
  readonly key: string
  readonly id?: DocumentId
  readonly symbol?: SymbolKey
  /** How many answers lie between it and the statement looked at: below 0 before it, above 0 after it. */
  readonly depth: number
  /** The links by which it answers others. */
  readonly answers: readonly RelationRow[]
}

/** Statements followed from one to the next; a longer exchange is cut, since nobody reads it as one. */
const longest = 80

/**
 * The exchange a statement belongs to: what it answers, what answers it, what those answer, and so on.
 *
 *   SG16-LS111 ─┐
 *   SG16-LS112 ─┴─ answered by ─▶ FGAI4H-F-023 ─ answered by ─▶ SG16-LS120
 *      -1                              0                           +1
 */
export function exchangeOf(id: DocumentId, links: readonly RelationRow[]): readonly ExchangeNode[] {
  const forth = new Map<string, RelationRow[]>()
  const back = new Map<string, RelationRow[]>()
  for (const link of links) {
    if (link.state === 'ambiguous') continue
    push(forth, link.from, link)
    push(back, targetOf(link), link)
  }
  const nodes = new Map<string, ExchangeNode>()
  const waiting: { readonly key: string; readonly depth: number; readonly symbol?: SymbolKey }[] = [{ key: id, depth: 0 }]
  for (const { key, depth, symbol } of waiting) {
    if (nodes.has(key) || nodes.size >= longest) continue
    const answers = forth.get(key) ?? []
    const isHere = !key.startsWith('?')
    nodes.set(key, { key, depth, answers, ...(isHere && { id: key as DocumentId }), ...(symbol !== undefined && { symbol }) })
    for (const link of answers)
      waiting.push({ key: targetOf(link), depth: depth - 1, ...(link.symbol !== undefined && { symbol: link.symbol }) })
    for (const link of back.get(key) ?? []) waiting.push({ key: link.from, depth: depth + 1 })
  }
  return [...nodes.values()].sort((a, b) => a.depth - b.depth)
}

const targetOf = ({ to, symbol, fileName, title }: RelationRow): string => to ?? `?${symbol ?? fileName ?? title ?? ''}`

function push(map: Map<string, RelationRow[]>, key: string, link: RelationRow): void {
  const links = map.get(key)
  if (links === undefined) map.set(key, [link])
  else links.push(link)
}
