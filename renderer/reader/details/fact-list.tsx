import { Link } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import { useDeskActions } from '../../actions/index.ts'
import { ByHandMark, type Correcting, type PlainField, useEntryCorrecting, useFieldCorrecting, WasRecognised } from '../../dossier/index.ts'
import { classes } from '../../ui/index.ts'
import type { Opened } from '../opened.ts'
import styles from './details-tab.module.css'
import type { Corrects, Fact } from './fact.ts'

/** Facts with their evidence, put right where they can be. */
export function FactList({ facts, document }: { readonly facts: readonly Fact[]; readonly document: Opened }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={keyOf(fact)}>
          <dt>{fact.name}</dt>
          <dd>
            <CorrectableFact fact={fact} document={document} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The same for a fact that is put right, so that the focus finds its way back to it. */
function keyOf({ name, value, corrects }: Fact): string {
  if (corrects === undefined) return name + value
  return 'item' in corrects ? `${name} ${corrects.item.key}` : corrects.field
}

interface FactProps<C> {
  readonly fact: Fact
  readonly document: Opened
  readonly corrects: C
}

function CorrectableFact({ fact, document }: Omit<FactProps<never>, 'corrects'>) {
  const { corrects } = fact
  if (corrects === undefined) return <FactValue fact={fact} id={document.row.id} />
  return 'item' in corrects ? (
    <EntryFact fact={fact} document={document} corrects={corrects} />
  ) : (
    <FieldFact fact={fact} document={document} corrects={corrects.field} />
  )
}

function FieldFact({ fact, document, corrects }: FactProps<PlainField>) {
  return <FactValue fact={fact} id={document.row.id} correcting={useFieldCorrecting(document, corrects, fact.name)} />
}

function EntryFact({ fact, document, corrects }: FactProps<Extract<Corrects, { readonly item: unknown }>>) {
  return <FactValue fact={fact} id={document.row.id} correcting={useEntryCorrecting(document, corrects.field, corrects.item, fact.name)} />
}

interface ValueProps {
  readonly fact: Fact
  readonly id: DocumentId
  readonly correcting?: Correcting
}

function FactValue({ fact: { value, remark, evidence, isCode }, id, correcting }: ValueProps) {
  if (correcting?.form) return correcting.form
  const corrected = correcting?.corrected
  return (
    <>
      <span className={styles.value}>
        <bdi className={classes(isCode && styles.code)}>{value}</bdi>
        {remark !== undefined && corrected === undefined && <span className={styles.remark}>{remark}</span>}
        {corrected !== undefined && <ByHandMark />}
        {correcting?.pencil}
      </span>
      {corrected !== undefined && <WasRecognised corrected={corrected} />}
      {evidence !== undefined && evidence.text.trim() !== '' && <Quotation evidence={evidence} id={id} value={value} />}
    </>
  )
}

/** A value this long is not quoted once more: its evidence is the value itself. */
const longValue = 60

function Quotation({ evidence, id, value }: { readonly evidence: Evidence; readonly id: DocumentId; readonly value: string }) {
  const { openDocument } = useDeskActions()
  const { text, locator } = evidence
  if (text === value || (value.length > longValue && text.includes(value)))
    return locator === undefined ? null : (
      <Link className={classes(styles.place, styles.where)} onPress={() => openDocument(id, { tab: 'read', block: locator.block })}>
        See it in the text
      </Link>
    )
  return (
    <q className={styles.evidence}>
      {locator === undefined ? (
        <bdi>{text}</bdi>
      ) : (
        <Link className={styles.place ?? ''} onPress={() => openDocument(id, { tab: 'read', block: locator.block })}>
          <bdi>{text}</bdi>
        </Link>
      )}
    </q>
  )
}
