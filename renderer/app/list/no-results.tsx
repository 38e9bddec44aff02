import { SearchX } from 'lucide-react'
import type { WordExplanation } from '../../../shared/contracts/search.ts'
import { useCoverage } from '../../library/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import { viewTitle } from '../view-title.ts'
import styles from './list-pane.module.css'
import { SearchReach } from './search-reach.tsx'
import { SearchedWords } from './searched-words.tsx'

interface Props {
  readonly query: string
  readonly words: readonly WordExplanation[]
}

/** Nothing found: says what was searched, which word is to blame, how far that can be trusted, and what to try. */
export function NoResults({ query, words }: Props) {
  const view = useSession((now) => now.view)
  const filters = useSession((now) => now.filters)
  const { partial, none } = useCoverage()
  const isWhole = view.kind === 'all' && filters.length === 0
  return (
    <div className={styles.nothing} role="status">
      <EmptyState icon={<SearchX size={32} />} title="No document holds this">
        <p>
          <bdi className={styles.asked}>{query}</bdi> was searched in {isWhole ? 'the whole library' : <Scope />}: titles, symbols, sources,
          tags, file names and every passage.
        </p>
        {words.length > 0 && (
          <div className={styles.blame}>
            <p>{blame(words, isWhole)}</p>
            <SearchedWords query={query} words={words} />
          </div>
        )}
        <SearchReach className={styles.reach} />
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

/** Why nothing was found, as far as the words say. Their numbers are of the whole library. */
function blame(words: readonly WordExplanation[], isWhole: boolean): string {
  const absent = words.filter(({ documents }) => documents === 0).map(({ word }) => `“${word}”`)
  if (absent.length > 0) return `${absent.join(' and ')} ${absent.length === 1 ? 'stands' : 'stand'} in no document.`
  if (!isWhole) return 'In the whole library the words are there:'
  return words.length === 1
    ? 'The word is there, but not as the query asks for it.'
    : 'Each is there, but no document holds them all as asked.'
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
