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
            {evidence !== undefined && evidence.text.trim() !== '' && evidence.text !== value && <Quotation evidence={evidence} id={id} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Quotation({ evidence, id }: { readonly evidence: Evidence; readonly id: DocumentId }) {
  const { openDocument } = useDeskActions()
  const { text, locator } = evidence
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
