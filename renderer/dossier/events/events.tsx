import { TriangleAlert } from 'lucide-react'
import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { CorrectedItem, OpenDocument } from '../../library/index.ts'
import { plural } from '../../ui/index.ts'
import { itemsOf } from '../correct/items-of.ts'
import { StruckOut } from '../correct/struck-out.tsx'
import { useEntryCorrecting } from '../correct/use-correcting.tsx'
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
  readonly document: Opened
}

type Opened = Extract<OpenDocument, { state: 'open' }>
type Item = CorrectedItem<DocumentEvent>

/** The dated occasions a document speaks of; where it contradicts itself, each of its readings. */
export function Events({ events, document }: Props) {
  const occasions = occasionsOf(events)
  const items = itemsOf(document, 'events')
  const isStruck = items.some(({ value }) => value === undefined)
  if (occasions.length === 0 && !isStruck) return null
  return (
    <Section title="Dates" detail={plural(occasions.length, 'occasion')}>
      <ShowAll items={occasions} shown={8} className={styles.list ?? ''}>
        {(occasion) => <OccasionLine occasion={occasion} items={items} document={document} />}
      </ShowAll>
      <StruckOut document={document.row.id} field="events" items={items} />
    </Section>
  )
}

interface LineProps {
  readonly occasion: Occasion
  readonly items: readonly Item[]
  readonly document: Opened
}

function OccasionLine({ occasion, items, document }: LineProps) {
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
          <Contradiction readings={readings} items={items} document={document} />
        ) : (
          <Reading event={first} items={items} document={document} />
        )}
      </div>
    </div>
  )
}

interface ReadingProps {
  readonly event: DocumentEvent
  readonly items: readonly Item[]
  readonly document: Opened
}

/** When it takes place, with the words that say so. */
function Reading({ event, items, document }: ReadingProps) {
  const label = `${event.title}, ${occasionDate(event)}`
  const correcting = useEntryCorrecting(document, 'events', itemOf(event, items), label)
  return (
    <Why label={label} evidence={[event.evidence]} document={document.row.id} correcting={correcting}>
      <When event={event} />
    </Why>
  )
}

/** A reading among those that contradict each other: its words stand open, since they are what one decides by. */
function OneReading({ event, items, document }: ReadingProps) {
  const correcting = useEntryCorrecting(document, 'events', itemOf(event, items), `${event.title}, ${occasionDate(event)}`)
  if (correcting.form) return correcting.form
  return (
    <div className={styles.reading}>
      <span className={styles.when}>
        <When event={event} /> {correcting.pencil}
      </span>
      <EvidenceQuote evidence={event.evidence} document={document.row.id} />
    </div>
  )
}

const itemOf = (event: DocumentEvent, items: readonly Item[]): Item => {
  const item = items.find(({ value }) => value === event)
  // A deadline put right moves its event along; the event by itself is then one of the delegate's.
  return item ?? { key: `${event.kind} ${event.start}`, value: event, isByHand: false }
}

function Contradiction({ readings, ...rest }: Omit<ReadingProps, 'event'> & { readonly readings: readonly DocumentEvent[] }) {
  return (
    <div className={styles.contradiction}>
      <p className={styles.warning}>
        <TriangleAlert size={14} aria-hidden /> The document gives {readings.length} different dates
      </p>
      {readings.map((reading) => (
        <OneReading key={`${reading.start} ${reading.precision}`} event={reading} {...rest} />
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
