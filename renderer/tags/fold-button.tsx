import { ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'

interface Props {
  readonly name: string
  readonly hasBelow: boolean
  readonly isOpen: boolean
  readonly size: number
  readonly className: string | undefined
  readonly onToggle: (event: MouseEvent) => void
}

/** Folds what stands under a tag of a tree, which has the keys for it itself; an equal room where nothing does. */
export function FoldButton({ name, hasBelow, isOpen, size, className, onToggle }: Props) {
  if (!hasBelow) return <span className={className} />
  return (
    <button
      type="button"
      tabIndex={-1}
      className={className}
      data-open={isOpen || undefined}
      aria-label={isOpen ? `Fold “${name}”` : `Unfold “${name}”`}
      onClick={onToggle}
    >
      <ChevronRight size={size} aria-hidden />
    </button>
  )
}
