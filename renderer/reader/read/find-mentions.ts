import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import { findSymbols } from '../../../shared/symbols/index.ts'
import type { SymbolStretch } from './segments.ts'

const none: readonly never[] = []

/**
 * Finds in a text of the document the symbols its recognition lists as mentions, so that what is a link here is a link
 * in the dossier. The grammar gives the places; a spelling it reads only with the recogniser's wider knowledge is
 * looked for as printed.
 */
export function mentionFinder({
  mentions,
  groups,
}: Recognition): (block: number, text: string, offset: number) => readonly SymbolStretch[] {
  if (mentions.length === 0) return () => none
  const keys = new Set(mentions.map(({ key }) => key))
  const printed = new Map<number, Array<readonly [SymbolKey, string]>>()
  for (const { key, printed: spelling, blocks } of mentions)
    for (const block of blocks) printed.set(block, [...(printed.get(block) ?? []), [key, spelling]])

  return (block, text, offset) => {
    const spellings = printed.get(block)
    if (!/\d/.test(text)) return none
    const found: SymbolStretch[] = findSymbols(text, { groups })
      .filter(({ key }) => keys.has(key))
      .map(({ key, start, end }) => ({ key, start, end }))
    for (const [key, spelling] of spellings ?? []) {
      if (found.some((stretch) => stretch.key === key)) continue
      const start = text.indexOf(spelling)
      const end = start + spelling.length
      if (start !== -1 && !found.some((other) => other.start < end && start < other.end)) found.push({ key, start, end })
    }
    return found.map(({ key, start, end }) => ({ key, start: start + offset, end: end + offset }))
  }
}
