import { documentRowOf } from '../../../renderer/import/run/document-row.ts'
import { LinkStep } from '../../../renderer/import/run/link-step.ts'
import { encodeBlocks, hashOf, keepDocuments, lens } from '../../../renderer/library/tables.ts'
import type { Block, CellParagraph } from '../../../shared/contracts/blocks.ts'
import { type DocumentId, importId } from '../../../shared/contracts/ids.ts'
import type { Format } from '../../../shared/contracts/reading.ts'
import { recognise } from '../../../shared/recognise/index.ts'

/** A file as a test tells it: its text, a paragraph a line, below the rows of a header table when it has one. */
export interface TestFile {
  readonly name: string
  readonly text?: string
  /** Label and value of each row of a header table. */
  readonly header?: readonly (readonly [label: string, value: string])[]
  readonly format?: Format
  readonly pages?: number
  readonly members?: readonly DocumentId[]
}

/** Keeps files as the importer does, with what the recogniser makes of them. Returns their ids, in order. */
export async function keepFiles(files: readonly TestFile[]): Promise<readonly DocumentId[]> {
  const kept = await Promise.all(files.map(keptFile))
  await keepDocuments(kept)
  return kept.map(({ row }) => row.id)
}

/** Works out the links of the library as the importer does. */
export const linkAll = () => new LinkStep().run()

async function keptFile(file: TestFile) {
  const { name, text = '', header = [], format = 'docx', pages, members = [] } = file
  const blocks = blocksOf(text, header)
  const hash = await hashOf(new TextEncoder().encode(JSON.stringify(file)))
  const recognition = recognise({ name, format, blocks, properties: [], lens })
  const result = {
    outcome: 'read',
    format,
    warnings: [],
    recognition,
    blocks: encodeBlocks(blocks),
    passages: blocks.length,
    members: [],
    lost: [],
    readMs: 1,
    ...(pages !== undefined && { pages }),
  } as const
  const at = new Date('2018-10-01T10:00:00Z')
  return {
    row: documentRowOf({ hash, name, sizeBytes: 14_000 }, result),
    file: { hash, sizeBytes: 14_000, format },
    sighting: { path: name, name, importId: importId('test'), at },
    recognition,
    members,
    blocks: result.blocks,
    problems: [],
    queue: [],
    originals: [],
  }
}

function blocksOf(text: string, header: NonNullable<TestFile['header']>): readonly Block[] {
  const cell = (value: string) => ({ content: [{ inlines: [{ text: value }] } satisfies CellParagraph] })
  const table: readonly Block[] =
    header.length === 0 ? [] : [{ type: 'table', locator: { block: 0 }, rows: header.map(([label, value]) => [cell(label), cell(value)]) }]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return [
    ...table,
    ...lines.map((line, at): Block => {
      const locator = { block: at + table.length }
      return line.startsWith('# ')
        ? { type: 'heading', level: 1, locator, inlines: [{ text: line.slice(2) }] }
        : { type: 'paragraph', locator, inlines: [{ text: line }] }
    }),
  ]
}
