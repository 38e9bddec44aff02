import type { KeptDocument } from '../../../renderer/library/keep-document.ts'
import { readerVersion } from '../../../renderer/library/reader-version.ts'
import type { DocumentRow } from '../../../renderer/library/rows.ts'
import { encodeBlocks } from '../../../renderer/library/texts.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { documentIdOf, type FileHash, fileHash, importId, type SymbolKey, symbolKey, type TagId } from '../../../shared/contracts/ids.ts'
import type { Recognition, TagProposal } from '../../../shared/contracts/recognition.ts'

/** A hash for the n-th document of a test. */
export const hashNumber = (n: number): FileHash => fileHash(n.toString(16).padStart(64, '0'))

/** What a test says of a document; the rest is plain. */
export interface Wanted {
  readonly title?: string
  readonly symbols?: readonly string[]
  readonly paragraphs?: readonly string[]
  readonly proposals?: readonly TagProposal[]
  readonly facts?: Partial<DocumentRow>
}

/** A document as the importer would keep it. */
export function keptDocument(
  n: number,
  { title = `Document ${n}`, symbols = [], paragraphs = [], proposals = [], facts = {} }: Wanted = {},
): KeptDocument {
  const hash = hashNumber(n)
  const keys: readonly SymbolKey[] = symbols.map(symbolKey)
  const blocks = paragraphs.map((text, block): Block => ({ type: 'paragraph', inlines: [{ text }], locator: { block } }))
  const row: DocumentRow = {
    id: documentIdOf(hash),
    hash,
    name: `${title}.docx`,
    format: 'docx',
    sizeBytes: 1_000,
    outcome: 'read',
    warnings: [],
    kind: 'other',
    kindConfidence: 1,
    symbols: keys,
    title,
    language: 'en',
    direction: 'ltr',
    groups: [],
    questions: [],
    from: [],
    to: [],
    attachmentsHere: 0,
    attachmentsMissing: 0,
    passages: blocks.length,
    readMs: 1,
    tags: [],
    openProposals: 0,
    addedAt: new Date(),
    readAt: new Date(),
    readerVersion,
    ...facts,
  }
  return {
    row,
    file: { hash, sizeBytes: 1_000, format: 'docx' },
    sighting: { path: row.name, name: row.name, importId: importId('test'), at: new Date() },
    recognition: recognition({
      title,
      symbols: keys.map((key) => ({ key, printed: key, evidence: { text: key }, origin: 'header' })),
      proposals,
    }),
    members: [],
    blocks: encodeBlocks(blocks),
    problems: [],
    queue: [],
    originals: [],
  }
}

/** A recognition that found nothing but what is given. */
export function recognition(found: Partial<Recognition> = {}): Recognition {
  return {
    kind: 'other',
    kindConfidence: 1,
    symbols: [],
    title: '',
    titleFrom: 'text',
    language: 'en',
    direction: 'ltr',
    questions: [],
    groups: [],
    keywords: [],
    events: [],
    mentions: [],
    proposals: [],
    ...found,
  }
}

/** A proposal of the lens. */
export const proposal = (tag: TagId, score = 0.8): TagProposal => ({ tag, score, evidence: [{ text: `because of ${tag}` }] })
