import { printSymbol } from '../../../shared/symbols/index.ts'
import { useDocumentRow } from '../../library/index.ts'
import { ColourDot, KindDot, shortDay } from '../../ui/index.ts'
import { tagColour } from '../tag-colour.ts'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import styles from './review.module.css'
import type { GroupBy, ReviewItem } from './review-groups.ts'

interface Props {
  readonly item: ReviewItem
  readonly by: GroupBy
  readonly titleId: string
}

/** What a card is about: the document when the group is a tag, the tag when it is a document; and how sure the lens is. */
export function ProposalHeading({ item, by, titleId }: Props) {
  const row = useDocumentRow(item.document)
  const tags = useTagLookup()
  const percent = Math.round(item.sure * 100)
  const symbol = row?.symbols[0]
  return (
    <header className={styles.heading}>
      {by === 'document' ? (
        <h3 id={titleId}>
          <ColourDot colour={tagColour(tags.get(item.tag)?.colour ?? 'slate')} />
          <bdi>{nameOfTag(tags, item.tag)}</bdi>
        </h3>
      ) : (
        <h3 id={titleId}>
          {row !== undefined && <KindDot kind={row.kind} />}
          {symbol !== undefined && <span className={styles.symbol}>{printSymbol(symbol)}</span>}
          <bdi className={styles.title}>{row?.title ?? 'A document that is not in the library any more'}</bdi>
        </h3>
      )}
      {by === 'tag' && row?.date !== undefined && <time dateTime={row.date}>{shortDay(row.date, row.datePrecision)}</time>}
      <span
        className={styles.score}
        role="img"
        aria-label={`${percent} % sure`}
        title={`${percent} % sure: the lens says ${Math.round(item.score * 100)} %, your decisions on its tag and terms do the rest`}
      >
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
    </header>
  )
}
