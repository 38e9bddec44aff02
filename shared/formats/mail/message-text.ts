import { addHtml } from '../html/read-html.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { textBlocks } from '../text/text-blocks.ts'

/** Words of the plain text that are looked for in the page. */
const maxSampled = 200

/**
 * Adds what a message says. Its web page and its plain text are two forms of the same; where they are not, as when one
 * is a stub for programs that cannot show the other, both are added.
 */
export function addMessageText(
  message: { readonly html?: string | undefined; readonly text?: string | undefined },
  into: DocumentBuilder,
): void {
  const { html = '', text = '' } = message
  const hasPage = html.trim() !== ''
  if (hasPage) addHtml(html, into)
  if (!hasPage || isOtherText(text, html)) for (const block of textBlocks(text.replaceAll(/\r\n?/gu, '\n'))) into.add(block)
}

/** Whether most words of a text are not in the page. Only plain letters are looked at: a page may write others as references. */
export function isOtherText(text: string, html: string): boolean {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/\b[a-z]{4,30}\b/giu)) if (words.add(word).size >= maxSampled) break
  const missing = [...words].filter((word) => !html.includes(word))
  return missing.length > words.size / 2
}
