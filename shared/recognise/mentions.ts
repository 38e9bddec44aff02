import type { Block, Inline } from '../contracts/blocks.ts'
import type { SymbolKey } from '../contracts/ids.ts'
import type { Evidence, Mention } from '../contracts/recognition.ts'
import { type FoundSymbol, findSymbols, type SymbolContext } from '../symbols/index.ts'
import { sentenceEvidence } from '../taxonomy/index.ts'
import type { DocumentText } from './document-text.ts'

const mostBlocks = 50

/** Every symbol of another document in the text, one entry a document, in order of appearance. */
export function findMentions(document: DocumentText, own: ReadonlySet<SymbolKey>, context: SymbolContext): readonly Mention[] {
  const found = new Map<SymbolKey, { printed: string; count: number; evidence: Evidence; blocks: number[] }>()
  for (const [at, block] of document.blocks.entries()) {
    if (block.type === 'break' || block.type === 'image') continue
    if (block.type === 'paragraph' && (block.region === 'header' || block.region === 'footer')) continue
    const text = document.texts[at] ?? ''
    const symbols = symbolsIn(block, text, context)
    const shown = symbols.length > 0 && block.type === 'table' ? text.replaceAll('\t', ' ') : text
    for (const { key, scheme, printed, start, end } of symbols) {
      if (scheme === 'itu-question' || own.has(key)) continue
      const index = block.locator.block
      const known = found.get(key)
      if (known === undefined) {
        found.set(key, {
          printed,
          count: 1,
          evidence: sentenceEvidence(shown, start, end, block.locator),
          blocks: [index],
        })
      } else {
        known.count++
        if (known.blocks.at(-1) !== index && known.blocks.length < mostBlocks) known.blocks.push(index)
      }
    }
  }
  return [...found].map(([key, mention]) => ({ key, ...mention }))
}

/**
 * Symbols of a block's text, and of its links: `TD 27` that leads to `itu.int/md/T25-SG17-250408-TD-PLEN-0027` is that
 * paper, whatever its words alone would be read as.
 */
function symbolsIn(block: Block, text: string, context: SymbolContext): readonly FoundSymbol[] {
  const spoken = findSymbols(text, context)
  const linked = 'inlines' in block && block.inlines.some(({ href }) => href !== undefined) ? linkedSymbols(block.inlines) : []
  if (linked.length === 0) return spoken
  const free = spoken.filter(({ start, end }) => linked.every((link) => end <= link.start || start >= link.end))
  return [...free, ...linked].sort((a, b) => a.start - b.start)
}

function linkedSymbols(inlines: readonly Inline[]): readonly FoundSymbol[] {
  const found: FoundSymbol[] = []
  let at = 0
  for (const { text, href, change } of inlines) {
    if (change === 'deleted') continue
    const [symbol] = href === undefined ? [] : findSymbols(href)
    if (symbol !== undefined && text.trim() !== '') found.push({ ...symbol, printed: text.trim(), start: at, end: at + text.length })
    at += text.length
  }
  return found
}
