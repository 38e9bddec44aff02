import type { Relaxation, WordExplanation } from '../../../shared/contracts/search.ts'
import { withoutWord } from '../../search/index.ts'
import { count } from '../../ui/index.ts'
import { session } from '../session.ts'
import { absentWords } from './absent-words.ts'
import styles from './explain.module.css'

interface Props {
  readonly query: string
  readonly words: readonly WordExplanation[]
  readonly relaxations: readonly Relaxation[]
}

/** Words that can be taken out with a press. */
const mostOffered = 4

/** Nothing holds all the words, and what holds most of them is listed: said, with the words that can be done without. */
export function NearestNotice({ query, words, relaxations }: Props) {
  const ways = relaxations
    .flatMap(({ word = '', documents }) => [{ word, documents, rest: withoutWord(query, word) }])
    .filter(({ word, rest }) => word !== '' && rest !== query && rest !== '')
    .slice(0, mostOffered)
  return (
    <p className={styles.correction} role="status">
      {absentWords(words) ?? 'No document holds all the words.'} Listed is what holds most of the words.
      {ways.length > 0 && ' Search without '}
      {ways.map(({ word, documents, rest }, at) => (
        <span key={word}>
          {at > 0 && (at === ways.length - 1 ? ' or ' : ', ')}
          <button type="button" title={rest} onClick={() => session.search(rest)}>
            <bdi>{word}</bdi>
          </button>{' '}
          <small>{count(documents)}</small>
        </span>
      ))}
    </p>
  )
}
