import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { FindBar, HitPill } from './hit-bar.tsx'
import type { useHitWalk } from './use-hit-walk.ts'
import type { Find } from './use-looked-for.ts'

interface Props {
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
  readonly walk: ReturnType<typeof useHitWalk>
  /** What is looked for. */
  readonly terms: readonly MatchTerm[]
  readonly onUnmark: () => void
  /** The find field was closed: the focus belongs to the document again. */
  readonly onClosed: () => void
}

/** The find field while it is open, else how many places the search found. */
export function HitControls({ find, onFind, walk, terms, onUnmark, onClosed }: Props) {
  const count = { current: walk.index, hits: walk.hits.length, isComplete: walk.isComplete, onStep: walk.step }
  if (find === undefined) return terms.length > 0 && <HitPill {...count} onClose={onUnmark} />
  return (
    <FindBar
      {...count}
      text={find.text}
      visit={find.visit}
      onType={(text) => onFind({ ...find, text })}
      onClose={() => {
        onFind(undefined)
        onClosed()
      }}
    />
  )
}
