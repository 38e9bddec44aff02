import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import styles from './notice-bar.module.css'
import { dismissNotice, type Notice, noticeMs, notices, watchNotices } from './notices.ts'

/** Where notices show. The window has one. */
export function NoticeBar() {
  const shown = useSyncExternalStore(watchNotices, notices)
  return (
    <div className={styles.bar} role="status" aria-label="Notices">
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function NoticeCard({ notice: { id, text, tone, action } }: { readonly notice: Notice }) {
  const [isHeld, setHeld] = useState(false)

  // A clock is outside React.
  useEffect(() => {
    if (isHeld || tone === 'bad') return
    const timer = setTimeout(() => dismissNotice(id), action === undefined ? noticeMs : 2 * noticeMs)
    return () => clearTimeout(timer)
  }, [id, isHeld, tone, action])

  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
  return (
    <div className={classNames(styles.notice, tone === 'bad' && styles.bad)} {...hold}>
      <span dir="auto">{text}</span>
      {action !== undefined && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            dismissNotice(id)
            action.run()
          }}
        >
          {action.title}
        </Button>
      )}
      <IconButton label="Dismiss" size="small" onPress={() => dismissNotice(id)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}
