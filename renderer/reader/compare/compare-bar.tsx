import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { Comparison } from '../../../shared/compare/index.ts'
import { shortName } from '../../dossier/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { count, IconButton } from '../../ui/index.ts'
import styles from './compare.module.css'

interface Props {
  readonly before: DocumentRow | undefined
  readonly after: DocumentRow | undefined
  /** Nothing while it is worked out. */
  readonly comparison: Comparison | undefined
  readonly index: number
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** Says what is compared with what and how much changed, and goes from one change to the next. */
export function CompareBar({ before, after, comparison, index, onStep, onClose }: Props) {
  const changes = comparison?.differences.length ?? 0
  return (
    <section className={styles.bar} aria-label="Changes">
      {before !== undefined && after !== undefined && (
        <span className={styles.names}>
          <del>
            <bdi>{shortName(before)}</bdi>
          </del>{' '}
          →{' '}
          <ins>
            <bdi>{shortName(after)}</bdi>
          </ins>
        </span>
      )}
      <span className={styles.count} role="status">
        {comparison === undefined
          ? 'Comparing…'
          : changes === 0
            ? 'No difference in the text'
            : `Change ${count(index + 1)} of ${count(changes)}`}
      </span>
      <IconButton label="Previous change" keys="Shift+Enter" size="small" isDisabled={changes === 0} onPress={() => onStep(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Next change" keys="Enter" size="small" isDisabled={changes === 0} onPress={() => onStep(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label="Stop comparing" keys="Esc" size="small" onPress={onClose}>
        <X size={15} aria-hidden />
      </IconButton>
    </section>
  )
}
