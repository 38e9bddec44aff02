import { changes, type RelationRow, useRows } from '../../library/index.ts'
import { Button } from '../../ui/index.ts'
import { shortName } from '../document-name.ts'
import { Section } from '../section.tsx'
import styles from './removed-links.module.css'

/** Links that the delegate said are not so, each with the way back. */
export function RemovedLinks({ links }: { readonly links: readonly RelationRow[] }) {
  const rows = useRows(links.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))
  if (links.length === 0) return null
  const nameOf = (id: RelationRow['to']) => {
    const row = id === undefined ? undefined : rows.get(id)
    return row === undefined ? undefined : shortName(row)
  }
  return (
    <Section title="Said not to be links">
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id}>
            <s>
              <bdi>{nameOf(link.from)}</bdi> {link.kind} <bdi>{nameOf(link.to) ?? link.symbol ?? link.fileName ?? link.title}</bdi>
            </s>
            <Button size="small" variant="quiet" onPress={() => void changes.removeLink(link)}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
