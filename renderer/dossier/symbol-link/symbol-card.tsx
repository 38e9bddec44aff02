import type { DocumentId, SymbolKey } from '../../../shared/contracts/ids.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import { type DocumentRow, useCitedBy, useRows } from '../../library/index.ts'
import { KindDot, kindLabels, plural, StateBadge, shortDay } from '../../ui/index.ts'
import { Address } from '../address.tsx'
import { DocumentLink } from '../document-link.tsx'
import { routeOf } from '../document-name.ts'
import styles from './symbol-link.module.css'

interface Props {
  readonly symbol: SymbolKey
  readonly bearers: readonly DocumentRow[]
}

/** What the library knows of a symbol: the documents that bear it, or who speaks of it when none does. */
export function SymbolCard({ symbol, bearers }: Props) {
  if (bearers.length === 0) return <AbsentCard symbol={symbol} />
  return (
    <div className={styles.body}>
      {bearers.length > 1 && (
        <p className={styles.note}>
          {plural(bearers.length, 'document')} bear the name <bdi>{printSymbol(symbol)}</bdi>
        </p>
      )}
      {bearers.map((row) => (
        <div key={row.id} className={styles.bearer}>
          <KindDot kind={row.kind} />
          <div>
            <p className={styles.title} dir="auto">
              {bearers.length > 1 ? <DocumentLink row={row}>{row.title}</DocumentLink> : row.title}
            </p>
            <p className={styles.facts}>{factsOf(row).join(' · ')}</p>
          </div>
        </div>
      ))}
    </div>
  )
}

function factsOf(row: DocumentRow): readonly string[] {
  const facts = [
    kindLabels[row.kind],
    row.date === undefined ? '' : shortDay(row.date, row.datePrecision),
    routeOf(row) || (row.source ?? ''),
  ]
  return facts.filter((fact) => fact !== '')
}

/** How many of those who speak of it are named. */
const namedAtMost = 4

function AbsentCard({ symbol }: { readonly symbol: SymbolKey }) {
  const links = useCitedBy(symbol)
  const askers = [...new Set(links.map(({ from }): DocumentId => from))]
  const rows = useRows(askers.slice(0, namedAtMost))
  const url = links.find((link) => link.url !== undefined)?.url
  const title = links.find((link) => link.title !== undefined)?.title
  return (
    <div className={styles.body}>
      <p>
        <StateBadge tone="warn">not in your library</StateBadge>
        {askers.length > 0 && <span className={styles.note}> cited by {plural(askers.length, 'document')}</span>}
      </p>
      {title !== undefined && (
        <p className={styles.title} dir="auto">
          {title}
        </p>
      )}
      {url !== undefined && <Address url={url} />}
      {rows.size > 0 && (
        <ul className={styles.askers}>
          {[...rows.values()].map((row) => (
            <li key={row.id}>
              <DocumentLink row={row} />
            </li>
          ))}
          {askers.length > rows.size && <li className={styles.note}>and {askers.length - rows.size} more</li>}
        </ul>
      )}
    </div>
  )
}
