import { useState } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { type MissingRow, useRows } from '../../library/index.ts'
import { Button, Chip } from '../../ui/index.ts'
import { Address } from '../address.tsx'
import { FormatBadge } from '../attachments/format-badge.tsx'
import { CopyButton } from '../copy-button.tsx'
import { DocumentLink } from '../document-link.tsx'
import styles from './missing.module.css'
import { askersOf, missingLine, missingName, missingReasons } from './missing-list.ts'

const words = { attached: 'attached by', answered: 'answered by', cited: 'cited by' } as const

interface Props {
  readonly row: MissingRow
  /** Of its heading. */
  readonly level: 2 | 3
}

/** A document that is not here: its names, who asks for it, and where to fetch it. */
export function MissingEntry({ row, level }: Props) {
  const Heading = `h${level}` as const
  const name = missingName(row)
  const reasons = missingReasons.filter((reason) => askersOf(row, reason).length > 0)
  return (
    <article className={styles.entry} aria-label={name}>
      <FormatBadge target={undefined} fileName={row.fileName} />
      <div className={styles.text}>
        <div className={styles.names}>
          <Heading className={styles.name}>
            <bdi>{name}</bdi>
          </Heading>
          {row.title !== undefined && row.title !== name && (
            <p className={styles.title} dir="auto">
              {row.title}
            </p>
          )}
          <span className={styles.copy}>
            <CopyButton variant="quiet" text={() => missingLine(row)}>
              Copy
            </CopyButton>
          </span>
        </div>
        {row.fileName !== undefined && row.fileName !== name && row.url === undefined && <Chip>{row.fileName}</Chip>}
        {reasons.map((reason) => (
          <Askers key={reason} label={words[reason]} ids={askersOf(row, reason)} />
        ))}
        {row.url !== undefined && <Address url={row.url} />}
      </div>
    </article>
  )
}

/** Documents named at first of those that ask. */
const namedAtMost = 4

function Askers({ label, ids }: { readonly label: string; readonly ids: readonly DocumentId[] }) {
  const [isWhole, setWhole] = useState(false)
  const rows = useRows(isWhole ? ids : ids.slice(0, namedAtMost))
  return (
    <p className={styles.askers}>
      <span className={styles.label}>{label} </span>
      {[...rows.values()].map((row) => (
        <DocumentLink key={row.id} row={row} />
      ))}
      {!isWhole && ids.length > namedAtMost && (
        <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
          {`${ids.length - namedAtMost} more`}
        </Button>
      )}
    </p>
  )
}
