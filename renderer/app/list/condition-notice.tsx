import type { ConditionExplanation, SearchFilter } from '../../../shared/contracts/search.ts'
import { replaceValue } from '../../search/index.ts'
import { session } from '../session.ts'
import styles from './explain.module.css'
import { facetValueLabel } from './facets.ts'

interface Props {
  readonly query: string
  readonly conditions: readonly ConditionExplanation[]
}

/** A value of a condition that no document bears: said, with those near it that some do. */
export function ConditionNotice({ query, conditions }: Props) {
  return conditions.flatMap(({ filter: { field }, unknown }) =>
    unknown.map(({ value, near }) => (
      <p key={`${field} ${value}`} className={styles.correction}>
        No document {bears[field] ?? 'has'} “<bdi>{value}</bdi>”.
        {near.length > 0 && ' There is '}
        {near.map((other, at) => (
          <span key={other}>
            {at > 0 && (at === near.length - 1 ? ' and ' : ', ')}
            <button type="button" onClick={() => session.search(replaceValue(query, field, value, other))}>
              <bdi>{facetValueLabel(field, other)}</bdi>
            </button>
          </span>
        ))}
        {near.length > 0 && '.'}
      </p>
    )),
  )
}

const bears: Partial<Record<SearchFilter['field'], string>> = {
  kind: 'is of the kind',
  lang: 'is in the language',
  from: 'comes from',
  to: 'is for',
  group: 'is of the group',
  question: 'is on the question',
  meeting: 'is from a meeting',
  source: 'has a source',
  tag: 'bears the tag',
  title: 'has a title with',
  person: 'names a person',
  file: 'has a file name with',
  symbol: 'bears a symbol with',
  date: 'is dated',
  added: 'was added',
}
