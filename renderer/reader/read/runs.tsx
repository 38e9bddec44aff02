import { Fragment, type ReactNode, useMemo } from 'react'
import { Link } from 'react-aria-components'
import { type Inline, inlineText } from '../../../shared/contracts/blocks.ts'
import { SymbolLink } from '../../dossier/index.ts'
import type { Hit } from './find-hits.ts'
import { useReading } from './reading-context.ts'
import styles from './runs.module.css'
import { groupBySymbol, type Segment, segmentsOf } from './segments.ts'

interface Props {
  readonly inlines: readonly Inline[]
  readonly block: number
  /** Where the runs begin in the block's text. */
  readonly offset?: number
}

const noHits: readonly Hit[] = []
const openable = /^(?:https?|ftps?|mailto):/i

/** Runs of text with their marks, hits, symbols, notes and links. */
export function Runs({ inlines, block, offset = 0 }: Props) {
  const { hits, current, symbolsIn } = useReading()
  const here = hits.get(block) ?? noHits
  const symbols = useMemo(() => symbolsIn(block, inlineText(inlines), offset), [symbolsIn, block, inlines, offset])
  const groups = useMemo(() => groupBySymbol(segmentsOf(inlines, offset, here, symbols)), [inlines, offset, here, symbols])
  return groups.map(([symbol, segments]) => {
    const pieces = segments.map((segment) => <Piece key={segment.start + segment.text} segment={segment} block={block} current={current} />)
    const key = `${segments[0]?.start} ${segments[0]?.text}`
    return symbol === undefined ? (
      <Fragment key={key}>{pieces}</Fragment>
    ) : (
      <SymbolLink key={key} symbol={symbol.key}>
        {pieces}
      </SymbolLink>
    )
  })
}

interface PieceProps {
  readonly segment: Segment
  readonly block: number
  readonly current: Hit | undefined
}

function Piece({ segment, block, current }: PieceProps) {
  const { showAddress, openNote } = useReading()
  const { inline, text, hit, symbol } = segment
  let piece: ReactNode = text
  if (hit !== undefined)
    piece = (
      <mark className={styles.mark} {...(hit === current && { 'data-now': true })}>
        {piece}
      </mark>
    )
  if (inline.code) piece = <code className={styles.code}>{piece}</code>
  if (inline.bold) piece = <strong>{piece}</strong>
  if (inline.italic) piece = <em>{piece}</em>
  if (inline.underline && inline.href === undefined) piece = <u>{piece}</u>
  if (inline.strike) piece = <s>{piece}</s>
  if (inline.script === 'super') piece = <sup>{piece}</sup>
  if (inline.script === 'sub') piece = <sub>{piece}</sub>
  if (inline.change === 'inserted') piece = <ins className={styles.inserted}>{piece}</ins>
  if (inline.change === 'deleted') piece = <del className={styles.deleted}>{piece}</del>
  const { href, noteRef } = inline
  if (noteRef !== undefined) {
    const label = text.trim() === '' ? noteRef : piece
    return (
      <sup>
        <Link className={styles.noteRef ?? ''} aria-label={`Note ${noteRef}`} onPress={() => openNote(noteRef, block)}>
          {label}
        </Link>
      </sup>
    )
  }
  if (href === undefined || symbol !== undefined || !openable.test(href)) return piece
  return (
    <Link className={styles.link ?? ''} onPress={() => showAddress(href)}>
      <span title={href}>{piece}</span>
    </Link>
  )
}
