import type { DocumentEvent, Stated } from '../../shared/contracts/recognition.ts'
import { type OpenDocument, useRelations, useRows } from '../library/index.ts'
import { Attachments } from './attachments/attachments.tsx'
import { Cited } from './cited.tsx'
import styles from './dossier-tab.module.css'
import { Events } from './events/events.tsx'
import { Exchange } from './exchange/exchange.tsx'
import { Facts } from './facts/facts.tsx'
import { isAnythingStated } from './facts/facts-of.ts'
import { NothingRecognised } from './nothing-recognised.tsx'
import { ReplyBanner } from './reply-banner.tsx'

interface Props {
  readonly document: Extract<OpenDocument, { state: 'open' }>
}

/** All a delegate asks of a liaison statement on one page, with the words behind each answer. */
export function DossierTab({ document }: Props) {
  const { row, recognition } = document
  const { outgoing, incoming, removed } = useRelations(row.id)
  const answering = incoming.filter(({ kind, state }) => kind === 'answers' && state === 'here')
  const rows = useRows(answering.map(({ from }) => from))
  const answers = answering.flatMap((relation) => {
    const answer = rows.get(relation.from)
    return answer === undefined ? [] : [{ row: answer, relation }]
  })
  const deadline = recognition.liaison?.deadline
  const isBlank = !isAnythingStated(recognition) && outgoing.length + incoming.length + removed.length === 0
  return (
    <div className={styles.dossier}>
      {deadline !== undefined && <ReplyBanner document={document} deadline={deadline} answeredBy={answers[0]?.row} />}
      {isBlank && <NothingRecognised document={document} />}
      <Facts document={document} answers={answers} />
      <Attachments document={document} outgoing={outgoing} removed={removed} />
      <Events events={otherThan(deadline, recognition.events)} document={document} />
      <Exchange id={row.id} />
      <Cited outgoing={outgoing} />
    </div>
  )
}

/** The deadline of the statement has a place of its own, above everything. */
const otherThan = (deadline: Stated<string> | undefined, events: readonly DocumentEvent[]): readonly DocumentEvent[] =>
  events.filter(({ kind, start }) => !(kind === 'deadline' && start === deadline?.value))
