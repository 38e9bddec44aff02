import { ArrowLeftRight, ChevronDown, ChevronUp, GalleryVertical, Minus, PanelLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { count, IconButton } from '../../../ui/index.ts'
import styles from '../original-tab.module.css'
import { naturalScale, type useZoom } from './use-zoom.ts'

interface Props {
  readonly page: number
  readonly pages: number
  /** What the document calls a page; its number where it calls it nothing. */
  readonly label: (page: number) => string
  readonly onPage: (page: number) => void
  readonly zoom: ReturnType<typeof useZoom>
  readonly isStripShown: boolean
  readonly onStrip: () => void
  /** What its pages are called. */
  readonly noun?: 'page' | 'slide'
}

/** Goes to a page and sets how large pages are. */
export function PagesToolbar({ page, pages, label, onPage, zoom, isStripShown, onStrip, noun = 'page' }: Props) {
  const { setZoom, scale, larger, smaller } = zoom
  const step = (to: number | undefined) => to !== undefined && setZoom(to)
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={`${capital(noun)}s and size`}>
      <IconButton label={`Small ${noun}s beside`} size="small" isPressed={isStripShown} onPress={onStrip}>
        <PanelLeft size={16} aria-hidden />
      </IconButton>
      <span className={styles.gap} />
      <IconButton label={`Previous ${noun}`} size="small" isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={`Next ${noun}`} size="small" isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <PageField page={page} pages={pages} label={label} onPage={onPage} noun={noun} />
      <span className={styles.gap} />
      <IconButton label="Smaller" size="small" isDisabled={smaller === undefined} onPress={() => step(smaller)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <span className={styles.scale}>{Math.round((scale / naturalScale) * 100)} %</span>
      <IconButton label="Larger" size="small" isDisabled={larger === undefined} onPress={() => step(larger)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="As wide as the window" size="small" isPressed={zoom.zoom === 'width'} onPress={() => setZoom('width')}>
        <ArrowLeftRight size={15} aria-hidden />
      </IconButton>
      <IconButton label={`Whole ${noun}s`} size="small" isPressed={zoom.zoom === 'page'} onPress={() => setZoom('page')}>
        <GalleryVertical size={15} aria-hidden />
      </IconButton>
    </div>
  )
}

/** The page in view under the name the document gives it; another can be typed, by its name or its number. */
function PageField({ page, pages, label, onPage, noun }: Pick<Props, 'page' | 'pages' | 'label' | 'onPage'> & { readonly noun: string }) {
  const [typed, setTyped] = useState<string>()
  const go = () => {
    const to = typed === undefined ? undefined : pageCalled(typed.trim(), pages, label)
    if (to !== undefined) onPage(to)
    setTyped(undefined)
  }
  return (
    <>
      <input
        aria-label={capital(noun)}
        value={typed ?? label(page)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      <span>{label(page) === String(page) ? `of ${count(pages)}` : `(${count(page)} of ${count(pages)})`}</span>
    </>
  )
}

const capital = (noun: string): string => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`

/** The page of a name, in any case of letters, or else of a number; the last for a number past it. */
function pageCalled(typed: string, pages: number, label: (page: number) => string): number | undefined {
  const name = typed.toLowerCase()
  for (let page = 1; page <= pages; page++) if (label(page).toLowerCase() === name) return page
  const number = Number(typed)
  return Number.isInteger(number) && number >= 1 ? Math.min(number, pages) : undefined
}
