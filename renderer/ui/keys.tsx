import styles from './keys.module.css'

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
const appleNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

/** How this machine writes a key: `Ctrl` is `⌘` on a Mac. */
export const keyName = (key: string): string => (isApple ? (appleNames[key] ?? key) : key)

interface Props {
  /** Keys held together are joined by `+`, one after the other by a space: `Ctrl+Shift+P`. */
  readonly keys: string
}

/** Keys to press, as on their caps. */
export function Keys({ keys }: Props) {
  return (
    <span className={styles.keys}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {keyName(key)}
        </kbd>
      ))}
    </span>
  )
}
