import { type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** Printed: `11-06/1715r0`, `doc.: IEEE 802.11-02/504r0`. */
const printed: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:doc\\.: ?)?IEEE(?: P)? ?802\\.)?(?<group>1|3|1[15-9]|2[0-4])-(?<year>\\d{2})\\/(?<number>\\d{1,4})r(?<revision>\\d{1,2})${wordEnd}`,
    'gu',
  ),
  read: ({ groups = {} }) => parts(groups),
}

/** In file names: `11-24-0031-00-00bn-deterministic-backoff.pptx`. The fifth part is the task group, four characters. */
const fileName: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<group>\\d{2})-(?<year>\\d{2})-(?<number>\\d{4})-(?<revision>\\d{2})-(?<task>[0-9a-zA-Z]{4})(?=[-.]|$|[^\\p{L}\\p{N}])`,
    'gu',
  ),
  read: ({ groups = {} }) => parts(groups),
}

/** Canonical: `11-24-0031r0`. */
const canonical: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<group>1[15-9]|2[0-4])-(?<year>\\d{2})-(?<number>\\d{4})r(?<revision>\\d{1,2})${wordEnd}`, 'gu'),
  read: ({ groups = {} }) => parts(groups),
}

/** Papers of IEEE 802. */
export const ieee802: Scheme = { name: 'ieee802', patterns: [fileName, canonical, printed] }

function parts(groups: Readonly<Record<string, string | undefined>>) {
  const group = Number(groups.group)
  const stem = `${groups.group}-${groups.year}-${(groups.number ?? '').padStart(4, '0')}`
  const revision = `r${Number(groups.revision)}`
  return { key: `${stem}${revision}`, base: stem, revision, group: `IEEE 802.${group}`, type: 'DCN' }
}
