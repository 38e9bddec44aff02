import { CornerLeftUp, Image as ImageIcon } from 'lucide-react'
import { Link } from 'react-aria-components'
import { assertNever } from '../../../shared/contracts/assert-never.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { classes, moment, shortDay } from '../../ui/index.ts'
import styles from './block-view.module.css'
import { useReading } from './reading-context.ts'
import type { BlockOf } from './reading-rows.ts'
import { Runs } from './runs.tsx'

/** What programs put where a description should be: nothing, a path, a name of a file. */
const isFileName = /^\s*$|^[A-Z]:\\|^(?:\S*[/\\])?[\w-]+\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg)$|^[\w-]*_[\w-]*$/i

type Drawn = Exclude<Block, { type: 'list-item' | 'table' }>

/** One block that stands alone, drawn for reading. */
export function BlockView({ block }: { readonly block: Drawn }) {
  const at = block.locator.block
  switch (block.type) {
    case 'heading':
      return <Heading block={block} />
    case 'paragraph':
      return <Paragraph block={block} />
    case 'code':
      return (
        <pre className={styles.code} dir="ltr">
          <Runs inlines={[{ text: block.text }]} block={at} />
        </pre>
      )
    case 'break':
      return (
        <div className={classes(styles.break, block.of === 'sheet' && styles.sheet)}>
          {block.label !== '' && (
            <span>
              <Runs inlines={[{ text: block.label }]} block={at} />
            </span>
          )}
        </div>
      )
    case 'image':
      return (
        <p className={styles.image} dir="auto">
          <ImageIcon size={16} aria-hidden />
          {isFileName.test(block.alt) ? 'Picture' : <Runs inlines={[{ text: block.alt }]} block={at} />}
        </p>
      )
    case 'note':
      return <Note block={block} />
    default:
      return assertNever(block)
  }
}

/** Below the pane's own title, which is a heading of the second level. */
const headingTags = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6', 5: 'h6', 6: 'h6' } as const

function Heading({ block }: { readonly block: BlockOf<'heading'> }) {
  const Tag = headingTags[block.level]
  return (
    <Tag className={styles.heading} data-level={block.level} dir={block.direction ?? 'auto'}>
      <Runs inlines={block.inlines} block={block.locator.block} />
    </Tag>
  )
}

const contents = /^(?:TOC|Contents|Table ?of ?Figures)/i
const title = /^(?:Title|Doctitle|TSBTitle)/i
const quotation = /^(?:Quote|IntenseQuote|Block ?Text|Blockquote)/i

function Paragraph({ block }: { readonly block: BlockOf<'paragraph'> }) {
  const { region, style = '' } = block
  return (
    <p
      className={classes(
        styles.paragraph,
        region !== undefined && styles[region],
        contents.test(style) && styles.contents,
        title.test(style) && styles.title,
        quotation.test(style) && styles.quotation,
      )}
      dir={block.direction ?? 'auto'}
    >
      {(region === 'header' || region === 'footer') && (
        <span className={styles.region}>{region === 'header' ? 'Page header' : 'Page footer'}</span>
      )}
      <Runs inlines={block.inlines} block={block.locator.block} />
    </p>
  )
}

/** A comment's date is by its author's clock: without a zone it is taken, and shown, as ours. */
const writtenAt = (date: string): string => (date.includes('T') ? moment(new Date(date)) : shortDay(date))

const noteNames = { footnote: 'Footnote', endnote: 'Endnote', comment: 'Comment', speaker: 'Speaker notes' } as const

function Note({ block }: { readonly block: BlockOf<'note'> }) {
  const { leaveNote } = useReading()
  const { of, label, author, date, locator } = block
  const isAside = of === 'comment' || of === 'speaker'
  return (
    <div
      role="note"
      aria-label={label === undefined ? noteNames[of] : `${noteNames[of]} ${label}`}
      className={classes(styles.note, styles[of])}
    >
      {isAside && (
        <span className={styles.noteName}>
          {noteNames[of]}
          {label !== undefined && of === 'comment' && ` ${label}`}
          {author !== undefined && (
            <>
              {' · '}
              <bdi>{author}</bdi>
            </>
          )}
          {date !== undefined && (
            <>
              {' · '}
              <time dateTime={date}>{writtenAt(date)}</time>
            </>
          )}
        </span>
      )}
      <p dir={block.direction ?? 'auto'}>
        {!isAside && label !== undefined && <b className={styles.noteLabel}>{label}</b>}
        <Runs inlines={block.inlines} block={locator.block} />
        {label !== undefined && (
          <Link
            className={styles.back ?? ''}
            aria-label={`Back to where note ${label} is referred to`}
            onPress={() => leaveNote(label, locator.block)}
          >
            <CornerLeftUp size={13} aria-hidden />
          </Link>
        )}
      </p>
    </div>
  )
}
