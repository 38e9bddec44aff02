import { dash, gap, plainNumber, revisionOf, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'
import { radioParts } from './radio-key.ts'

const issue = `(?:${gap}\\(?R(?:ev)?\\.?${gap}(?<revision>\\d{1,2})\\)?)?(?:-?${gap}\\(?(?<part>Add|Cor|Ann)\\.?${gap}(?<part_number>\\d{1,2})\\)?)?(?:${dash}(?<language>[EFSARC]))?${wordEnd}`
/** `Document 5A/650`, `Docs. 5A/…`: what makes a bare number a paper's. */
const called = /\b(?:Doc(?:ument)?s?\.?)\s$/i

/** `5A/650-E`, `5A/TEMP/246`, `8A/TEMP/223(Rev. 1)`, `4C/123(Add.1)`. `TEMP` tells the scheme by itself. */
const paper: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<party>[1-9][A-DJKLM])\\/(?<temp>TEMP\\/)?(?<number>\\d{1,4})${issue}`, 'g'),
  gate: /\d[A-M]\//,
  read({ groups = {} }, context, { before }) {
    const isOwn = context.bodies?.includes('itu-r') === true || context.isSymbolField === true || called.test(before)
    return groups.temp === undefined && !isOwn ? undefined : partsOf(groups)
  },
}

/** `Document 6/145-E` of a study group: told from page and part numbers by the word before and its letter or length. */
const ofStudyGroup: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<party>[1-7])\\/(?<temp>TEMP\\/)?(?<number>\\d{1,4})${issue}`, 'g'),
  gate: /[1-7]\//,
  read({ groups = {} }, context, { before }) {
    const isLong = groups.language !== undefined || groups.temp !== undefined || (groups.number ?? '').length > 1
    const isKey = context.isSymbolField === true && (groups.number ?? '').length > 2
    return isKey || (called.test(before) && isLong) ? partsOf(groups) : undefined
  },
}

/** Papers of ITU-R working parties and study groups. */
export const ituR: Scheme = { name: 'itu-r', patterns: [paper, ofStudyGroup] }

const partsOf = (groups: Readonly<Record<string, string | undefined>>) =>
  radioParts({
    party: groups.party ?? '',
    isTemporary: groups.temp !== undefined,
    number: plainNumber(groups.number ?? ''),
    revision: revisionOf(groups.revision),
    part: groups.part === undefined ? undefined : `${groups.part}${Number(groups.part_number)}`,
  })
