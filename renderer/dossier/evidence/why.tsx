import { Quote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import styles from './evidence.module.css'
import { EvidenceQuote } from './evidence-quote.tsx'

interface Props {
  /** What is said: `From`, `Deadline`; the button is called `Why? From`. */
  readonly label: string
  readonly evidence: readonly Evidence[]
  readonly document: DocumentId
  readonly children: ReactNode
}

/** A fact with a small mark behind it that unfolds the words it was taken from. */
export function Why({ label, evidence, document, children }: Props) {
  const distinct = evidence.filter(({ text }, at) => text !== '' && evidence.findIndex((other) => other.text === text) === at)
  if (distinct.length === 0) return children
  return (
    <Disclosure className={styles.why ?? ''}>
      <div className={styles.fact}>
        {children}
        <Button slot="trigger" className={styles.ask ?? ''} aria-label={`Why? ${label}`}>
          <Quote size={12} aria-hidden />
          <span className={styles.word}>why?</span>
        </Button>
      </div>
      <DisclosurePanel className={styles.panel ?? ''}>
        {distinct.map((each) => (
          <EvidenceQuote key={each.text} evidence={each} document={document} />
        ))}
      </DisclosurePanel>
    </Disclosure>
  )
}
