import { Fragment } from 'react'
import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import { type DocumentRow, type OpenDocument, type RelationRow, useBearers } from '../../library/index.ts'
import { StateBadge } from '../../ui/index.ts'
import { ByHand } from '../by-hand.tsx'
import { DocumentLink } from '../document-link.tsx'
import { Why } from '../evidence/why.tsx'
import { SymbolLink } from '../symbol-link/symbol-link.tsx'
import { ContactLine } from './contact-line.tsx'
import styles from './facts.module.css'
import { type Fact, type FactValue, furtherFacts, statedFacts } from './facts-of.ts'

interface Props {
  readonly document: Extract<OpenDocument, { state: 'open' }>
  /** Statements that answer this one. */
  readonly answers: ReadonlyArray<{ readonly row: DocumentRow; readonly relation: RelationRow }>
}

/** What the document states: from whom, to whom, for what, until when, each with the words behind it. */
export function Facts({ document, answers }: Props) {
  const { row, recognition } = document
  return (
    <dl className={styles.facts}>
      {statedFacts(recognition).map((fact) => (
        <FactLine key={fact.label} fact={fact} document={row} />
      ))}
      {answers.length > 0 && (
        <>
          <dt>Answered by</dt>
          <dd>
            {answers.map((answer) => (
              <Why
                key={answer.relation.id}
                label={`Answered by ${answer.row.title}`}
                evidence={[answer.relation.evidence]}
                document={answer.row.id}
              >
                <DocumentLink row={answer.row} />
                <bdi className={styles.aside}>{answer.row.title}</bdi>
                <ByHand relation={answer.relation} />
              </Why>
            ))}
          </dd>
        </>
      )}
      {furtherFacts(recognition).map((fact) => (
        <FactLine key={fact.label} fact={fact} document={row} />
      ))}
    </dl>
  )
}

function FactLine({ fact, document }: { readonly fact: Fact; readonly document: DocumentRow }) {
  return (
    <>
      <dt>{fact.label}</dt>
      <dd>
        <Why label={fact.label} evidence={fact.evidence} document={document.id}>
          <span className={fact.values.some(({ kind }) => kind === 'contact') ? styles.contacts : styles.values}>
            {fact.values.map((value, at) => (
              // The order of what a document states never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Fragment key={at}>
                {at > 0 && value.kind !== 'contact' && <span aria-hidden> · </span>}
                <Value value={value} />
              </Fragment>
            ))}
          </span>
        </Why>
      </dd>
    </>
  )
}

function Value({ value }: { readonly value: FactValue }) {
  switch (value.kind) {
    case 'text':
      return <bdi>{value.text}</bdi>
    case 'contact':
      return <ContactLine contact={value.contact} />
    case 'symbol':
      return <SymbolValue symbol={value.symbol} />
  }
}

function SymbolValue({ symbol }: { readonly symbol: SymbolKey }) {
  const isAbsent = useBearers(symbol).length === 0
  return (
    <span className={styles.symbol}>
      <SymbolLink symbol={symbol} />
      {isAbsent && <StateBadge tone="warn">not in your library</StateBadge>}
    </span>
  )
}
