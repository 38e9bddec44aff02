import { createRoot } from 'react-dom/client'
import { page } from 'vitest/browser'
import '../../../renderer/ui/base.css'
import { type DeskActions, DeskActionsProvider, type OpenAt } from '../../../renderer/actions/index.ts'
import { chooseLibrary } from '../../../renderer/library/database.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import type { DocumentRow } from '../../../renderer/library/rows.ts'
import { encodeBlocks } from '../../../renderer/library/texts.ts'
import { DocumentPane } from '../../../renderer/reader/index.ts'
import type { Block, Locator } from '../../../shared/contracts/blocks.ts'
import { type DocumentId, documentIdOf } from '../../../shared/contracts/ids.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import type { NewBlock } from '../../../shared/formats/reading/document-builder.ts'
import { hashNumber, keptDocument } from '../library/rows.ts'

chooseLibrary(`reader-${crypto.randomUUID()}`)

let last = 0

interface Wanted {
  readonly blocks?: readonly NewBlock[]
  /** Where each block stands in its file. */
  readonly places?: ReadonlyArray<Omit<Locator, 'block'>>
  readonly facts?: Partial<DocumentRow>
  readonly recognition?: Partial<Recognition>
  readonly symbols?: readonly string[]
  readonly title?: string
  readonly original?: Blob
}

/** Puts a document into the library as the importer would, and gives its id. */
export async function keep({
  blocks = [],
  places = [],
  facts = {},
  recognition = {},
  symbols = [],
  title,
  original,
}: Wanted): Promise<DocumentId> {
  const n = ++last
  const hash = hashNumber(n)
  const kept = keptDocument(n, { facts, symbols, ...(title !== undefined && { title }) })
  const placed = blocks.map((block, at) => ({ ...block, locator: { ...places[at], block: at } }) as Block)
  await keepDocuments([
    {
      ...kept,
      recognition: { ...kept.recognition, ...recognition },
      blocks: encodeBlocks(placed),
      originals: original === undefined ? [] : [{ hash, blob: original }],
    },
  ])
  return documentIdOf(hash)
}

/** Plain paragraphs. */
export const paragraphs = (...texts: readonly string[]): readonly NewBlock[] =>
  texts.map((text) => ({ type: 'paragraph', inlines: [{ text }] }))

export interface Asked {
  readonly addresses: string[]
  readonly opened: Array<readonly [DocumentId, OpenAt | undefined]>
  readonly readAgain: DocumentId[]
  readonly originals: DocumentId[]
  readonly searches: string[]
  closed: number
}

/** The pane in a window of its own, with what it asked of the frame around it. */
export async function openPane(id: DocumentId, at: OpenAt = {}, size = { width: 900, height: 700 }) {
  await page.viewport(size.width, size.height)
  const frame = document.createElement('main')
  frame.style.cssText = 'position: fixed; inset: 0'
  document.body.append(frame)
  const root = createRoot(frame)
  const asked: Asked = { addresses: [], opened: [], readAgain: [], originals: [], searches: [], closed: 0 }
  const actions: DeskActions = {
    openDocument: (other, where) => asked.opened.push([other, where]),
    openOriginal: (other) => asked.originals.push(other),
    saveFile: () => undefined,
    showAddress: (url) => asked.addresses.push(url),
    search: (query) => asked.searches.push(query),
    step: () => undefined,
    readAgain: (ids) => asked.readAgain.push(...ids),
  }
  let visit = 0
  const show = (other: DocumentId, where: OpenAt) => {
    visit++
    root.render(
      <DeskActionsProvider value={actions}>
        <DocumentPane target={{ id: other, visit, ...where }} position={{ index: 2, total: 40 }} onClose={() => asked.closed++} />
      </DeskActionsProvider>,
    )
  }
  show(id, at)
  return {
    frame,
    asked,
    show,
    close: () => {
      root.unmount()
      frame.remove()
    },
  }
}
