import { type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** Printed: `11-06/1715r0`, `doc.: IEEE 802.11-02/504r0`. */
const printed: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:doc\\.: ?)?IEEE(?: P)? ?802\\.)?(?<group>1|3|ec|1[15-9]|2[0-4])-(?<year>\\d{2})\\/(?<number>\\d{1,4})r(?<revision>\\d{1,2})${wordEnd}`,
    'g',
  ),
  gate: /\/\d+r\d/,
  read: ({ groups = {} }) => parts(groups),
}

/** In file names: `11-24-0031-00-00bn-deterministic-backoff.pptx`. The fifth part is the task group, four characters. */
const fileName: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<group>\\d{2}|ec)-(?<year>\\d{2})-(?<number>\\d{4})-(?<revision>\\d{2})-(?<task>[0-9a-zA-Z]{4})(?=[-.]|$|[^A-Za-z\\d])`,
    'g',
  ),
  gate: /-\d\d-\d{4}-\d\d-/,
  read: ({ groups = {} }) => parts(groups),
}

/** Canonical: `11-24-0031r0`. */
const canonical: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<group>1[15-9]|2[0-4]|ec)-(?<year>\\d{2})-(?<number>\\d{4})r(?<revision>\\d{1,2})${wordEnd}`, 'g'),
  gate: /-\d{4}r/,
  read: ({ groups = {} }) => parts(groups),
}

/** Papers of IEEE 802. */
export const ieee802: Scheme = { name: 'ieee802', patterns: [fileName, canonical, printed] }

function parts(groups: Readonly<Record<string, string | undefined>>) {
  const stem = `${groups.group}-${groups.year}-${(groups.number ?? '').padStart(4, '0')}`
  const revision = `r${Number(groups.revision)}`
  return {
    key: `${stem}${revision}`,
    base: stem,
    revision,
    group: groups.group === 'ec' ? 'IEEE 802' : `IEEE 802.${Number(groups.group)}`,
    type: 'DCN',
  }
}
