import type { SymbolKey } from '../contracts/ids.ts'
import type { Evidence, Mention } from '../contracts/recognition.ts'
import { findSymbols, type SymbolContext } from '../symbols/index.ts'
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
    for (const { key, scheme, printed, start, end } of findSymbols(text, context)) {
      if (scheme === 'itu-question' || own.has(key)) continue
      const index = block.locator.block
      const known = found.get(key)
      if (known === undefined) {
        found.set(key, {
          printed,
          count: 1,
          evidence: sentenceEvidence(text.replaceAll('\t', ' '), start, end, block.locator),
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
