import { Link } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import { useDeskActions } from '../../actions/index.ts'
import { classes } from '../../ui/index.ts'
import styles from './details-tab.module.css'
import type { Fact } from './fact.ts'

/** Facts with their evidence. */
export function FactList({ facts, id }: { readonly facts: readonly Fact[]; readonly id: DocumentId }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, evidence, remark, isCode }) => (
        <div key={name + value}>
          <dt>{name}</dt>
          <dd>
            <bdi className={classes(isCode && styles.code)}>{value}</bdi>
            {remark !== undefined && <span className={styles.remark}>{remark}</span>}
            {evidence !== undefined && evidence.text.trim() !== '' && <Quotation evidence={evidence} id={id} value={value} />}
          </dd>
        </div>
      ))}
    </dl>
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
