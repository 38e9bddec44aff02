import { ChevronDown, ChevronUp, ExternalLink, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { printSymbol } from '../../shared/symbols/index.ts'
import { useDeskActions } from '../actions/index.ts'
import type { DocumentRow } from '../library/index.ts'
import { TagBar } from '../tags/index.ts'
import { classes, count, IconButton, KindChip, longDay } from '../ui/index.ts'
import styles from './document-header.module.css'
import { languageName } from './language-name.ts'
import { NoticeList } from './notice-list.tsx'

/** Where a document stands in the list beside it, `index` counted from 0; `isResult` when the list is what a search found. */
export interface ListPosition {
  readonly index: number
  readonly total: number
  readonly isResult?: boolean
}

interface Props {
  readonly row: DocumentRow
  readonly position?: ListPosition
  /** One line, while the delegate reads. */
  readonly isCompact: boolean
  readonly onClose: () => void
}

/** Symbols that are named; a paper has more only when several groups gave it theirs. */
const mostSymbols = 3

/** What the document is: kind, symbols, source, date, title, tags, and what to know before one relies on it. */
export function DocumentHeader({ row, position, isCompact, onClose }: Props) {
  const { openOriginal, step } = useDeskActions()
  const facts = factsOf(row)
  const listed = position?.isResult === true ? 'result' : 'document'
  return (
    <header className={classes(styles.header, isCompact && styles.compact)}>
      <div className={styles.line}>
        <div className={styles.facts}>
          <KindChip kind={row.kind} />
          {row.symbols.length > 0 && (
            <strong className={styles.symbols}>
              {row.symbols.slice(0, mostSymbols).map((symbol) => (
                <bdi key={symbol}>{printSymbol(symbol)}</bdi>
              ))}
              {row.symbols.length > mostSymbols && <span>+{row.symbols.length - mostSymbols}</span>}
            </strong>
          )}
          {facts.map(([name, fact]) => (
            <span key={name} className={styles.fact}>
              <span className={styles.hidden}>{name}: </span>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </div>
        <div className={styles.tools}>
          {position !== undefined && (
            <>
              <span className={styles.position}>
                {position.isResult === true && 'Result '}
                {count(position.index + 1)} of {count(position.total)}
              </span>
              <IconButton
                label={`Previous ${listed}`}
                keys={position.isResult === true ? 'p' : '['}
                size="small"
                isDisabled={position.index <= 0}
                onPress={() => step(-1)}
              >
                <ChevronUp size={16} aria-hidden />
              </IconButton>
              <IconButton
                label={`Next ${listed}`}
                keys={position.isResult === true ? 'n' : ']'}
                size="small"
                isDisabled={position.index >= position.total - 1}
                onPress={() => step(1)}
              >
                <ChevronDown size={16} aria-hidden />
              </IconButton>
            </>
          )}
          <IconButton label="Open in its own program" size="small" onPress={() => openOriginal(row.id)}>
            <ExternalLink size={15} aria-hidden />
          </IconButton>
          <IconButton label="Close document" size="small" onPress={onClose}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      <div className={styles.tags}>
        <TagBar ids={[row.id]} />
      </div>
      <h2 className={styles.title} dir="auto" lang={row.language === 'und' ? undefined : row.language}>
        {row.title}
      </h2>
      <div className={styles.notices}>
        <NoticeList row={row} />
      </div>
    </header>
  )
}

function factsOf(row: DocumentRow): ReadonlyArray<readonly [name: string, fact: ReactNode]> {
  const from = row.from.length > 0 ? row.from.join(', ') : (row.source ?? row.groups[0])
  return [
    ...(from === undefined ? [] : [['Source', from] as const]),
    ...(row.date === undefined ? [] : [['Date', longDay(row.date, row.datePrecision)] as const]),
    ...(row.language === 'en' || row.language === 'und' ? [] : [['Language', languageName(row.language)] as const]),
  ]
}
