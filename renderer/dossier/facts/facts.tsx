import { Fragment } from 'react'
import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import { type DocumentRow, type OpenDocument, type RelationRow, useBearers } from '../../library/index.ts'
import { StateBadge } from '../../ui/index.ts'
import { ByHand } from '../by-hand.tsx'
import { AddFact } from '../correct/add-fact.tsx'
import type { PlainField } from '../correct/plain-forms.ts'
import { useFieldCorrecting } from '../correct/use-correcting.tsx'
import { DocumentLink } from '../document-link.tsx'
import { Why } from '../evidence/why.tsx'
import { SymbolLink } from '../symbol-link/symbol-link.tsx'
import { Contacts } from './contacts.tsx'
import styles from './facts.module.css'
import { type Fact, type FactValue, furtherFacts, statedFacts } from './facts-of.ts'

type Opened = Extract<OpenDocument, { state: 'open' }>

interface Props {
  readonly document: Opened
  /** Statements that answer this one. */
  readonly answers: ReadonlyArray<{ readonly row: DocumentRow; readonly relation: RelationRow }>
}

/** What a liaison states in rows of its own, and can be added when it was not read. */
const addable: readonly PlainField[] = [
  'from',
  'action',
  'comment',
  'information',
  'cc',
  'deadline',
  'questions',
  'source',
  'date',
  'meeting',
  'answers',
]

/** What the document states: from whom, to whom, for what, until when, each with the words behind it. */
export function Facts({ document, answers }: Props) {
  const { recognition } = document
  return (
    <>
      <dl className={styles.facts}>
        {statedFacts(recognition).map((fact) => (
          <FactLine key={fact.label} fact={fact} document={document} />
        ))}
        <Contacts document={document} />
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
          <FactLine key={fact.label} fact={fact} document={document} />
        ))}
      </dl>
      <AddFact document={document} fields={addable} lists={['contacts', 'attachments', 'events']} />
    </>
  )
}

function FactLine({ fact, document }: { readonly fact: Fact; readonly document: Opened }) {
  return (
    <>
      <dt>{fact.label}</dt>
      <dd>
        {fact.field === undefined ? (
          <Why label={fact.label} evidence={fact.evidence} document={document.row.id}>
            <Values values={fact.values} />
          </Why>
        ) : (
          <CorrectableFact fact={fact} field={fact.field} document={document} />
        )}
      </dd>
    </>
  )
}

interface CorrectableProps {
  readonly fact: Fact
  readonly field: PlainField
  readonly document: Opened
}

function CorrectableFact({ fact: { label, evidence, values }, field, document }: CorrectableProps) {
  const correcting = useFieldCorrecting(document, field, label)
  return (
    <Why label={label} evidence={evidence} document={document.row.id} correcting={correcting}>
      <Values values={values} />
    </Why>
  )
}

function Values({ values }: { readonly values: readonly FactValue[] }) {
  return (
    <span className={styles.values}>
      {values.map((value, at) => (
        // The order of what a document states never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={at}>
          {at > 0 && <span aria-hidden> · </span>}
          {value.kind === 'text' ? <bdi>{value.text}</bdi> : <SymbolValue symbol={value.symbol} />}
        </Fragment>
      ))}
    </span>
  )
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
