import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLastChange } from '../../library/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { notify, useLastNotice } from '../notices.ts'
import { shownKeys } from '../use-shortcuts.ts'
import styles from './toast.module.css'

/** How long a notice stays when nobody points at it. *Undo* stays reachable by its key. */
const shownMs = 9_000

interface Shown {
  readonly text: string
  readonly undo?: () => Promise<void>
}

/** What was just done, with its *Undo*; and sentences the frame has to say. */
export function Toast() {
  const [shown, setShown] = useShownNotice()
  const [isHeld, setHeld] = useState(false)

  // Waits on the clock, which is outside React.
  useEffect(() => {
    if (shown === undefined || isHeld) return
    const timer = setTimeout(() => setShown(undefined), shownMs)
    return () => clearTimeout(timer)
  }, [shown, isHeld, setShown])

  const dismiss = () => {
    setHeld(false) // what is gone is no longer pointed at, and says so to nobody
    setShown(undefined)
  }

  const undo = async () => {
    if (shown?.undo === undefined) return
    try {
      await shown.undo()
      setHeld(false)
      setShown({ text: `Undone: ${shown.text}` })
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div role="status" aria-label="Notice" className={styles.place}>
      {shown !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it; its buttons do the rest
        <div
          className={styles.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <bdi className={styles.text}>{shown.text}</bdi>
          {shown.undo !== undefined && (
            <Button size="small" onPress={() => void undo()}>
              Undo <kbd aria-hidden>{shownKeys('Mod+Z')}</kbd>
            </Button>
          )}
          <IconButton label="Dismiss the notice" size="small" onPress={dismiss}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  )
}

/** The newest of what was changed and what was said. A change that was taken back by key goes away by itself. */
function useShownNotice() {
  const change = useLastChange()
  const notice = useLastNotice()
  const [seen, setSeen] = useState({ change, notice })
  const [shown, setShown] = useState<Shown>()
  const [past, setPast] = useState<readonly unknown[]>([])
  if (seen.change !== change || seen.notice !== notice) {
    setSeen({ change, notice })
    if (seen.notice !== notice && notice !== undefined) setShown({ text: notice.text })
    else if (change !== undefined && !past.includes(change)) setShown({ text: change.label, undo: change.undo })
    else if (seen.change !== undefined) setShown({ text: `Undone: ${seen.change.label}` })
    if (change !== undefined && !past.includes(change)) setPast([...past.slice(-200), change])
  }
  return [shown, setShown] as const
}
