import { useMemo, useState } from 'react'
import { useDeskActions } from '../../actions/index.ts'
import { useDocuments, useTags } from '../../library/index.ts'
import { Button, ColourDot, chipColour, classes, count, plural, shortMonth } from '../../ui/index.ts'
import { tagColour } from '../tag-colour.ts'
import { showDossier } from '../tag-place.ts'
import { cellQuery, tagCondition } from './cell-query.ts'
import { type Across, type CrossRow, crossTable, unstated } from './cross-table.ts'
import styles from './overview.module.css'

const firstColumns: Readonly<Record<Across, number>> = { year: 16, group: 14, meeting: 12 }
const firstRows = 40
const noneStated: Readonly<Record<Across, string>> = { year: 'no date', group: 'no group', meeting: 'no meeting' }

/** Tags by year, group or meeting: the darker a cell the more documents, and each opens them. A table, so that it can be read as well. */
export function HeatMap({ across }: { readonly across: Across }) {
  const tags = useTags()
  const documents = useDocuments()
  const [isWhole, setWhole] = useState(false)
  const table = useMemo(() => {
    const mostColumns = isWhole ? Number.POSITIVE_INFINITY : firstColumns[across]
    return crossTable(tags, documents, { across, mostColumns, mostRows: isWhole ? Number.POSITIVE_INFINITY : firstRows })
  }, [tags, documents, across, isWhole])
  const { columns, rows, most, moreColumns, moreRows } = table
  return (
    <div className={styles.map}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by key */}
      <section className={styles.scroller} tabIndex={0} aria-label={`Tags by ${across}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                Tag
              </th>
              {columns.map(({ key }) => (
                <th key={key} scope="col">
                  <ColumnName across={across} name={key} />
                </th>
              ))}
              <th scope="col" className={styles.total}>
                in all
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.tag.id} row={row} across={across} columns={columns.map(({ key }) => key)} most={most} />
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.foot}>
        <Legend most={most} />
        {moreColumns + moreRows > 0 && (
          <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
            {[moreRows > 0 && plural(moreRows, 'more tag'), moreColumns > 0 && plural(moreColumns, `more ${across}`)]
              .filter(Boolean)
              .join(', ')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: CrossRow
  readonly across: Across
  readonly columns: readonly string[]
  readonly most: number
}

function Row({ row: { tag, level, cells, total }, across, columns, most }: RowProps) {
  const { search } = useDeskActions()
  return (
    <tr style={chipColour(tagColour(tag.colour))}>
      <th scope="row">
        <button
          type="button"
          className={classes(styles.tag, styles.opens)}
          style={{ paddingInlineStart: `${(level - 1) * 14}px` }}
          title="Open its dossier"
          onClick={() => showDossier(tag.id)}
        >
          <ColourDot colour={tagColour(tag.colour)} />
          <bdi>{tag.name}</bdi>
        </button>
      </th>
      {cells.map((documents, at) => {
        const key = columns[at] ?? unstated
        return (
          <td key={key}>
            {documents > 0 && (
              <button
                type="button"
                className={styles.cell}
                data-heat={heatOf(documents, most)}
                aria-label={`${tag.name}, ${nameOf(across, key)}: ${plural(documents, 'document')}`}
                title={`${tag.name}, ${nameOf(across, key)}: ${plural(documents, 'document')}`}
                onClick={() => search(cellQuery(tag.name, across, key))}
              >
                {count(documents)}
              </button>
            )}
          </td>
        )
      })}
      <td className={styles.total}>
        <button
          type="button"
          className={styles.sum}
          aria-label={`${tag.name}, in all: ${plural(total, 'document')}`}
          onClick={() => search(tagCondition(tag.name))}
        >
          {count(total)}
        </button>
      </td>
    </tr>
  )
}

function ColumnName({ across, name }: { readonly across: Across; readonly name: string }) {
  if (name === unstated) return <span className={styles.unstated}>{noneStated[across]}</span>
  if (across !== 'meeting') return <bdi>{name}</bdi>
  const { words, day } = meetingParts(name)
  return (
    <span className={styles.meeting}>
      <bdi>{words}</bdi>
      <small>{shortMonth(day)}</small>
    </span>
  )
}

function nameOf(across: Across, key: string): string {
  if (key === unstated) return noneStated[across]
  if (across !== 'meeting') return key
  const { words, day } = meetingParts(key)
  return `${words}, ${shortMonth(day)}`
}

/** A meeting's name ends with its first day. */
const meetingParts = (name: string) => ({ words: name.slice(0, -11), day: name.slice(-10) })

/** Five shades: evenly for a few documents; where there are many, small numbers stay apart from each other too. */
function heatOf(documents: number, most: number): number {
  const share = documents / Math.max(1, most)
  return Math.max(1, Math.ceil((most > 12 ? Math.sqrt(share) : share) * 5))
}

function Legend({ most }: { readonly most: number }) {
  return (
    <p className={styles.legend} aria-hidden>
      1{' '}
      {[1, 2, 3, 4, 5].map((heat) => (
        <span key={heat} className={styles.cell} data-heat={heat} />
      ))}{' '}
      {count(most)} documents
    </p>
  )
}
