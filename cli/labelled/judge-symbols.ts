import { findSymbols, type SymbolContext, symbolsOfFileName } from '../../shared/symbols/index.ts'
import { compare, type Tally } from './tally.ts'

/** Judges the lines of `symbols.txt`: `[context] text => KEY; KEY`. Gives how many mentions they label. */
export function judgeSymbolLines(text: string, tally: Tally): number {
  let mentions = 0
  for (const line of text.split('\n')) {
    const [, context = '', words = '', keys = ''] = /^\[([^\]]*)\] (.*?) =>\s*(.*)$/u.exec(line) ?? []
    if (context === '') continue
    const expected = keys.split(';').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]))
    mentions += expected.length
    compare(tally, line.slice(0, 110), found(words, context), expected)
  }
  return mentions
}

function found(words: string, context: string): readonly string[] {
  if (context === 'name')
    return symbolsOfFileName(words)
      .slice(0, 1)
      .map(({ key }) => key)
  const told = context.split(' ').filter((word) => word !== '-')
  const bodies = told.filter((word) => word === 'itu-r' || word === '3gpp')
  const groups = told.filter((word) => word !== 'itu-r' && word !== '3gpp')
  const given: SymbolContext = { groups, bodies }
  return findSymbols(words, given).map(({ key }) => key)
}
