import { TriangleAlert } from 'lucide-react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import { plural } from '../../ui/index.ts'
import { EvidenceQuote } from '../evidence/evidence-quote.tsx'
import { Why } from '../evidence/why.tsx'
import { Section } from '../section.tsx'
import { ShowAll } from '../show-all.tsx'
import { occasionColour, occasionWord } from './event-kinds.ts'
import styles from './events.module.css'
import { occasionDate } from './occasion.ts'
import { type Occasion, occasionsOf } from './occasions.ts'

interface Props {
  readonly events: readonly DocumentEvent[]
  readonly document: DocumentId
}

/** The dated occasions a document speaks of; where it contradicts itself, each of its readings. */
export function Events({ events, document }: Props) {
  const occasions = occasionsOf(events)
  if (occasions.length === 0) return null
  return (
    <Section title="Dates" detail={plural(occasions.length, 'occasion')}>
      <ShowAll items={occasions} shown={8} className={styles.list ?? ''}>
        {(occasion) => <OccasionLine occasion={occasion} document={document} />}
      </ShowAll>
    </Section>
  )
}

function OccasionLine({ occasion, document }: { readonly occasion: Occasion; readonly document: DocumentId }) {
  const { kind, title, readings } = occasion
  const [first] = readings
  if (first === undefined) return null
  const isContradicted = readings.length > 1
  return (
    <div className={styles.occasion} style={occasionColour(kind)}>
      <span className={styles.mark} aria-hidden />
      <div className={styles.text}>
        <p className={styles.title}>
          <span className={styles.kind}>{occasionWord(kind)}</span> <bdi>{title}</bdi>
        </p>
        {isContradicted ? (
          <Contradiction readings={readings} document={document} />
        ) : (
          <Why label={`${title}, ${occasionDate(first)}`} evidence={[first.evidence]} document={document}>
            <When event={first} />
          </Why>
        )}
      </div>
    </div>
  )
}

function Contradiction({ readings, document }: { readonly readings: readonly DocumentEvent[]; readonly document: DocumentId }) {
  return (
    <div className={styles.contradiction}>
      <p className={styles.warning}>
        <TriangleAlert size={14} aria-hidden /> The document gives {readings.length} different dates
      </p>
      {readings.map((reading) => (
        <div key={`${reading.start} ${reading.precision}`} className={styles.reading}>
          <When event={reading} />
          <EvidenceQuote evidence={reading.evidence} document={document} />
        </div>
      ))}
    </div>
  )
}

function When({ event }: { readonly event: DocumentEvent }) {
  return (
    <span className={styles.when}>
      <time dateTime={event.start}>{occasionDate(event)}</time>
      {event.place !== undefined && <bdi>{event.place}</bdi>}
      {event.group !== undefined && !event.title.includes(event.group) && <span className={styles.group}>{event.group}</span>}
    </span>
  )
}
