import { Hourglass, SearchX } from 'lucide-react'
import type { ConditionExplanation, WordExplanation } from '../../../shared/contracts/search.ts'
import { useCoverage, useDocuments } from '../../library/index.ts'
import { useIndexStatus } from '../../search/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import { viewTitle } from '../view-title.ts'
import { absentWords } from './absent-words.ts'
import styles from './list-pane.module.css'
import { RelaxedQueries } from './relaxed-queries.tsx'
import { SearchReach } from './search-reach.tsx'
import { SearchedWords } from './searched-words.tsx'
import type { ListContent } from './use-list.ts'

/** Nothing found: says what was searched, which word is to blame, how far that can be trusted, and what to try. */
export function NoResults({ list: { answered: query, search } }: { readonly list: ListContent }) {
  const words = search?.explanations ?? []
  const isOpening = useIsIndexOpening()
  const view = useSession((now) => now.view)
  const filters = useSession((now) => now.filters)
  const { partial, none } = useCoverage()
  const isWhole = view.kind === 'all' && filters.length === 0
  if (isOpening)
    return (
      <div className={styles.nothing} role="status">
        <EmptyState icon={<Hourglass size={32} />} title="The index is being opened">
          <p>What you ask is answered as soon as it is there.</p>
        </EmptyState>
      </div>
    )
  return (
    <div className={styles.nothing} role="status">
      <EmptyState icon={<SearchX size={32} />} title="No document holds this">
        <p>
          <bdi className={styles.asked}>{query}</bdi> was searched in {isWhole ? 'the whole library' : <Scope />}: titles, symbols, sources,
          tags, file names and every passage.
        </p>
        {words.length > 0 && (
          <div className={styles.blame}>
            <p>{blame(words, search?.conditions ?? [], isWhole)}</p>
            <SearchedWords query={query} words={words} canNarrow={false} />
          </div>
        )}
        <RelaxedQueries query={query} relaxations={search?.relaxations ?? []} />
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

/** Whether the index knows of no document yet though the library holds some: what it does not find may well be there. */
function useIsIndexOpening(): boolean {
  const { documents } = useIndexStatus()
  return useDocuments().length > 0 && documents === 0
}

/** Why nothing was found, as far as the words say. Their numbers are of the whole library. */
function blame(words: readonly WordExplanation[], conditions: readonly ConditionExplanation[], isWhole: boolean): string {
  const absent = absentWords(words)
  if (absent !== undefined) return absent
  if (conditions.some(({ documents, filter }) => documents === 0 && filter.exclude !== true))
    return 'The words are there, but no document meets the condition.'
  if (!isWhole) return 'In the whole library the words are there:'
  const [{ documents: singly = 0 } = {}] = words
  if (words.length === 1 && singly > 0 && conditions.some(({ filter }) => filter.exclude !== true))
    return 'The word is there, but in no document that meets the condition.'
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
