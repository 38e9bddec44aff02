import { SearchX } from 'lucide-react'
import { useCoverage } from '../../library/index.ts'
import { useIndexStatus } from '../../search/index.ts'
import { Button, EmptyState, plural } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import { viewTitle } from '../view-title.ts'
import styles from './list-pane.module.css'

/** Nothing found: says what was searched and how far that can be trusted, and what to try. */
export function NoResults({ query }: { readonly query: string }) {
  const view = useSession((now) => now.view)
  const filters = useSession((now) => now.filters)
  const { full, partial, none } = useCoverage()
  const { waiting } = useIndexStatus()
  const isWhole = view.kind === 'all' && filters.length === 0
  return (
    <div className={styles.nothing} role="status">
      <EmptyState icon={<SearchX size={32} />} title="No document holds this">
        <p>
          <bdi className={styles.asked}>{query}</bdi> was searched in {isWhole ? 'the whole library' : <Scope />}: titles, symbols, sources,
          tags, file names and every passage.
        </p>
        <p className={styles.reach}>
          The whole text of {plural(full, 'document')} is searched
          {partial.length > 0 && `, a part of ${plural(partial.length, 'document')}`}
          {none.length > 0 && `, only the name of ${plural(none.length, 'document')}`}.{' '}
          {waiting > 0 && `${plural(waiting, 'document')} still to be indexed: the answer may yet change.`}
        </p>
        <span className={styles.ways}>
          {!isWhole && (
            <Button
              onPress={() => {
                session.setFilters([])
                session.leaveView()
              }}
            >
              Search the whole library
            </Button>
          )}
          {partial.length + none.length > 0 && (
            <Button variant="quiet" onPress={() => session.showView({ kind: 'coverage' })}>
              What is not searched
            </Button>
          )}
        </span>
      </EmptyState>
    </div>
  )
}

function Scope() {
  const view = useSession((now) => now.view)
  const filters = useSession((now) => now.filters)
  return (
    <>
      <bdi>{viewTitle(view)}</bdi>
      {filters.length > 0 && ' under the conditions chosen'}
    </>
  )
}
