import type { Contact } from '../../../shared/contracts/recognition.ts'
import { CopyButton } from '../copy-button.tsx'
import styles from './facts.module.css'

/** A person to write to: name, organisation, mail and telephone; the mail can be copied. */
export function ContactLine({ contact }: { readonly contact: Contact }) {
  const { name, organisation, country, email, telephone } = contact
  const where = [organisation, country].filter((part) => part !== undefined).join(', ')
  return (
    <span className={styles.contact}>
      {name !== undefined && <bdi className={styles.name}>{name}</bdi>}
      {where !== '' && <bdi>{where}</bdi>}
      {telephone !== undefined && <bdi dir="ltr">{telephone}</bdi>}
      {email !== undefined && (
        <span className={styles.mail}>
          <bdi dir="ltr">{email}</bdi>
          <CopyButton variant="quiet" text={() => email}>
            Copy
          </CopyButton>
        </span>
      )}
    </span>
  )
}
