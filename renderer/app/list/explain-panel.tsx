import { X } from 'lucide-react'
import type { SearchFilter } from '../../../shared/contracts/search.ts'
import { conditionsOf } from '../../search/index.ts'
import { IconButton } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import { changeSettings, useSettings } from '../settings.ts'
import { viewTitle } from '../view-title.ts'
import styles from './explain.module.css'
import { facetLabels, facetValueLabel, isFacetField } from './facets.ts'
import { SearchReach } from './search-reach.tsx'
import { SearchedWords } from './searched-words.tsx'
import type { ListContent } from './use-list.ts'

interface Props {
  readonly list: ListContent
  readonly onClose: () => void
}

/** How a search was made: each word with what it stood for, the conditions, the spelling, and how far it reaches. */
export function ExplainPanel({ list, onClose }: Props) {
  const view = useSession((now) => now.view)
  const filters = useSession((now) => now.filters)
  const conditions = [...filters, ...conditionsOf(list.answered)]
  const words = list.search?.explanations ?? []
  return (
    <section aria-label="How this was searched" className={styles.panel}>
      <header>
        <h3>How this was searched</h3>
        <IconButton label="Close the explanation" size="small" onPress={onClose}>
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      {words.length === 0 && <p>No words were looked for: every document that meets the conditions is listed.</p>}
      <SearchedWords query={list.answered} words={words} />
      <dl>
        <div>
          <dt>In</dt>
          <dd>
            <bdi>{view.kind === 'all' ? 'the whole library' : viewTitle(view)}</bdi>{' '}
            {view.kind !== 'all' && (
              <button type="button" className={styles.link} onClick={session.leaveView}>
                Search the whole library
              </button>
            )}
          </dd>
        </div>
        {conditions.length > 0 && (
          <div>
            <dt>Where</dt>
            <dd>{conditions.map(conditionText).join('; ')}</dd>
          </div>
        )}
        <div>
          <dt>Words</dt>
          <dd>
            <Spelling />
          </dd>
        </div>
      </dl>
      <SearchReach className={styles.reach} />
    </section>
  )
}

function Spelling() {
  const { isLiteral } = useSettings()
  return (
    <>
      {isLiteral ? 'only as they are written' : 'also in their other forms: plural, case, tense'}{' '}
      <button type="button" className={styles.link} onClick={() => changeSettings({ isLiteral: !isLiteral })}>
        {isLiteral ? 'Search other forms too' : 'Search as written'}
      </button>
    </>
  )
}

/** Conditions on words or a part of a text. */
const heldFields: ReadonlySet<SearchFilter['field']> = new Set(['title', 'file', 'symbol', 'source', 'meeting'])

/** `kind is Liaison statement or Report`, `tag is not Draft`, `title holds poisoning`. */
function conditionText({ field, values, exclude }: SearchFilter): string {
  const name = field === 'file' ? 'file name' : isFacetField(field) ? facetLabels[field].toLowerCase() : field
  const labels = values.map((value) => facetValueLabel(field, value)).join(' or ')
  const [holds, lacks] = heldFields.has(field) ? ['holds', 'does not hold'] : ['is', 'is not']
  return `${name} ${exclude === true ? lacks : holds} ${labels}`
}
