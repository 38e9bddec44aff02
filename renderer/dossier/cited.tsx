import type { RelationRow } from '../library/index.ts'
import { plural } from '../ui/index.ts'
import styles from './cited.module.css'
import { Section } from './section.tsx'
import { ShowAll } from './show-all.tsx'
import { SymbolLink } from './symbol-link/symbol-link.tsx'

/** The documents a statement speaks of beside its attachments and what it answers; those that are here first. */
export function Cited({ outgoing }: { readonly outgoing: readonly RelationRow[] }) {
  const cited = outgoing.filter(({ kind, symbol }) => kind === 'cites' && symbol !== undefined)
  if (cited.length === 0) return null
  const here = cited.filter(({ state }) => state !== 'missing')
  const missing = cited.filter(({ state }) => state === 'missing')
  const detail = missing.length === 0 ? plural(cited.length, 'document') : `${here.length} of ${plural(cited.length, 'document')} here`
  return (
    <Section title="Cites" detail={detail}>
      <ShowAll items={[...here, ...missing]} shown={40} className={styles.cited ?? ''} keyOf={({ id }) => id}>
        {({ symbol }) => symbol !== undefined && <SymbolLink symbol={symbol} />}
      </ShowAll>
    </Section>
  )
}
