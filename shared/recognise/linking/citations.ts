import type { LinkInput, Relation } from '../../contracts/linking.ts'
import type { LibraryIndex } from './library-index.ts'
import { isMeetingPaper } from './missing.ts'
import { namesOf } from './names.ts'
import { relationOf } from './relation-maker.ts'
import { type Aliases, resolve } from './resolve.ts'

/** What each mention of a document leads to, by its place among them; nothing where it need not lead anywhere. */
export type Citations = ReadonlyArray<Relation | undefined>

/** What became of a document's mentions before, and which names mean something else since. */
export interface KnownCitations {
  readonly citations: Citations
  readonly isStale: (name: string) => boolean
}

/**
 * What a document's mentions lead to. When a paper comes that hundreds cite, of each of them only the mentions of that
 * paper are looked up anew.
 */
export function citationsOf(index: LibraryIndex, document: LinkInput, aliases: Aliases, known?: KnownCitations): Citations {
  const names = namesOf(document).mentions
  return document.mentions.map(({ key, printed, evidence }, at) => {
    const name = names[at] ?? ''
    if (known !== undefined && !known.isStale(name)) return known.citations[at]
    const isKept = index.holds(name) || aliases.get(key) !== undefined
    if (!isKept && !isMeetingPaper(key)) return undefined
    const found = isKept ? resolve(index, { from: document, symbols: [key], printed }, aliases) : unknown
    if (found.candidates.length === 0 && !isMeetingPaper(key)) return undefined
    return relationOf({ from: document.id, kind: 'cites', order: at + 1, evidence, symbol: key }, found)
  })
}

const unknown = { candidates: [], isAmbiguous: false }
