import { printSymbol } from '../../../shared/symbols/index.ts'
import { type DocumentRow, type RelationRow, useDocumentRow } from '../../library/index.ts'
import { KindDot, plural, shortDay } from '../../ui/index.ts'
import { Address } from '../address.tsx'
import { Candidates } from '../attachments/candidates.tsx'
import { ByHand } from '../by-hand.tsx'
import { DocumentLink } from '../document-link.tsx'
import { shortName } from '../document-name.ts'
import { Why } from '../evidence/why.tsx'
import { LinkMenu } from '../linking/link-menu.tsx'
import { RelationState } from '../relation-state.tsx'
import { SymbolLink } from '../symbol-link/symbol-link.tsx'
import { basisWords } from './link-groups.ts'
import styles from './links.module.css'

interface Props {
  readonly link: RelationRow
  /** Whether the document looked at says it of another, or another of it. */
  readonly direction: 'out' | 'in'
}

/** One link: the document at its other end, how it was found, and the words that make it. */
export function LinkRow({ link, direction }: Props) {
  const other = useDocumentRow(direction === 'in' ? link.from : link.to)
  const name = other?.title ?? link.title ?? link.fileName ?? link.symbol ?? ''
  return (
    <div className={styles.row}>
      {other === undefined ? <span className={styles.absent} aria-hidden /> : <KindDot kind={other.kind} />}
      <div className={styles.text}>
        <Why label={name} evidence={[link.evidence]} document={link.from}>
          {other === undefined ? <AbsentEnd link={link} /> : <PresentEnd row={other} />}
          <ByHand relation={link} />
          {link.basis !== undefined && link.basis !== 'hand' && <small className={styles.basis}>{basisWords(link.basis)}</small>}
          <LinkMenu link={link} name={name} />
          {(direction === 'out' || link.state === 'ambiguous') && link.state !== 'here' && <RelationState relation={link} />}
        </Why>
        {direction === 'out' && link.state === 'ambiguous' && <Candidates relation={link} />}
        {link.state === 'missing' && link.url !== undefined && <Address url={link.url} />}
      </div>
    </div>
  )
}

function PresentEnd({ row }: { readonly row: DocumentRow }) {
  const short = shortName(row)
  return (
    <span className={styles.end}>
      {short !== row.title && <span className={styles.symbol}>{short}</span>}
      <DocumentLink row={row}>{row.title}</DocumentLink>
      {row.date !== undefined && <time dateTime={row.date}>{shortDay(row.date, row.datePrecision)}</time>}
      {row.pages !== undefined && row.format === 'pptx' && <small>{plural(row.pages, 'slide')}</small>}
    </span>
  )
}

function AbsentEnd({ link: { symbol, title, fileName } }: { readonly link: RelationRow }) {
  return (
    <span className={styles.end}>
      {symbol !== undefined && (
        <SymbolLink symbol={symbol}>
          <bdi>{printSymbol(symbol)}</bdi>
        </SymbolLink>
      )}
      <bdi>{title ?? (symbol === undefined ? fileName : undefined)}</bdi>
    </span>
  )
}
