import type { Inline } from '../../contracts/blocks.ts'

const address = /\bhttps?:\/\/[^\s<>"'`{}|\\^\u3000-\u303f\uff00-\uffef]+|\bwww\.[a-z\d-]+\.[^\s<>"'`{}|\\^]+/giu

/** Runs of a text in which addresses are links. A full stop, bracket or comma after an address is not part of it. */
export function linked(text: string): readonly Inline[] {
  if (!/https?:|www\./iu.test(text)) return [{ text }]
  const inlines: Inline[] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    const found = trimmed(match[0])
    if (match.index > at) inlines.push({ text: text.slice(at, match.index) })
    inlines.push({ text: found, href: /^www\./iu.test(found) ? `http://${found}` : found })
    at = match.index + found.length
  }
  if (at < text.length) inlines.push({ text: text.slice(at) })
  return inlines
}

function trimmed(found: string): string {
  let end = found.length
  while (end > 0) {
    const last = found[end - 1] ?? ''
    const opens = last === ')' && found.slice(0, end).split('(').length > found.slice(0, end).split(')').length - 1
    if (!/[.,;:!?)\]…]/u.test(last) || opens) break
    end--
  }
  return found.slice(0, end)
}
