import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { changes } from '../../library/index.ts'
import { Button, ColourDot, count } from '../../ui/index.ts'
import { tagColour } from '../tag-colour.ts'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import type { TermRow } from './term-rows.ts'
import styles from './terms.module.css'

const rowHeight = 38

/** Terms as a table; only the rows in view are drawn, the table says its true size. */
export function TermTable({ rows }: { readonly rows: readonly TermRow[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  const drawn = virtual.getVirtualItems()
  const before = drawn[0]?.start ?? 0
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by key
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label="Terms">
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">Tag</th>
            <th scope="col" className={styles.number}>
              Proposals
            </th>
            <th scope="col">Accepted of decided</th>
            <th scope="col">
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {drawn.map(({ index }) => {
            const row = rows[index]
            return row === undefined ? null : <Row key={`${row.tag} ${row.term}`} row={row} index={index} />
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </section>
  )
}

const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden>
    <td colSpan={5} style={{ blockSize: height, padding: 0, border: 0 }} />
  </tr>
)

function Row({ row, index }: { readonly row: TermRow; readonly index: number }) {
  const { tag, term, proposed, accepted, rejected, isQuiet } = row
  const tags = useTagLookup()
  const decided = accepted + rejected
  const name = nameOfTag(tags, tag)
  return (
    <tr aria-rowindex={index + 2} data-quiet={isQuiet || undefined}>
      <th scope="row">
        “<bdi>{term}</bdi>”
      </th>
      <td>
        <span className={styles.tag}>
          <ColourDot colour={tagColour(tags.get(tag)?.colour ?? 'slate')} />
          <bdi>{name}</bdi>
        </span>
      </td>
      <td className={styles.number}>{count(proposed)}</td>
      <td>
        {decided === 0 ? (
          <span className={styles.undecided}>none decided yet</span>
        ) : (
          <span className={styles.agreement}>
            <span className={styles.bar} aria-hidden>
              <span style={{ inlineSize: `${(accepted / decided) * 100}%` }} />
            </span>
            {count(accepted)} of {count(decided)}
          </span>
        )}
      </td>
      <td className={styles.action}>
        {isQuiet ? (
          <Button size="small" variant="quiet" onPress={() => void changes.heedTerm(tag, term)}>
            Heed again
          </Button>
        ) : (
          <Button size="small" variant="quiet" onPress={() => void changes.quietTerm(tag, term)}>
            Silence
          </Button>
        )}
      </td>
    </tr>
  )
}
