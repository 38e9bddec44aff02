import { Quote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import { ByHandMark, WasRecognised } from '../correct/corrected-note.tsx'
import type { Correcting } from '../correct/use-correcting.tsx'
import styles from './evidence.module.css'
import { EvidenceQuote } from './evidence-quote.tsx'

interface Props {
  /** What is said: `From`, `Deadline`; the button is called `Why? From`. */
  readonly label: string
  readonly evidence: readonly Evidence[]
  readonly document: DocumentId
  readonly children: ReactNode
  /** How it is put right, where it can be. */
  readonly correcting?: Correcting
}

/**
 * A fact with small marks behind it: one unfolds the words it was taken from, and what had been recognised where the
 * delegate put it right; the other puts it right.
 */
export function Why({ label, evidence, document, children, correcting }: Props) {
  if (correcting?.form) return correcting.form
  const distinct = evidence.filter(({ text }, at) => text !== '' && evidence.findIndex((other) => other.text === text) === at)
  const corrected = correcting?.corrected
  if (distinct.length === 0 && corrected === undefined) {
    return correcting === undefined ? (
      children
    ) : (
      <div className={styles.fact}>
        {children}
        {correcting.pencil}
      </div>
    )
  }
  return (
    <Disclosure className={styles.why ?? ''}>
      <div className={styles.fact}>
        {children}
        {corrected !== undefined && <ByHandMark />}
        {correcting?.pencil}
        <Button slot="trigger" className={styles.ask ?? ''} aria-label={`Why? ${label}`}>
          <Quote size={12} aria-hidden />
          <span className={styles.word}>why?</span>
        </Button>
      </div>
      <DisclosurePanel className={styles.panel ?? ''}>
        {corrected !== undefined && <WasRecognised corrected={corrected} />}
        {distinct.map((each) => (
          <EvidenceQuote key={each.text} evidence={each} document={document} />
        ))}
      </DisclosurePanel>
    </Disclosure>
  )
}
