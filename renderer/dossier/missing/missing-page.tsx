import { CircleCheck } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLibraryState, useMissing } from '../../library/index.ts'
import { Button, count, EmptyState, plural } from '../../ui/index.ts'
import { CopyButton } from '../copy-button.tsx'
import styles from './missing.module.css'
import { type Grouping, missingItems, missingWith } from './missing-groups.ts'
import { MissingItems } from './missing-items.tsx'
import { type MissingReason, missingFor, missingText } from './missing-list.ts'
import { MissingTools } from './missing-tools.tsx'

const none: ReadonlySet<string> = new Set()

/** Documents that others speak of and the library does not hold, by how much they matter. */
export function MissingPage() {
  const rows = useDeferredValue(useMissing())
  const library = useLibraryState()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState<MissingReason>()
  const [grouping, setGrouping] = useState<Grouping>('nothing')
  const [folded, setFolded] = useState(none)
  const words = useDeferredValue(typed)
  const named = useMemo(() => missingWith(rows, words), [rows, words])
  const shown = useMemo(() => missingFor(named, reason), [named, reason])
  const items = useMemo(() => missingItems(shown, grouping, folded), [shown, grouping, folded])
  const addresses = shown.filter(({ url }) => url !== undefined).length
  if (rows.length === 0) {
    return library.kind === 'ready' ? (
      <EmptyState icon={<CircleCheck size={28} />} title="Nothing is missing">
        <p>Every paper that the documents of this library attach, answer or cite is here.</p>
      </EmptyState>
    ) : null
  }
  return (
    <section className={styles.page} aria-labelledby="missing-title">
      <header className={styles.head}>
        <div>
          <h1 id="missing-title">Missing</h1>
          <p className={styles.summary} role="status">
            {shown.length < rows.length && `${count(shown.length)} of `}
            {plural(rows.length, 'document')} that others speak of, {addresses === 0 ? 'none' : count(addresses)} with an address to fetch
            from
          </p>
        </div>
        <CopyButton size="medium" text={() => missingText(shown)}>
          {shown.length < rows.length ? 'Copy these as a list' : 'Copy all as a list'}
        </CopyButton>
      </header>
      <MissingTools
        rows={named}
        typed={typed}
        onType={setTyped}
        reason={reason}
        onReason={setReason}
        grouping={grouping}
        onGroup={(next) => {
          setGrouping(next)
          setFolded(none)
        }}
      />
      {shown.length === 0 ? (
        <div className={styles.nothing}>
          <p>None of the missing documents is called so.</p>
          <Button
            onPress={() => {
              setTyped('')
              setReason(undefined)
            }}
          >
            Show all {count(rows.length)}
          </Button>
        </div>
      ) : (
        <MissingItems
          key={`${grouping} ${reason ?? ''}`}
          items={items}
          onFold={(group) => setFolded(folded.symmetricDifference(new Set([group])))}
        />
      )}
    </section>
  )
}
