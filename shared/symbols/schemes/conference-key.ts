import type { SymbolParts } from '../parsed-symbol.ts'

/** `WTSA-24/36-Add5`: a conference, its year and the number, which runs from the beginning of each conference. */
export function conferenceParts(named: {
  readonly body: string
  readonly year: string
  readonly kind?: string | undefined
  readonly number: string
  readonly revision?: string | undefined
  readonly part?: string | undefined
}): SymbolParts {
  const stem = `${named.body}-${named.year}/${named.kind ?? ''}${named.number}`
  const end = named.part === undefined ? '' : `-${named.part}`
  return {
    key: `${stem}${named.revision ?? ''}${end}`,
    base: `${stem}${end}`,
    group: named.body,
    type: 'C',
    ...(named.revision === undefined ? {} : { revision: named.revision }),
  }
}

/** Conferences and assemblies as names spell them, with or without their year: `WTSA.24`, `WRC23`, `PP`. */
export const conferenceName = /^(?<body>WTSA|WTDC|WRC|PP|RA|RRC|WCIT|CPM)[.-]?(?<year>\d{2})?(?:[.-](?<session>\d))?$/
