import type { GroupName } from '../contracts/recognition.ts'
import { findGroups, groupOf, type ParsedSymbol } from '../symbols/index.ts'
import type { DocumentText } from './document-text.ts'
import { type Header, headerValue } from './header.ts'

/**
 * The group whose paper it is: of the header's group cell, the symbol, the sender, and last the group the text names
 * most. Short symbols (`TD 1447`) of the text are read as this group's.
 */
export function ownGroup(
  _document: DocumentText,
  header: Header,
  symbols: readonly ParsedSymbol[],
  path: string | undefined,
): GroupName | undefined {
  const stated = headerValue(header, 'study-group')?.text
  const cell = stated === undefined ? undefined : (groupOf(stated) ?? (/^\d{1,2}$/.test(stated.trim()) ? `SG${Number(stated)}` : undefined))
  const banner = header.loose.map(({ text }) => (text.length < 60 ? groupOf(text) : undefined)).find((group) => group !== undefined)
  const question = /\/(\d{1,2})\b/.exec(headerValue(header, 'question')?.text ?? '')?.[1]
  const named = symbols.find(({ group }) => group !== undefined)?.group
  return (
    cell ??
    banner ??
    (question === undefined ? undefined : `SG${Number(question)}`) ??
    named ??
    (path === undefined
      ? undefined
      : findGroups(path.replaceAll('_', ' ')).find((found) => /^(?:SG\d|TSAG|FG-|JCA-)/.test(found.group))?.group)
  )
}

/** The study group a text speaks of most, the earlier of equals: whose `C456` a paper without a header means. */
export function spokenGroup(document: DocumentText): GroupName | undefined {
  const counts = new Map<GroupName, number>()
  for (const { text } of document.lines.slice(0, 300)) {
    for (const { group } of findGroups(text)) if (/^(?:SG\d+|TSAG)$/.test(group)) counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  let best: GroupName | undefined
  for (const [group, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = group
  return best
}
