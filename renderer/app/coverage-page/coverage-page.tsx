import { RotateCw } from 'lucide-react'
import { useMemo } from 'react'
import { readAgain } from '../../import/index.ts'
import { type DocumentRow, useCoverage, useProblems } from '../../library/index.ts'
import { useIndexStatus } from '../../search/index.ts'
import { Button, plural } from '../../ui/index.ts'
import { notify } from '../notices.ts'
import styles from './coverage.module.css'
import { CoverageBar } from './coverage-bar.tsx'
import { FormatTable } from './format-table.tsx'
import { ImportHistory } from './import-history.tsx'
import { ProblemList } from './problem-list.tsx'
import { reasonLabel } from './reasons.ts'
import { UnreadList } from './unread-list.tsx'

/** How far a search reaches: what is searched whole, in part or by name, why, and what can be done about it. */
export function CoveragePage() {
  const coverage = useCoverage()
  const problems = useProblems()
  const { waiting } = useIndexStatus()
  const unread = useMemo(() => [...coverage.none, ...coverage.partial], [coverage])
  const byReason = useMemo(() => groupByReason(unread), [unread])
  const leftOut = useMemo(() => problems.filter((problem) => problem.document === undefined), [problems])
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>Coverage</h1>
        <p>How far a search reaches. What it does not find in the documents counted as fully searchable is not in them.</p>
      </header>
      <CoverageBar coverage={coverage} waiting={waiting} />
      <section>
        <div className={styles.sectionHead}>
          <h2>Not fully searchable</h2>
          <span>{plural(unread.length, 'document')}</span>
          {unread.length > 0 && <RetryAll rows={unread} />}
        </div>
        {unread.length === 0 && <p className={styles.fine}>Every document in the library is searched from its first word to its last.</p>}
        {byReason.map(([reason, rows]) => (
          <UnreadList key={reason} title={reason} rows={rows} />
        ))}
      </section>
      {leftOut.length > 0 && (
        <section>
          <div className={styles.sectionHead}>
            <h2>Not imported</h2>
            <span>{plural(leftOut.length, 'file')} left out or not to be had</span>
          </div>
          <ProblemList problems={leftOut} />
        </section>
      )}
      <FormatTable />
      <ImportHistory />
    </div>
  )
}

function RetryAll({ rows }: { readonly rows: readonly DocumentRow[] }) {
  const retry = () => {
    readAgain(rows.map((row) => row.id))
    notify(`${plural(rows.length, 'document')} ${rows.length === 1 ? 'is' : 'are'} being read once more.`)
  }
  return (
    <Button size="small" onPress={retry}>
      <RotateCw size={13} aria-hidden />
      Read all of them again
    </Button>
  )
}

function groupByReason(rows: readonly DocumentRow[]): ReadonlyArray<readonly [reason: string, rows: readonly DocumentRow[]]> {
  return [...Map.groupBy(rows, (row) => reasonLabel(row.reason))].sort(([, a], [, b]) => b.length - a.length)
}
