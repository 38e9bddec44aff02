import type { WordExplanation } from '../../../shared/contracts/search.ts'
import { exactly, withoutWord } from '../../search/index.ts'
import { count, plural } from '../../ui/index.ts'
import { session } from '../session.ts'
import styles from './explain.module.css'

interface Props {
  readonly query: string
  readonly words: readonly WordExplanation[]
  /** Whether a word can be meant exactly, which finds no more. */
  readonly canNarrow?: boolean
}

/** Each word of a query: what it stood for, and how many documents hold it. It can be taken out, or meant letter by letter. */
export function SearchedWords({ query, words, canNarrow = true }: Props) {
  if (words.length === 0) return null
  return (
    <ul className={styles.words}>
      {words.map((word) => (
        <li key={word.word} data-nothing={(word.documents === 0 && word.role !== 'excluded') || undefined}>
          <span className={styles.word}>
            {word.role === 'excluded' && 'without '}
            <bdi>{word.word}</bdi>
            <span>{found(word)}</span>
            <Change query={query} word={word.word} canRemove={words.length > 1} canNarrow={canNarrow} />
          </span>
          <Forms {...word} />
        </li>
      ))}
    </ul>
  )
}

/** `12 documents, 30 in any spelling`. */
function found({ documents, inAnySpelling = documents }: WordExplanation): string {
  const own = documents === 0 ? 'no document' : plural(documents, 'document')
  return inAnySpelling === documents ? own : `${own}, ${count(inAnySpelling)} in any spelling`
}

interface ChangeProps {
  readonly query: string
  readonly word: string
  readonly canRemove: boolean
  readonly canNarrow: boolean
}

function Change({ query, word, canRemove, canNarrow }: ChangeProps) {
  const without = canRemove ? withoutWord(query, word) : ''
  const exact = canNarrow ? exactly(query, word) : query
  return (
    <span className={styles.changes}>
      {exact !== query && (
        <button
          type="button"
          className={styles.link}
          title={`Search ${exact}: accents count, and capitals where there are some`}
          onClick={() => session.search(exact)}
        >
          Exactly
        </button>
      )}
      {without !== query && without !== '' && (
        <button type="button" className={styles.link} onClick={() => session.search(without)}>
          Search without it
        </button>
      )}
    </span>
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
