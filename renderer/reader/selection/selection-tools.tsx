import { Check, History, Quote, Search } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { useDeskActions } from '../../actions/index.ts'
import { Button } from '../../ui/index.ts'
import { copyWithCitation } from '../copy-citation.ts'
import type { Opened } from '../opened.ts'
import { SaidBefore } from './said-before.tsx'
import { passageOf, type SelectedText, selectedTextIn } from './selected-text.ts'
import styles from './selection.module.css'
import { useSelectedText } from './use-selected-text.ts'

interface Props {
  readonly document: Opened
  readonly scroller: RefObject<HTMLElement | null>
  /** Counts the times the delegate asked where this was said before without selecting first. */
  readonly asked: number
  /** The block the delegate stands on. */
  readonly standing: () => number
}

/** What is offered for selected words: where they were said before, a quotation, a search. */
export function SelectionTools({ document, scroller, asked, standing }: Props) {
  const { row, blocks } = document
  const selected = useSelectedText(scroller)
  const [passage, setPassage] = useState<string>()
  const ask = (at: number, words?: string) => {
    setPassage(passageOf(blocks, at, words))
    window.getSelection()?.removeAllRanges()
  }

  // The button outside asks for what is selected, or for the paragraph one stands on. Once a press.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (asked === 0) return
    const words = selectedTextIn(scroller.current)
    ask(words?.block ?? standing(), words?.text)
  }, [asked])

  return (
    <>
      {selected !== undefined && (
        <SelectionToolbar
          key={`for ${selected.text}`}
          selected={selected}
          scroller={scroller.current}
          onAsk={() => ask(selected.block, selected.text)}
          onCopy={() => copyWithCitation(row, blocks)}
        />
      )}
      {passage !== undefined && (
        <SaidBefore
          key={passage}
          passage={passage}
          id={row.id}
          onClose={() => {
            setPassage(undefined)
            scroller.current?.focus()
          }}
        />
      )}
    </>
  )
}

interface ToolbarProps {
  readonly selected: SelectedText
  readonly scroller: HTMLElement | null
  readonly onAsk: () => void
  readonly onCopy: () => Promise<boolean>
}

/** Words searched for at most as a phrase; a longer one is no name of anything. */
const mostWords = 12

function SelectionToolbar({ selected, scroller, onAsk, onCopy }: ToolbarProps) {
  const { search } = useDeskActions()
  const [isCopied, setCopied] = useState(false)
  const frame = scroller?.parentElement?.getBoundingClientRect()
  if (frame === undefined) return null
  const { box, text } = selected
  const words = text
    .replaceAll(/["\s]+/gu, ' ')
    .trim()
    .split(' ')
  return (
    // Pressing a button must not take the selection away.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.anchor}
      style={{ insetInlineStart: placeIn(frame, box), insetBlockStart: Math.max(4, box.top - frame.top - 44) }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Toolbar aria-label="Selected words" className={styles.toolbar ?? ''}>
        <Button size="small" variant="quiet" onPress={onAsk}>
          <History size={14} aria-hidden /> Said before?
        </Button>
        <Button size="small" variant="quiet" onPress={() => void onCopy().then(setCopied)}>
          {isCopied ? <Check size={14} aria-hidden /> : <Quote size={14} aria-hidden />}
          <span aria-live="polite">{isCopied ? 'Copied' : 'Quote'}</span>
        </Button>
        {words.length <= mostWords && (
          <Button size="small" variant="quiet" onPress={() => search(words.length === 1 ? words.join('') : `"${words.join(' ')}"`)}>
            <Search size={14} aria-hidden /> Search
          </Button>
        )}
      </Toolbar>
    </div>
  )
}

/** About how wide the toolbar is, so that it stays within the text. */
const toolbarWidth = 290

const placeIn = (frame: DOMRect, box: DOMRect): number =>
  Math.max(8, Math.min(frame.width - toolbarWidth - 8, box.left - frame.left + box.width / 2 - toolbarWidth / 2))
