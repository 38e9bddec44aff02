import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Passage } from '../../../shared/contracts/search.ts'
import { cutPassages } from '../../../shared/passages/cut-passages.ts'
import { database, decodeBlocks } from '../../library/tables.ts'

/** The passages of documents, cut from the text the library keeps. */
export async function readPassages(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, readonly Passage[]>> {
  const texts = await database().texts.bulkGet([...ids])
  return new Map(
    ids.flatMap((id, at) => {
      const text = texts[at]
      return text === undefined ? [] : [[id, cutPassages(decodeBlocks(text.blocks))] as const]
    }),
  )
}
