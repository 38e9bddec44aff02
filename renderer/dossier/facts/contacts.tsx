import type { Contact } from '../../../shared/contracts/recognition.ts'
import type { CorrectedItem, OpenDocument } from '../../library/index.ts'
import { itemsOf } from '../correct/items-of.ts'
import { StruckOut } from '../correct/struck-out.tsx'
import { useEntryCorrecting } from '../correct/use-correcting.tsx'
import { Why } from '../evidence/why.tsx'
import { ContactLine } from './contact-line.tsx'
import styles from './facts.module.css'

type Opened = Extract<OpenDocument, { state: 'open' }>

/** The people to write to, each put right by itself; no row where there are none. */
export function Contacts({ document }: { readonly document: Opened }) {
  const items = itemsOf(document, 'contacts')
  if (items.length === 0) return null
  return (
    <>
      <dt>Contacts</dt>
      <dd className={styles.contacts}>
        {items.map(
          (item) => item.value !== undefined && <ContactEntry key={item.key} document={document} item={item} contact={item.value} />,
        )}
        <StruckOut document={document.row.id} field="contacts" items={items} />
      </dd>
    </>
  )
}

interface EntryProps {
  readonly document: Opened
  readonly item: CorrectedItem<Contact>
  readonly contact: Contact
}

function ContactEntry({ document, item, contact }: EntryProps) {
  const label = contact.name ?? contact.organisation ?? contact.email ?? 'Contact'
  const correcting = useEntryCorrecting(document, 'contacts', item, label)
  const stated = document.recognised.liaison?.contacts.find(({ value }) => value === item.recognised)
  return (
    <Why label={label} evidence={stated === undefined ? [] : [stated.evidence]} document={document.row.id} correcting={correcting}>
      <ContactLine contact={contact} />
    </Why>
  )
}
