import type { Inline } from '../../../shared/contracts/blocks.ts'
import type { SymbolKey } from '../../../shared/contracts/ids.ts'

/** A stretch of a block's accepted text, half-open. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A symbol of another document in a block's text. */
export interface SymbolStretch extends Stretch {
  readonly key: SymbolKey
}

/** A piece of a run that is drawn in one way. */
export interface Segment<Run extends Inline = Inline> {
  readonly inline: Run
  readonly text: string
  /** Where it begins in the block's text. */
  readonly start: number
  /** The hit it belongs to. */
  readonly hit?: Stretch
  readonly symbol?: SymbolStretch
}

/**
 * Cuts runs where hits and symbols begin and end. `offset` is where the runs begin in the block's text; deleted runs
 * are not part of that text, and nothing in them is marked.
 *
 *   runs      AI |security in TD 1447|.
 *   hits         ^^^^^^^^                      →   AI |[security]| in |TD 1447|.
 *   symbols                  ^^^^^^^
 */
export function segmentsOf<Run extends Inline>(
  inlines: readonly Run[],
  offset: number,
  hits: readonly Stretch[],
  symbols: readonly SymbolStretch[],
): ReadonlyArray<Segment<Run>> {
  if (hits.length === 0 && symbols.length === 0) return plainSegments(inlines, offset)
  const cuts = [...new Set([...hits, ...symbols].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return plainSegments(inlines, offset).flatMap((segment): ReadonlyArray<Segment<Run>> => {
    const { inline, start } = segment
    const end = start + segment.text.length
    if (inline.change === 'deleted') return [segment]
    const edges = [start, ...cuts.filter((cut) => cut > start && cut < end), end]
    return edges.slice(0, -1).map((from, at) => {
      const to = edges[at + 1] ?? end
      const hit = covering(hits, from)
      const symbol = covering(symbols, from)
      return {
        inline,
        text: segment.text.slice(from - start, to - start),
        start: from,
        ...(hit !== undefined && { hit }),
        ...(symbol !== undefined && { symbol }),
      }
    })
  })
}

function plainSegments<Run extends Inline>(inlines: readonly Run[], offset: number): ReadonlyArray<Segment<Run>> {
  let at = offset
  return inlines.map((inline) => {
    const segment = { inline, text: inline.text, start: at }
    if (inline.change !== 'deleted') at += inline.text.length
    return segment
  })
}

const covering = <T extends Stretch>(stretches: readonly T[], at: number): T | undefined =>
  stretches.find(({ start, end }) => start <= at && at < end)

/** Segments in a row that belong to the same symbol together, so that it is one link; others alone. */
export function groupBySymbol(segments: readonly Segment[]): ReadonlyArray<readonly [SymbolStretch | undefined, readonly Segment[]]> {
  const groups: Array<[SymbolStretch | undefined, Segment[]]> = []
  for (const segment of segments) {
    const last = groups.at(-1)
    if (last !== undefined && last[0] !== undefined && last[0] === segment.symbol) last[1].push(segment)
    else groups.push([segment.symbol, [segment]])
  }
  return groups
}
