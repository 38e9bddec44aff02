import { dash, gap, wordEnd } from '../scheme.ts'

/** A closing bracket, only where the symbol opened one. */
const closing = '(?:(?<=\\([^()]{1,9})\\))?'

/** A revision after the number: `R2`, ` Rev.2`, ` (Rev. 1)`, `-R1`; named `revision` or `dashed`. */
export const issuePattern = `(?:${gap}\\(?(?:R(?:[eé]v)?)${gap}\\.?${gap}(?<revision>\\d{1,2})${closing}|${dash}R(?<dashed>\\d{1,2}))?`

/** A series after that: `/PLEN`, `-PLEN`, `/1`, ` (P)`, ` (WP3/16)`; named `series`. A revision may follow it: `/PLEN-R2`. */
export const seriesPattern = `(?:${gap}(?:\\/|${dash}|\\()${gap}(?<series>(?:PLEN|GEN|WP[ -]?\\d|[PG]|[1-5])(?:\\/\\d{1,2})?)${closing}(?=${wordEnd})(?:${dash}R(?<late>\\d{1,2})${wordEnd})?)?`

/** What a printed ITU symbol is made of. */
export interface ItuKeyParts {
  readonly group: string
  readonly type: string
  readonly number: string
  readonly revision?: string | undefined
  /** `PLEN`, `GEN`, `WP1` or their one-letter forms. The plenary series is the default and is not printed in the key. */
  readonly series?: string | undefined
  /** `Add1`, `Cor1` … of a paper issued in parts. */
  readonly part?: string | undefined
}

/** Canonical spelling of an ITU paper, with and without its revision: `SG17-TD1447R2`, `SG17-TD77/WP1`. */
export function ituKey(parts: ItuKeyParts): { readonly key: string; readonly base: string; readonly revision?: string } {
  const { revision } = parts
  const stem = `${parts.group}-${parts.type}${parts.number}`
  const end = `${seriesEnd(parts.series)}${parts.part === undefined ? '' : `-${parts.part}`}`
  return { key: `${stem}${revision ?? ''}${end}`, base: `${stem}${end}`, ...(revision === undefined ? {} : { revision }) }
}

/** `PLEN`, `GEN`, `WP1` of `P`, `G`, `1`, `GEN/9`, `WP3/16`. */
export function seriesOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const [first = ''] = written.toUpperCase().split('/')
  if (/^P(?:LEN)?$/.test(first)) return 'PLEN'
  if (/^G(?:EN)?$/.test(first)) return 'GEN'
  const party = /^(?:WP[ -]?)?(\d)$/.exec(first)
  return party === null ? undefined : `WP${party[1]}`
}

const seriesEnd = (series: string | undefined): string => (series === undefined || series === 'PLEN' ? '' : `/${series}`)
