import { ArrowLeftRight, ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { count, IconButton } from '../../../ui/index.ts'
import styles from '../original-tab.module.css'
import { naturalScale } from './use-zoom.ts'

interface Props {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly scale: number
  readonly isWidth: boolean
  readonly onWidth: () => void
  /** Absent at the largest and smallest. */
  readonly onLarger?: () => void
  readonly onSmaller?: () => void
}

const nothing = () => undefined

/** Goes to a page and sets how large pages are. */
export function PdfToolbar({ page, pages, onPage, scale, isWidth, onWidth, onLarger, onSmaller }: Props) {
  const [typed, setTyped] = useState<string>()
  const go = () => {
    const wanted = Number(typed)
    if (typed !== undefined && Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pages))
    setTyped(undefined)
  }
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Pages and size">
      <IconButton label="Previous page" size="small" isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Next page" size="small" isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <input
        aria-label="Page"
        inputMode="numeric"
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      <span>of {count(pages)}</span>
      <span className={styles.gap} />
      <IconButton label="Smaller" size="small" isDisabled={onSmaller === undefined} onPress={onSmaller ?? nothing}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <span className={styles.scale}>{Math.round((scale / naturalScale) * 100)} %</span>
      <IconButton label="Larger" size="small" isDisabled={onLarger === undefined} onPress={onLarger ?? nothing}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="As wide as the window" size="small" isPressed={isWidth} onPress={onWidth}>
        <ArrowLeftRight size={15} aria-hidden />
      </IconButton>
    </div>
  )
}
