import styles from './progress-bar.module.css'

interface Props {
  readonly label: string
  /** From 0 to 1; left out while it cannot be known. */
  readonly value?: number
}

/** How far something is. What it is doing stands beside it in words. */
export function ProgressBar({ label, value }: Props) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent !== undefined && { 'aria-valuenow': percent })}
    >
      <div
        className={percent === undefined ? styles.unknown : styles.fill}
        style={percent === undefined ? {} : { inlineSize: `${percent}%` }}
      />
    </div>
  )
}
