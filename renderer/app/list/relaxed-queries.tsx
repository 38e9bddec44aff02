import type { Relaxation } from '../../../shared/contracts/search.ts'
import { withoutCondition, withoutWord } from '../../search/index.ts'
import { plural } from '../../ui/index.ts'
import { session } from '../session.ts'
import styles from './list-pane.module.css'

interface Props {
  readonly query: string
  readonly relaxations: readonly Relaxation[]
}

/** What would be found without a part of the query: the more, the more that part is to blame. */
export function RelaxedQueries({ query, relaxations }: Props) {
  // A word that stands in the query twice is taken out twice.
  const ways = new Map(relaxations.map((relaxation) => [restOf(query, relaxation), relaxation.documents]))
  ways.delete(query)
  ways.delete('')
  if (ways.size === 0) return null
  return (
    <section className={styles.relaxed} aria-label="Found with one part less">
      <p>Found with one part less:</p>
      <ul>
        {[...ways].map(([rest, documents]) => (
          <li key={rest}>
            <button type="button" onClick={() => session.search(rest)}>
              <bdi>{rest}</bdi>
            </button>
            <span>{plural(documents, 'document')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const restOf = (query: string, { word, condition }: Relaxation): string =>
  condition === undefined ? withoutWord(query, word ?? '') : withoutCondition(query, condition)
