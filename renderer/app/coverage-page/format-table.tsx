import { useMemo } from 'react'
import type { DocumentRow } from '../../library/index.ts'
import { count } from '../../ui/index.ts'
import { useSteadyDocuments } from '../use-steady-documents.ts'
import styles from './coverage.module.css'

/** How each format fares. */
export function FormatTable() {
  const documents = useSteadyDocuments()
  const formats = useMemo(() => countFormats(documents), [documents])
  if (formats.length === 0) return null
  return (
    <section>
      <div className={styles.sectionHead}>
        <h2 id="by-format">By format</h2>
      </div>
      <table className={styles.table} aria-labelledby="by-format">
        <thead>
          <tr>
            <th scope="col">Format</th>
            <th scope="col">Documents</th>
            <th scope="col">Fully searchable</th>
            <th scope="col">Partly</th>
            <th scope="col">By name only</th>
          </tr>
        </thead>
        <tbody>
          {formats.map(({ format, all, full, partial, none }) => (
            <tr key={format}>
              <th scope="row">{format.toUpperCase()}</th>
              <td>{count(all)}</td>
              <td>{full === 0 ? '–' : count(full)}</td>
              <td>{partial === 0 ? '–' : count(partial)}</td>
              <td>{none === 0 ? '–' : count(none)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function countFormats(documents: readonly DocumentRow[]) {
  return [...Map.groupBy(documents, (row) => row.format)]
    .map(([format, rows]) => {
      const full = rows.filter((row) => row.outcome === 'read').length
      const partial = rows.filter((row) => row.outcome === 'partial').length
      return { format, all: rows.length, full, partial, none: rows.length - full - partial }
    })
    .sort((a, b) => b.all - a.all)
}
