import { useEffect, useMemo, useRef } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { longDay, shortDay } from '../../ui/index.ts'
import { shortName } from '../document-name.ts'
import styles from './exchange-drawing.module.css'
import type { ExchangeNode } from './exchange-of.ts'
import { cardSize, type ExchangeCard, layoutExchange } from './layout-exchange.ts'

interface Props {
  readonly nodes: readonly ExchangeNode[]
  readonly rows: ReadonlyMap<DocumentId, DocumentRow>
  /** The statement whose exchange it is. */
  readonly current: DocumentId
  readonly onOpen: (id: DocumentId) => void
}

/**
 * The exchange over time, a lane a group, an arrow an answer. The statements are a list in the order of time, so that who
 * cannot see the drawing hears the same.
 */
export function ExchangeDrawing({ nodes, rows, current, onOpen }: Props) {
  const { width, height, cards, arrows, lanes, columns } = useMemo(() => layoutExchange(nodes, rows), [nodes, rows])
  const here = useRef<HTMLLIElement>(null)
  // Begins where the statement stands that one came from; scrolling is outside React.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroller} aria-label="The exchange over time" tabIndex={0} dir="ltr">
      <div className={styles.drawing} style={{ inlineSize: width, blockSize: height }}>
        {lanes.map(({ group, y, height: high }) => (
          <div key={group} className={styles.lane} style={{ insetBlockStart: y, blockSize: high }} aria-hidden>
            <span className={styles.group}>{group}</span>
          </div>
        ))}
        {columns.map(
          ({ x, day }) =>
            day !== undefined && (
              <div key={day} className={styles.column} style={{ insetInlineStart: x }} aria-hidden>
                {shortDay(day)}
              </div>
            ),
        )}
        <svg className={styles.arrows} width={width} height={height} aria-hidden>
          <title>Answers</title>
          <defs>
            <marker id="exchange-arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M 0 0 L 8 4 L 0 8 z" />
            </marker>
          </defs>
          {arrows.map(({ key, path, isHere }) => (
            <path key={key} d={path} data-missing={!isHere || undefined} markerEnd="url(#exchange-arrow)" />
          ))}
        </svg>
        <ol>
          {cards.map((card) => (
            <li
              key={card.node.key}
              ref={card.node.id === current ? here : null}
              className={styles.place}
              style={{ insetInlineStart: card.x, insetBlockStart: card.y, inlineSize: cardSize.width, blockSize: cardSize.height }}
            >
              <Card card={card} isThis={card.node.id === current} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

interface CardProps {
  readonly card: ExchangeCard
  readonly isThis: boolean
  readonly onOpen: (id: DocumentId) => void
}

function Card({ card: { node, row }, isThis, onOpen }: CardProps) {
  const answers = node.answers.map(({ symbol, title }) => (symbol === undefined ? (title ?? '') : printSymbol(symbol))).filter(Boolean)
  const said = answers.length === 0 ? '' : `, answers ${answers.join(', ')}`
  if (row === undefined)
    return (
      <div className={styles.missing}>
        <strong>
          <bdi>{node.symbol === undefined ? 'Unknown' : printSymbol(node.symbol)}</bdi>
        </strong>
        <small>not in your library</small>
      </div>
    )
  return (
    <button type="button" className={styles.card} aria-current={isThis ? 'true' : undefined} onClick={() => onOpen(row.id)}>
      <span className={styles.head}>
        <strong>
          <bdi>{shortName(row)}</bdi>
        </strong>
        {row.date !== undefined && <time dateTime={row.date}>{shortDay(row.date, row.datePrecision)}</time>}
      </span>
      <bdi className={styles.title}>{row.title}</bdi>
      <small className={styles.to}>
        <span className="visually-hidden">from {row.from.join(', ') || 'an unknown sender'}</span>
        {row.to.length > 0 && `→ ${row.to.join(', ')}`}
        <span className="visually-hidden">{said}</span>
      </small>
      {row.deadline !== undefined && <small className={styles.deadline}>answer by {longDay(row.deadline)}</small>}
    </button>
  )
}
