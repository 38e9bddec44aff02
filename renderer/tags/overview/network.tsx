import { useMemo, useState } from 'react'
import type { TagId } from '../../../shared/contracts/ids.ts'
import { useDeskActions } from '../../actions/index.ts'
import { useDocuments, useTags } from '../../library/index.ts'
import { classes, plural } from '../../ui/index.ts'
import { tagColour } from '../tag-colour.ts'
import { tagCondition } from './cell-query.ts'
import { labelLines } from './label-lines.ts'
import { frameOf, layoutNetwork } from './layout-network.ts'
import styles from './overview.module.css'
import { PairTable } from './pair-table.tsx'
import { type NetworkTag, type TagPair, tagNetwork } from './tag-pairs.ts'

/** Tags drawn; more would be a ball of wool. */
const mostTags = 36
/** Bonds drawn of each tag on average; the table has all. */
const bondsATag = 3
const size = { width: 960, height: 600 }
const least = { width: 720, height: 450 }
const labelLength = 20
const lineHeight = 14

/** The tags that occur together: near each other, and the thicker the line the more documents bear both. */
export function Network() {
  const tags = useTags()
  const documents = useDocuments()
  const { search } = useDeskActions()
  const [near, setNear] = useState<TagId>()
  const network = useMemo(() => tagNetwork(tags, documents, mostTags), [tags, documents])
  const drawn = useMemo(() => draw(network.tags, network.pairs.slice(0, network.tags.length * bondsATag)), [network])
  const { frame } = drawn
  const showTag = (name: string) => search(tagCondition(name))
  const showPair = ({ a, b }: TagPair) => search(`${tagCondition(a.tag.name)} ${tagCondition(b.tag.name)}`)
  const isFar = (...ids: readonly TagId[]) => near !== undefined && !ids.some((id) => id === near || drawn.neighbours.get(near)?.has(id))
  return (
    <div className={styles.network}>
      <svg viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} className={styles.picture}>
        <title>Tags that occur together</title>
        {drawn.lines.map(({ pair, from, to, thickness }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the table beside it does the same
          <g
            key={`${pair.a.tag.id} ${pair.b.tag.id}`}
            className={classes(styles.bond, near !== undefined && pair.a.tag.id !== near && pair.b.tag.id !== near && styles.far)}
            onClick={() => showPair(pair)}
          >
            <title>{`${pair.a.tag.name} and ${pair.b.tag.name}: ${plural(pair.documents, 'document')}`}</title>
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={thickness} />
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={12} className={styles.reach} />
          </g>
        ))}
        {drawn.nodes.map(({ tag: { tag, documents: borne }, point, radius, label }) => (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no <button>
          <g
            key={tag.id}
            role="button"
            tabIndex={0}
            aria-label={`${tag.name}: ${plural(borne, 'document')}`}
            className={classes(styles.node, isFar(tag.id) && styles.far)}
            transform={`translate(${point.x} ${point.y})`}
            onMouseEnter={() => setNear(tag.id)}
            onMouseLeave={() => setNear(undefined)}
            onFocus={() => setNear(tag.id)}
            onBlur={() => setNear(undefined)}
            onClick={() => showTag(tag.name)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              showTag(tag.name)
            }}
          >
            <title>{`${tag.name}: ${plural(borne, 'document')}`}</title>
            <circle r={radius} style={{ fill: `var(${tagColour(tag.colour)})` }} />
            <text y={radius + 13} textAnchor="middle" direction="ltr" unicodeBidi="plaintext">
              {label.map((line, at) => (
                <tspan key={line} x={0} dy={at === 0 ? 0 : lineHeight}>
                  {`${line} `}
                </tspan>
              ))}
            </text>
          </g>
        ))}
      </svg>
      <PairTable pairs={network.pairs} moreTags={network.moreTags} onShow={showPair} />
    </div>
  )
}

function draw(tags: readonly NetworkTag[], pairs: readonly TagPair[]) {
  const largest = Math.max(1, ...tags.map(({ documents }) => documents))
  const nodes = tags.map((tag) => ({
    tag,
    radius: 6 + 16 * Math.sqrt(tag.documents / largest),
    label: labelLines(tag.tag.name, labelLength),
  }))
  const at = new Map(tags.map(({ tag }, index) => [tag.id, index]))
  const bonds = pairs.map(({ a, b, closeness }) => ({ a: at.get(a.tag.id) ?? 0, b: at.get(b.tag.id) ?? 0, strength: closeness }))
  // The label stands below the circle; a character is some 6.6 pixels wide.
  const boxes = nodes.map(({ radius, label }) => ({
    width: Math.max(radius * 2, ...label.map((line) => line.length * 6.6)) + 12,
    height: radius * 2 + 16 + label.length * lineHeight,
  }))
  const points = layoutNetwork(boxes, bonds, size)
  const most = Math.max(1, ...pairs.map(({ documents }) => documents))
  const neighbours = new Map<TagId, Set<TagId>>(tags.map(({ tag }) => [tag.id, new Set()]))
  for (const { a, b } of pairs) {
    neighbours.get(a.tag.id)?.add(b.tag.id)
    neighbours.get(b.tag.id)?.add(a.tag.id)
  }
  const middle = { x: size.width / 2, y: size.height / 2 }
  // The box's middle is below the circle's, by half the label.
  const pointOf = (index = 0) => {
    const point = points[index] ?? middle
    return { x: point.x, y: point.y - 4 - ((nodes[index]?.label.length ?? 1) * lineHeight) / 2 }
  }
  return {
    frame: frameOf(points, boxes, least),
    neighbours,
    nodes: nodes.map((node, index) => ({ ...node, point: pointOf(index) })),
    lines: pairs.map((pair) => ({
      pair,
      from: pointOf(at.get(pair.a.tag.id)),
      to: pointOf(at.get(pair.b.tag.id)),
      thickness: 1 + 6 * (pair.documents / most),
    })),
  }
}
