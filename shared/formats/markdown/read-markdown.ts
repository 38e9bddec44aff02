import { decodeText } from '../encoding/decode-text.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { Reader } from '../reading/reader.ts'
import { withinLimits } from '../text/within-limits.ts'
import { markdownBlocks } from './markdown-blocks.ts'

const frontMatter = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)\n/u
const propertyNames = new Map([
  ['title', 'dc:title'],
  ['author', 'dc:creator'],
  ['date', 'dcterms:created'],
  ['description', 'dc:description'],
  ['keywords', 'cp:keywords'],
  ['lang', 'dc:language'],
])

/** Markdown: CommonMark's blocks with the tables of GitHub's, and the simple fields of a front matter as properties. */
export const readMarkdown: Reader = ({ bytes, limits }, into) => {
  const whole = decodeText(bytes)
    .text.replace(/^\ufeff/u, '')
    .replaceAll(/\r\n?/gu, '\n')
  const text = withinLimits(whole, limits, into)
  const matter = frontMatter.exec(text)
  addProperties(matter?.[1] ?? '', into)
  for (const block of markdownBlocks(text.slice(matter?.[0].length ?? 0))) into.add(block)
}

function addProperties(matter: string, into: DocumentBuilder): void {
  for (const line of matter.split('\n')) {
    const [, name = '', value = ''] = /^([A-Za-z][\w-]*):\s*(\S.*)$/u.exec(line) ?? []
    if (name !== '') into.addProperty(propertyNames.get(name.toLowerCase()) ?? `matter:${name}`, value.replace(/^(["'])(.*)\1$/u, '$2'))
  }
}
