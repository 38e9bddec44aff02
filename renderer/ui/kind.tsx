import chipStyles from './chip.module.css'
import { classNames } from './class-names.ts'

/** What each kind of document is called, one and many. */
export const kindNames = {
  liaison: ['Liaison statement', 'Liaisons'],
  contribution: ['Contribution', 'Contributions'],
  'temporary-document': ['Temporary document', 'Temporary documents'],
  report: ['Report', 'Reports'],
  agenda: ['Agenda', 'Agendas'],
  recommendation: ['Recommendation', 'Recommendations'],
  presentation: ['Presentation', 'Presentations'],
  workshop: ['Workshop', 'Workshops'],
  template: ['Template', 'Templates'],
  other: ['Other document', 'Other documents'],
} as const satisfies Readonly<Record<string, readonly [one: string, many: string]>>

type Kind = keyof typeof kindNames

/** The colour of a kind, for `style`. */
export const kindColour = (kind: Kind): string => `var(--kind-${kind})`

const hue = (kind: Kind) => ({ '--hue': kindColour(kind) }) as React.CSSProperties

/** A document's kind as a coloured square. `isNamed` says the kind to those who cannot see it. */
export function KindDot({ kind, isNamed = false }: { readonly kind: Kind; readonly isNamed?: boolean }) {
  return isNamed ? (
    <span className={chipStyles.square} style={hue(kind)} role="img" aria-label={kindNames[kind][0]} />
  ) : (
    <span className={chipStyles.square} style={hue(kind)} aria-hidden="true" />
  )
}

/** A document's kind in words and colour. */
export function KindChip({ kind }: { readonly kind: Kind }) {
  return (
    <span className={classNames(chipStyles.chip, chipStyles.kind)} style={hue(kind)}>
      {kindNames[kind][0]}
    </span>
  )
}
