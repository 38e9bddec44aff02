import type { LinkInput, Relation } from '../../contracts/linking.ts'
import type { Attachment } from '../../contracts/recognition.ts'
import { memberKey, placeOf } from './key-parts.ts'
import type { LibraryIndex } from './library-index.ts'
import { type RelationClaim, relationOf } from './relation-maker.ts'
import { type Aliases, type Resolution, resolve } from './resolve.ts'

/** The attachments a document lists, each with what was found for it. */
export function attachments(
  index: LibraryIndex,
  from: LinkInput,
  aliases?: Aliases,
): readonly { readonly attachment: Attachment; readonly relation: Relation }[] {
  return from.attachments.map((attachment, at) => {
    const [symbol] = attachment.symbols
    const claim: RelationClaim = {
      from: from.id,
      kind: 'attaches',
      order: at + 1,
      evidence: attachment.evidence,
      ...(symbol === undefined ? {} : { symbol }),
      ...(attachment.fileName === undefined ? {} : { fileName: attachment.fileName }),
      ...(attachment.url === undefined ? {} : { url: attachment.url }),
      title: attachment.title,
    }
    return { attachment, relation: relationOf(claim, find(index, from, attachment, aliases)) }
  })
}

/** By name and symbol without aliases, by position in the family, then by alias. */
function find(index: LibraryIndex, from: LinkInput, attachment: Attachment, aliases: Aliases | undefined): Resolution {
  const wanted = { from, symbols: attachment.symbols, ...(attachment.fileName === undefined ? {} : { fileName: attachment.fileName }) }
  const named = resolve(index, wanted)
  if (named.candidates.length > 0) return named
  for (const { key } of from.symbols) {
    const inFamily = index.bySymbol.get(memberKey(key, attachment.number))?.filter(({ id }) => id !== from.id) ?? []
    if (inFamily.length > 0) return { candidates: inFamily.map(({ id }) => id), basis: 'family', isAmbiguous: inFamily.length > 1 }
  }
  return resolve(index, wanted, aliases)
}

/** Attachments by position: `FGAI4H-F-023-A1` belongs to `FGAI4H-F-023` whether or not that lists it. */
export function familyAttachments(index: LibraryIndex, from: LinkInput): readonly Relation[] {
  return from.symbols.flatMap(({ key: own }) =>
    (index.byStem.get(own) ?? []).flatMap((child) => {
      const symbol = child.symbols.find(({ key }) => key.startsWith(`${own}-A`))
      if (symbol === undefined || child.id === from.id) return []
      const claim: RelationClaim = {
        from: from.id,
        kind: 'attaches',
        order: placeOf(symbol.key),
        evidence: { text: child.fileNames[0] ?? symbol.evidence.text },
        symbol: symbol.key,
        title: child.title,
      }
      return [relationOf(claim, { candidates: [child.id], basis: 'family', isAmbiguous: false })]
    }),
  )
}
