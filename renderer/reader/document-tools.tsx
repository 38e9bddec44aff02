import { Ellipsis, MessageSquareQuote, Printer, Quote, Search, TableOfContents } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { DocumentRow } from '../library/index.ts'
import { IconButton, Menu } from '../ui/index.ts'
import { CompareMenu } from './compare/compare-menu.tsx'
import styles from './document-tools.module.css'

interface Props {
  readonly row: DocumentRow
  /** Whether the text is in view; most tools work on it. */
  readonly isReading: boolean
  /** What was done last, for those who hear and those who see. */
  readonly said: string
  readonly onCompare: (other: DocumentId) => void
  readonly onOutline: () => void
  readonly onAskBefore: () => void
  readonly onCite: () => void
  readonly onPrint: () => void
  readonly onFind: () => void
}

interface Tool {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly icon: ReactNode
  readonly run: () => void
}

const modifier = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl+'

/** What can be done with the opened document, beside its tabs; in a narrow pane most of it is in a menu, so that the tabs have room. */
export function DocumentTools({ row, isReading, said, onCompare, onOutline, onAskBefore, onCite, onPrint, onFind }: Props) {
  const onText: readonly Tool[] = [
    { id: 'outline', label: 'Outline', icon: <TableOfContents size={16} aria-hidden />, run: onOutline },
    { id: 'before', label: 'Have we said this before?', icon: <MessageSquareQuote size={15} aria-hidden />, run: onAskBefore },
    { id: 'cite', label: 'Copy with citation', keys: `${modifier}Shift+C`, icon: <Quote size={15} aria-hidden />, run: onCite },
  ]
  const print: Tool = { id: 'print', label: 'Print', keys: `${modifier}P`, icon: <Printer size={15} aria-hidden />, run: onPrint }
  const tools = [...(isReading ? onText : []), print]
  return (
    <div className={styles.tools}>
      <span role="status" className={styles.said}>
        {said}
      </span>
      {isReading && <CompareMenu row={row} onCompare={onCompare} />}
      <span className={styles.spread}>
        {tools.map(({ id, label, keys, icon, run }) => (
          <IconButton key={id} label={label} size="small" onPress={run} {...(keys !== undefined && { keys })}>
            {icon}
          </IconButton>
        ))}
      </span>
      <span className={styles.folded}>
        <Menu
          label="More to do with this document"
          trigger={<Ellipsis size={16} aria-hidden />}
          choices={tools.map(({ id, label, keys }) => ({ id, label, ...(keys !== undefined && { detail: keys }) }))}
          onChoose={(chosen) => tools.find(({ id }) => id === chosen)?.run()}
        />
      </span>
      <IconButton label="Find in document" keys={`${modifier}F`} size="small" onPress={onFind}>
        <Search size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
