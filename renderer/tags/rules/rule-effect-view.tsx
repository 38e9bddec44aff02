import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import { useRows } from '../../library/index.ts'
import { useIndexStatus } from '../../search/index.ts'
import { count, KindDot, plural } from '../../ui/index.ts'
import styles from './rules.module.css'
import type { RulePreview } from './use-rule-preview.ts'

/** Documents named of each sort. */
const mostNamed = 5

/** What a rule would do, as a sentence and with the first documents by name; or why it cannot be kept. */
export function RuleEffectView({ preview, hasTag }: { readonly preview: RulePreview; readonly hasTag: boolean }) {
  const { waiting } = useIndexStatus()
  return (
    <div className={styles.preview}>
      {preview.kind === 'fault' ? (
        <p role="alert" className={styles.fault}>
          {preview.fault}
        </p>
      ) : (
        <p role="status" className={styles.effect}>
          {sentenceOf(preview, hasTag)}
        </p>
      )}
      {preview.kind === 'ready' && (
        <>
          <Named title="Would be tagged" ids={preview.effect.add} />
          <Named title="Would lose the tag" ids={preview.effect.remove} />
        </>
      )}
      {waiting > 0 && (
        <p className={styles.note}>{plural(waiting, 'document')} cannot be searched yet; the rule tags them as soon as they can be.</p>
      )}
    </div>
  )
}

function sentenceOf(preview: Exclude<RulePreview, { kind: 'fault' }>, hasTag: boolean): string {
  if (preview.kind !== 'ready') {
    if (preview.kind === 'looking') return 'Looking through the library…'
    return hasTag ? 'Write what the documents say: what the rule would do shows here.' : 'Choose a tag first.'
  }
  const { documents, effect } = preview
  if (documents.length === 0 && effect.remove.length === 0) return 'Finds nothing yet. The rule would wait for what arrives later.'
  const parts = [
    `Would tag ${count(effect.add.length)}, remove from ${count(effect.remove.length)}.`,
    effect.borne > 0 && `${count(effect.borne)} of those it finds bear the tag already.`,
    effect.withheld > 0 && `${count(effect.withheld)} stay without, since you took the tag off or rejected it there.`,
  ]
  return parts.filter(Boolean).join(' ')
}

function Named({ title, ids }: { readonly title: string; readonly ids: readonly DocumentId[] }) {
  const rows = useRows(ids.slice(0, mostNamed))
  if (ids.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.named}>
        {[...rows.values()].map((row) => (
          <li key={row.id}>
            <KindDot kind={row.kind} />
            {row.symbols[0] !== undefined && <b>{printSymbol(row.symbols[0])}</b>}
            <bdi>{row.title}</bdi>
          </li>
        ))}
        {ids.length > rows.size && <li className={styles.note}>and {count(ids.length - rows.size)} more</li>}
      </ul>
    </section>
  )
}
