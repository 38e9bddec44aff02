import type { Correction } from '../../../shared/contracts/search.ts'
import { replaceWord } from '../../search/index.ts'
import { session } from '../session.ts'
import styles from './explain.module.css'

interface Props {
  readonly query: string
  readonly corrections: readonly Correction[]
}

/** A word that nothing holds and what was searched beside it: said, never silently replaced, and open to choice. */
export function CorrectionNotice({ query, corrections }: Props) {
  return corrections.map(({ word, instead }) => (
    <p key={word} className={styles.correction}>
      Nothing holds “<bdi>{word}</bdi>”. Also searched{' '}
      {instead.map((other, at) => (
        <span key={other}>
          {at > 0 && (at === instead.length - 1 ? ' and ' : ', ')}
          <button type="button" title={`Search only “${other}”`} onClick={() => session.search(replaceWord(query, word, other))}>
            <bdi>{other}</bdi>
          </button>
        </span>
      ))}
      .{' '}
      <button type="button" onClick={() => session.search(replaceWord(query, word, `"${word}"`))}>
        Exactly as typed
      </button>
    </p>
  ))
}
