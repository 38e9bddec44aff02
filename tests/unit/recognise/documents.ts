import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Block } from '../../../shared/contracts/blocks.ts'
import type { DocumentId, FileHash } from '../../../shared/contracts/ids.ts'
import type { LinkInput } from '../../../shared/contracts/linking.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import { type RecogniseInput, recognise } from '../../../shared/recognise/index.ts'
import { parseLens } from '../../../shared/taxonomy/index.ts'

/** The built-in lens. */
export const lens = parseLens(JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../resources/ai-security-lens.json'), 'utf8')))

/** Each line a paragraph, as a reader of plain text gives them; `# ` makes a heading. */
export const lines = (text: string): readonly Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, block) =>
      line.startsWith('# ')
        ? { type: 'heading', level: 1, locator: { block }, inlines: [{ text: line.slice(2) }] }
        : { type: 'paragraph', locator: { block }, inlines: [{ text: line }] },
    )

/** A table of plain cells; `style>text` gives a cell's paragraph a template's style, `\n` makes paragraphs. */
export const table = (rows: readonly (readonly string[])[], block = 0): Block => ({
  type: 'table',
  locator: { block },
  rows: rows.map((row) =>
    row.map((cell) => {
      const [, style, text = ''] = /^(?:(\w+)>)?([\s\S]*)$/.exec(cell) ?? []
      return { content: text.split('\n').map((line) => ({ inlines: [{ text: line }], ...(style === undefined ? {} : { style }) })) }
    }),
  ),
})

/** Recognises blocks under a file name. */
export const recognised = (name: string, blocks: readonly Block[], input: Partial<RecogniseInput> = {}): Recognition =>
  recognise({ name, format: 'docx', blocks, properties: [], lens, ...input })

/** What the linker gets of a recognised document. The id is made of a letter for readable tests. */
export function linkInput(letter: string, name: string, recognition: Recognition, members: readonly DocumentId[] = []): LinkInput {
  return {
    id: idOf(letter),
    kind: recognition.kind,
    title: recognition.title,
    language: recognition.language,
    symbols: recognition.symbols,
    fileNames: [name],
    members,
    attachments: recognition.liaison?.attachments ?? [],
    answers: recognition.liaison?.answers ?? [],
    mentions: recognition.mentions,
  }
}

/** A document id of one letter. */
export const idOf = (letter: string): DocumentId => letter as string as FileHash as string as DocumentId
