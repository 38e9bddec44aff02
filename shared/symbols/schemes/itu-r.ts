import { dash, gap, plainNumber, revisionOf, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `5A/650-E`, `5A/TEMP/246`, `8A/TEMP/223(Rev. 1)`. `TEMP` tells the scheme by itself; the rest only in an ITU-R paper. */
const paper: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<party>[1-9][A-D])\\/(?<temp>TEMP\\/)?(?<number>\\d{1,4})(?:${gap}\\(?R(?:ev)?\\.?${gap}(?<revision>\\d{1,2})\\)?)?(?:${dash}(?<language>[EFSARC]))?${wordEnd}`,
    'gu',
  ),
  read({ groups = {} }, context, { before }) {
    const isOwn = context.bodies?.includes('itu-r') === true || context.isSymbolField === true || /\bDoc(?:ument|\.)\s$/i.test(before)
    if (groups.temp === undefined && !isOwn) return undefined
    const revision = revisionOf(groups.revision)
    const stem = `${groups.party}/${groups.temp ?? ''}${plainNumber(groups.number ?? '')}`
    return {
      key: `${stem}${revision ?? ''}`,
      base: stem,
      group: `WP${groups.party}`,
      type: groups.temp === undefined ? 'C' : 'TEMP',
      ...(revision === undefined ? {} : { revision }),
    }
  },
}

/** Papers of ITU-R working parties. */
export const ituR: Scheme = { name: 'itu-r', patterns: [paper] }
