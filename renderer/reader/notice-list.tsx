import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { DocumentRow } from '../library/index.ts'
import { Button, classes, plural } from '../ui/index.ts'
import { NewerRevision, Rivals } from './newer-revision.tsx'
import styles from './notice-list.module.css'
import { noticesOf } from './notices.ts'
import { OcrNotice } from './ocr/ocr-notice.tsx'

/** Notices that stand open; the others wait behind a button. */
const mostOpen = 2
const icons = { bad: CircleAlert, warn: TriangleAlert, plain: Info } as const

/** What to know before one relies on the document. */
export function NoticeList({ row }: { readonly row: DocumentRow }) {
  const [isOpen, setIsOpen] = useState(false)
  const notices = noticesOf(row)
  const shown = isOpen ? notices : notices.slice(0, mostOpen)
  const rest = notices.length - shown.length
  return (
    <>
      <NewerRevision row={row} />
      <Rivals row={row} />
      {shown.map(({ tone, title, text }) => {
        const Icon = icons[tone]
        return (
          <p key={title + text} className={classes(styles.notice, styles[tone])}>
            <Icon size={16} aria-hidden />
            <span>
              <strong>{title}.</strong> <bdi>{text}</bdi>
            </span>
          </p>
        )
      })}
      <OcrNotice row={row} />
      {rest > 0 && (
        <Button size="small" variant="quiet" onPress={() => setIsOpen(true)}>
          {plural(rest, 'more remark')}
        </Button>
      )}
    </>
  )
}
