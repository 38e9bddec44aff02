import type { Attachment } from '../../contracts/recognition.ts'
import { findSymbols, type SymbolContext } from '../../symbols/index.ts'
import type { TextLine } from '../document-text.ts'
import { attachmentOf, type Entry } from './attachment-entry.ts'

/** `Annex 1: Draft text`, `Att. 2 SG17-TD44`, `Приложение 1 – …`. */
const item =
  /^(?:attachment|annexe?|att\.|enclosure|encl\.|pièce jointe|anexo|adjunto|приложение|المرفق|附件)\s*(\d{1,2}|[A-Z])(\s*[.):：–-]\s*|\s+)(\S.*)$/iu
const longestItem = 200

/**
 * Attachments that stand below the text without a heading over them. One that names no document counts only in a run of
 * them, since the annexes of a paper begin so too; `Attachment 1 has first details` is a sentence.
 */
export function looseAttachments(lines: readonly TextLine[], context: SymbolContext): readonly Attachment[] {
  let run: Entry[] = []
  let best: readonly Attachment[] = []
  const close = () => {
    const found = run.flatMap((entry) => attachmentOf(entry, context) ?? [])
    const isList = run.length > 1 || found.some(({ symbols, fileName, url }) => symbols.length > 0 || (fileName ?? url) !== undefined)
    if (isList && found.length > best.length) best = found
    run = []
  }
  for (const line of lines) {
    const match = line.kind === 'heading' || line.text.length > longestItem ? null : item.exec(line.text)
    const [, number = '', separator = '', text = ''] = match ?? []
    const isEntry = match !== null && !/[a-z]\.$/.test(text) && (separator.trim() !== '' || startsWithName(text, context))
    if (isEntry) run.push({ number, text, hrefs: line.hrefs, line })
    else close()
  }
  close()
  return best
}

const startsWithName = (text: string, context: SymbolContext): boolean =>
  findSymbols(text, context)[0]?.start === 0 || /^(?:https?:|[\w!-]+\.(?:docx?|pdf|pptx?|xlsx?|zip)\b)/.test(text)

/** `TD 429R1/3 is attached`, `the attached TD 429R1/3`: said in passing, with no list anywhere. */
export function spokenAttachments(lines: readonly TextLine[], context: SymbolContext): readonly Attachment[] {
  const found: Attachment[] = []
  for (const line of lines) {
    if (!/\b(?:attached|enclosed|annexed)\b/i.test(line.text)) continue
    for (const symbol of findSymbols(line.text, context)) {
      if (symbol.scheme === 'itu-question' || symbol.type === 'REC' || symbol.type === 'SPEC') continue
      const isAfter = /^(?: \([^)]*\))?,?(?: (?:is|are|as|also|herewith|hereto))* (?:attached|enclosed|annexed)\b(?! to)/i.test(
        line.text.slice(symbol.end),
      )
      const isBefore = /\b(?:attached|enclosed|annexed)(?: in| as| the| herewith| document)*\s*[:(]?\s*$/i.test(
        line.text.slice(0, symbol.start),
      )
      if (!isAfter && !isBefore) continue
      const entry = { number: String(found.length + 1), text: symbol.printed, hrefs: [], line }
      const attachment = attachmentOf(entry, context)
      if (attachment !== undefined) found.push(attachment)
    }
  }
  return found
}
