import { printSymbol } from '../../../shared/symbols/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { classes, KindChip, longDay, StateBadge } from '../../ui/index.ts'
import { DocumentLink } from '../document-link.tsx'
import { routeOf, shortName } from '../document-name.ts'
import { Why } from '../evidence/why.tsx'
import { SymbolLink } from '../symbol-link/symbol-link.tsx'
import styles from './exchange.module.css'
import type { ExchangeNode } from './exchange-of.ts'

interface Props {
  readonly node: ExchangeNode
  readonly row: DocumentRow | undefined
  /** The statement whose dossier this is. */
  readonly isThis: boolean
}

/** One statement of the exchange. */
export function ExchangeStep({ node, row, isThis }: Props) {
  return (
    <div
      className={classes(styles.step, isThis && styles.now, row === undefined && styles.gone)}
      aria-current={isThis ? 'true' : undefined}
    >
      <p className={styles.head}>
        {row === undefined ? (
          node.symbol !== undefined && <SymbolLink symbol={node.symbol} />
        ) : isThis ? (
          <bdi className={styles.name}>{shortName(row)}</bdi>
        ) : (
          <DocumentLink row={row} />
        )}
        {row?.date !== undefined && <time dateTime={row.date}>{longDay(row.date, row.datePrecision)}</time>}
        {isThis && <span className={styles.here}>this statement</span>}
        {row === undefined && <StateBadge tone="warn">missing</StateBadge>}
        {row !== undefined && row.kind !== 'liaison' && <KindChip kind={row.kind} />}
      </p>
      {row !== undefined && (
        <p className={styles.title} dir="auto">
          {row.title}
        </p>
      )}
      {row !== undefined && routeOf(row) !== '' && <p className={styles.route}>{routeOf(row)}</p>}
      {node.id !== undefined && node.answers.length > 0 && (
        <Why
          label={`${row === undefined ? '' : shortName(row)} answers`}
          evidence={node.answers.map(({ evidence }) => evidence)}
          document={node.id}
        >
          <span className={styles.route}>
            answers{' '}
            {node.answers
              .map(({ symbol }) => (symbol === undefined ? '' : printSymbol(symbol)))
              .filter(Boolean)
              .join(', ')}
          </span>
        </Why>
      )}
    </div>
  )
}
