import type { DocumentBuilder } from '../reading/document-builder.ts'

/** Lines of one block: a hit in it is found at a glance. */
const linesOfBlock = 200

/** Adds text as it is written, in stretches of lines. */
export function addSource(text: string, into: DocumentBuilder): void {
  const lines = text.replaceAll(/\r\n?/gu, '\n').split('\n')
  for (let at = 0; at < lines.length; at += linesOfBlock) {
    const stretch = lines.slice(at, at + linesOfBlock).join('\n')
    if (stretch.trim() !== '') into.add({ type: 'code', text: stretch })
  }
}
