import type { Attachment, Recognition } from '../../../shared/contracts/recognition.ts'
import type { RelationRow } from '../../library/index.ts'

/** An attachment as its card shows it: as the statement lists it, and what was found for it. */
export interface ListedAttachment {
  readonly key: string
  readonly attachment: Attachment
  /** Absent until the links are worked out. */
  readonly relation?: RelationRow
}

/** The attachments a statement lists, and after them those that are its own by their name alone. A link said not to be one is shown as such. */
export function listedAttachments(
  { liaison }: Recognition,
  outgoing: readonly RelationRow[],
  removed: readonly RelationRow[] = [],
): readonly ListedAttachment[] {
  const found = outgoing.filter(({ kind }) => kind === 'attaches')
  const taken = new Set<RelationRow>()
  const listed = (liaison?.attachments ?? []).map((attachment, at): ListedAttachment => {
    const relation =
      found.find((each) => !taken.has(each) && each.order === at + 1 && each.title === attachment.title) ??
      found.find((each) => !taken.has(each) && isSame(each, attachment))
    if (relation !== undefined) taken.add(relation)
    const said = relation ?? removed.find((each) => each.kind === 'attaches' && isSame(each, attachment))
    return { key: `listed ${at}`, attachment, ...(said !== undefined && { relation: said }) }
  })
  const further = found
    .filter((relation) => !taken.has(relation))
    .map((relation): ListedAttachment => ({ key: relation.id, attachment: attachmentOf(relation), relation }))
  return [...listed, ...further]
}

const isSame = (relation: RelationRow, { symbols: [symbol], fileName }: Attachment): boolean =>
  (symbol !== undefined && relation.symbol === symbol) || (fileName !== undefined && relation.fileName === fileName)

const attachmentOf = ({ order, title, symbol, fileName, url, evidence }: RelationRow): Attachment => ({
  number: String(order),
  title: title ?? '',
  symbols: symbol === undefined ? [] : [symbol],
  ...(fileName !== undefined && { fileName }),
  ...(url !== undefined && { url }),
  evidence,
})
