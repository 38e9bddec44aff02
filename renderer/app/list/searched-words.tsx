import type { WordExplanation } from '../../../shared/contracts/search.ts'
import { withoutWord } from '../../search/index.ts'
import { count, plural } from '../../ui/index.ts'
import { session } from '../session.ts'
import styles from './explain.module.css'

interface Props {
  readonly query: string
  readonly words: readonly WordExplanation[]
}

/** Each word of a query: what it stood for, and how many documents hold it. One that nothing holds can be taken out. */
export function SearchedWords({ query, words }: Props) {
  if (words.length === 0) return null
  return (
    <ul className={styles.words}>
      {words.map((word) => (
        <li key={word.word} data-nothing={word.documents === 0 || undefined}>
          <span className={styles.word}>
            <bdi>{word.word}</bdi>
            <span>{word.documents === 0 ? 'no document' : plural(word.documents, 'document')}</span>
            {words.length > 1 && <Remove query={query} word={word.word} />}
          </span>
          <Forms {...word} />
        </li>
      ))}
    </ul>
  )
}

function Remove({ query, word }: { readonly query: string; readonly word: string }) {
  const without = withoutWord(query, word)
  if (without === query || without === '') return null
  return (
    <button type="button" className={styles.link} onClick={() => session.search(without)}>
      Search without it
    </button>
  )
}

/** `found as liaison 30 · liaisons 12 · liaising 2 and 4 other words`. */
function Forms({ word, forms, terms }: WordExplanation) {
  const [first] = forms
  if (first === undefined || (forms.length === 1 && first.term === word)) return null
  const others = terms - forms.length
  return (
    <span className={styles.forms}>
      found as{' '}
      {forms.map(({ term, documents }, at) => (
        <span key={term}>
          {at > 0 && ' · '}
          <bdi>{term}</bdi> <small>{count(documents)}</small>
        </span>
      ))}
      {others > 0 && ` and ${plural(others, 'other word')}`}
    </span>
  )
}
