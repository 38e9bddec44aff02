import { useMemo } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { type DocumentRow, useRelationsOfKind, useRows } from '../../library/index.ts'
import { Section } from '../section.tsx'
import { ShowAll } from '../show-all.tsx'
import styles from './exchange.module.css'
import { exchangeOf } from './exchange-of.ts'
import { ExchangeStep } from './exchange-step.tsx'
import { ExchangeWindow } from './exchange-window.tsx'

/** The statements before and after this one, and how they answer each other, from the earliest down. */
export function Exchange({ id }: { readonly id: DocumentId }) {
  const links = useRelationsOfKind('answers')
  const nodes = useMemo(() => exchangeOf(id, links), [id, links])
  const rows = useRows(nodes.flatMap((node) => node.id ?? []))
  if (nodes.length < 2) return null
  const dateOf = (node: (typeof nodes)[number]) => (node.id === undefined ? undefined : rows.get(node.id)?.date) ?? ''
  const ordered = [...nodes].sort((a, b) => a.depth - b.depth || dateOf(a).localeCompare(dateOf(b)))
  return (
    <Section title="The exchange" detail={partiesOf(id, rows)}>
      <ShowAll items={ordered} shown={30} className={styles.thread ?? ''} keyOf={({ key }) => key}>
        {(node) => <ExchangeStep node={node} row={node.id === undefined ? undefined : rows.get(node.id)} isThis={node.id === id} />}
      </ShowAll>
      <div>
        <ExchangeWindow id={id} nodes={nodes} rows={rows} parties={partiesOf(id, rows)} />
      </div>
    </Section>
  )
}

/** `SG17 ⇄ SG16, FG-AI4H`: who speaks here, and with whom. Everybody a statement was copied to would be half the organisation. */
function partiesOf(id: DocumentId, rows: ReadonlyMap<DocumentId, DocumentRow>): string {
  const own = rows.get(id)?.from ?? []
  const senders = [...rows.values()].flatMap(({ from }) => from)
  const others = new Set([...senders, ...(rows.get(id)?.to ?? []).slice(0, 3)].filter((group) => !own.includes(group)))
  return [own.join(', '), [...others].join(', ')].filter((side) => side !== '').join(' ⇄ ')
}
