import { type Block, blockText } from '../../../shared/contracts/blocks.ts'
import type { Attachment, DocumentEvent, Evidence, Recognition } from '../../../shared/contracts/recognition.ts'
import { sentencesOf, wholeEvidence } from '../../../shared/taxonomy/index.ts'

/** What a statement says of one of its attachments besides listing it. */
export interface AttachmentContext {
  /** The sentence that introduces it; the entry of the list when the text says no more. */
  readonly evidence: Evidence
  /** The workshops or meetings it is about. */
  readonly events: readonly DocumentEvent[]
}

/**
 * What the text around says: `Attachment 1 contains preliminary information of this workshop` ties the attachment to
 * the workshop of the same paragraph; so does a title made of the same words.
 */
export function attachmentContext(attachment: Attachment, { events }: Recognition, blocks: readonly Block[]): AttachmentContext {
  const spoken = sentenceAbout(attachment, blocks)
  const at = spoken?.locator?.block
  const occasions = events.filter(({ kind }) => kind !== 'deadline')
  const beside = occasions.filter(({ evidence }) => at !== undefined && evidence.locator?.block === at)
  const namesakes = occasions.filter(({ kind, title }) => kind === 'workshop' && sharesWords(title, attachment.title))
  const own = beside.length > 0 ? beside : namesakes.filter(({ precision }) => precision === 'day' || namesakes.length === 1)
  return { evidence: spoken ?? attachment.evidence, events: own }
}

function sentenceAbout({ number, evidence }: Attachment, blocks: readonly Block[]): Evidence | undefined {
  const named = new RegExp(
    `\\b(?:attachment|annex|enclosure|attached document|annexe|anexo|приложени\\p{L}*|附件)\\s*(?:n[o°º]\\.?\\s*)?${escaped(number)}(?![\\p{L}\\p{N}])`,
    'iu',
  )
  for (const block of blocks) {
    if (block.type === 'table' || block.locator.block === evidence.locator?.block) continue
    const text = blockText(block)
    if (!named.test(text)) continue
    const sentences = [...sentencesOf(text)].map((sentence) => sentence.text)
    const at = sentences.findIndex((sentence) => named.test(sentence))
    const sentence = sentences[at]
    if (sentence === undefined) continue
    // A sentence that only points back (`this workshop`, `this contribution`) says what it means together with the one before.
    const before = /^(?:it|they)\b|\b(?:this|these|ce|cette|este|esta)\b/iu.test(sentence) ? sentences[at - 1] : undefined
    return wholeEvidence(before === undefined ? sentence : `${before} ${sentence}`, block.locator)
  }
  return undefined
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu))

/** Whether every word of an event's title stands in the attachment's. */
function sharesWords(event: string, attachment: string): boolean {
  const [wanted, there] = [wordsOf(event), wordsOf(attachment)]
  return wanted.size > 1 && [...wanted].every((word) => there.has(word))
}
