import { plainNumber, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'
import { ituKey } from './itu-key.ts'

/** First years of study periods by their number in the names of liaison files. Source: the ITU-T liaison database. */
const periods: Readonly<Record<string, number>> = { '14': 2009, '15': 2013, '16': 2017, '17': 2022, '18': 2025 }

/** `sp16-sg17-oLS-00123`: what the liaison database calls `SG17-LS123`; an incoming one (`iLS`) counts by itself. */
const file: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}sp(?<period>\\d\\d)-(?<group>sg\\d{1,2}|tsag|scv|ccv)-(?<way>[io])LS-?(?<number>\\d{1,5})${wordEnd}`,
    'gi',
  ),
  gate: /[io]LS/i,
  read({ groups = {} }) {
    const group = (groups.group ?? '').toUpperCase().replace(/^SG0+/, 'SG')
    const type = groups.way?.toLowerCase() === 'i' ? 'iLS' : 'LS'
    const period = periods[groups.period ?? '']
    return {
      ...ituKey({ group, type, number: plainNumber(groups.number ?? '') }),
      group,
      type: 'LS',
      ...(period === undefined ? {} : { period }),
    }
  },
}

/** Files of the ITU-T liaison database. */
export const ituLiaisonFile: Scheme = { name: 'itu-liaison-file', patterns: [file] }
