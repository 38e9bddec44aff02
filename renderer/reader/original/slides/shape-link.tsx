import type { DrawnTarget } from '../../../../shared/contracts/drawing.ts'
import styles from './slide-view.module.css'
import { usePress } from './use-press.ts'

/** Makes the whole of a shape lead somewhere, when it is pressed anywhere. */
export function ShapeLink({ target }: { readonly target: DrawnTarget }) {
  const press = usePress(target)
  if (press === undefined) return null
  return (
    <button
      type="button"
      className={styles.shapeLink}
      aria-label={target.href === undefined ? `Go to slide ${target.slide}` : `Address ${target.href}`}
      title={press.says}
      onClick={press.go}
    />
  )
}
