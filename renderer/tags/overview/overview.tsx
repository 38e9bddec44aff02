import { Grid3x3 } from 'lucide-react'
import { useState } from 'react'
import { useTags } from '../../library/index.ts'
import { Choice, EmptyState } from '../../ui/index.ts'
import { useReviewCount } from '../use-review-count.ts'
import type { Across } from './cross-table.ts'
import { HeatMap } from './heat-map.tsx'
import { Network } from './network.tsx'
import styles from './overview.module.css'

type Shown = Across | 'together'

const choices: ReadonlyArray<{ readonly id: Shown; readonly label: string }> = [
  { id: 'year', label: 'By year' },
  { id: 'group', label: 'By group' },
  { id: 'meeting', label: 'By meeting' },
  { id: 'together', label: 'Together' },
]

/** Where the tags stand: over the years, groups and meetings, and which occur together. Every cell opens its documents. */
export function Overview() {
  const tags = useTags()
  const toReview = useReviewCount()
  const [shown, setShown] = useState<Shown>('year')
  if (!tags.some(({ documents }) => documents > 0))
    return (
      <EmptyState icon={<Grid3x3 size={36} />} title="No document bears a tag yet">
        <p>
          {toReview > 0
            ? 'What the lens proposes counts here once you have accepted it.'
            : 'Tags given by hand, by rule or by accepting what the lens proposes are laid out here by year, group and meeting.'}
        </p>
      </EmptyState>
    )
  return (
    <div className={styles.page}>
      <div className={styles.toolbar}>
        <Choice label="Show tags" isLabelHidden value={shown} options={choices} onChange={(id) => setShown(id as Shown)} />
      </div>
      {shown === 'together' ? <Network /> : <HeatMap key={shown} across={shown} />}
    </div>
  )
}
