import type { SymbolParts } from '../parsed-symbol.ts'

/** `5A/650`, `5A/TEMP/246R1`, `6/145`: a radio group's paper; `party` is the working party (`5A`) or the study group (`6`). */
export function radioParts(named: {
  readonly party: string
  readonly isTemporary: boolean
  readonly number: string
  readonly revision?: string | undefined
  readonly part?: string | undefined
}): SymbolParts {
  const stem = `${named.party}/${named.isTemporary ? 'TEMP/' : ''}${named.number}`
  const end = named.part === undefined ? '' : `-${named.part}`
  return {
    key: `${stem}${named.revision ?? ''}${end}`,
    base: `${stem}${end}`,
    group: /^\d$/.test(named.party) ? `ITU-R SG${named.party}` : `WP${named.party}`,
    type: named.isTemporary ? 'TEMP' : 'C',
    ...(named.revision === undefined ? {} : { revision: named.revision }),
  }
}
