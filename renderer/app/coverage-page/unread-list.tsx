import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import { readAgain } from '../../import/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { Button, fileSize, IconButton, KindDot, plural } from '../../ui/index.ts'
import { notify } from '../notices.ts'
import { session } from '../session.ts'
import styles from './coverage.module.css'

/** Documents drawn before a delegate asks for more. */
const few = 5
const many = 200

/** Documents that one reason keeps from being searched whole. */
export function UnreadList({ title, rows }: { readonly title: string; readonly rows: readonly DocumentRow[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = rows.slice(0, isWhole ? many : few)
  return (
    <section className={styles.group}>
      <h3>
        {title} <span>{plural(rows.length, 'document')}</span>
      </h3>
      <ul className={styles.unread}>
        {shown.map((row) => (
          <UnreadDocument key={row.id} row={row} />
        ))}
      </ul>
      {rows.length > few && (
        <Button variant="quiet" size="small" onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show ${rows.length > many ? `the first ${many}` : `all ${rows.length}`}`}
        </Button>
      )}
    </section>
  )
}

function UnreadDocument({ row }: { readonly row: DocumentRow }) {
  const retry = () => {
    readAgain([row.id])
    notify(`“${row.name}” is being read once more.`)
  }
  return (
    <li>
      <KindDot kind={row.kind} />
      <span className={styles.unreadText}>
        <button type="button" className={styles.open} onClick={() => session.openDocument(row.id)}>
          <bdi>{row.name}</bdi>
        </button>
        <span className={styles.detail} dir="auto">
          {row.detail ?? 'Only a part of it could be read.'}
        </span>
      </span>
      <span className={styles.size}>
        {row.format} · {fileSize(row.sizeBytes)}
      </span>
      <IconButton label={`Read ${row.name} again`} size="small" onPress={retry}>
        <RotateCw size={14} aria-hidden />
      </IconButton>
    </li>
  )
}
