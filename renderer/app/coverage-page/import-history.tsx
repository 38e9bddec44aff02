import { type ImportRow, useImports } from '../../library/index.ts'
import { count, moment } from '../../ui/index.ts'
import styles from './coverage.module.css'

const states: Readonly<Record<ImportRow['state'], string>> = {
  running: 'Running',
  finished: 'Finished',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
}

/** Imports drawn; the older ones are history. */
const fewImports = 50

/** Every run of the importer with what came of it. */
export function ImportHistory() {
  const imports = useImports()
  if (imports.length === 0) return null
  return (
    <section>
      <div className={styles.sectionHead}>
        <h2 id="imports">Imports</h2>
      </div>
      <table className={styles.table} aria-labelledby="imports">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">When</th>
            <th scope="col">State</th>
            <th scope="col">Files</th>
            <th scope="col">New</th>
            <th scope="col">Already here</th>
            <th scope="col">Without text</th>
            <th scope="col">Left out</th>
          </tr>
        </thead>
        <tbody>
          {imports.slice(0, fewImports).map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <bdi>{run.label}</bdi>
              </th>
              <td>{moment(run.startedAt)}</td>
              <td>{states[run.state]}</td>
              {[run.found, run.imported, run.duplicates, run.unread, run.skipped].map((number, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                <td key={column}>{number === 0 ? '–' : count(number)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
