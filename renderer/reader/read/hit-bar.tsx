import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { count, IconButton } from '../../ui/index.ts'
import styles from './hit-bar.module.css'

/** The places found, and the one the delegate stands on. */
interface CountProps {
  /** Index of the hit the delegate stands on; -1 when there is none. */
  readonly current: number
  readonly hits: number
  readonly isComplete: boolean
  readonly onStep: (by: 1 | -1) => void
}

interface FindProps extends CountProps {
  readonly text: string
  readonly onType: (text: string) => void
  readonly onClose: () => void
  /** Another number each time it is asked for, so that the key that opens it also comes back to it. */
  readonly visit: number
}

/** The field that last went away with the view it stood in, and where its caret was if it had the focus. */
let left: { readonly visit: number; readonly caret?: readonly [number, number] } | undefined

/** Looks for words in this document. */
export function FindBar({ text, onType, onClose, visit, ...rest }: FindProps) {
  const field = useRef<HTMLInputElement>(null)
  // Focus is outside React. One view follows another while an original is laid out, and whoever types meanwhile goes on
  // typing.
  useLayoutEffect(() => {
    const input = field.current
    if (input === null) return undefined
    if (left?.visit === visit && left.caret !== undefined) {
      input.focus()
      input.setSelectionRange(...left.caret)
    }
    return () => {
      left = document.activeElement === input ? { visit, caret: [input.selectionStart ?? 0, input.selectionEnd ?? 0] } : { visit }
    }
  }, [visit])
  // `visit` says that the delegate asked for the field anew. Asked by the palette, the document can be focused only once
  // the effects of the dialog that closes have let go of it.
  useEffect(() => {
    if (left?.visit === visit) return
    field.current?.focus()
    field.current?.select()
  }, [visit])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') rest.onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.find} aria-label="Find in document">
      <input
        ref={field}
        type="text"
        aria-label="Find in document"
        placeholder="Find in this document"
        title="=WHO finds these very letters: accents count, and capitals where there are some"
        value={text}
        spellCheck={false}
        dir="auto"
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Count {...rest} isAsked={text.trim() !== ''} />
      <Steps {...rest} />
      <IconButton label="Close" keys="Esc" size="small" onPress={onClose}>
        <X size={15} aria-hidden />
      </IconButton>
    </search>
  )
}

/** Says how many places of this document the search found, and goes from one to the next. */
export function HitPill({ onClose, ...rest }: CountProps & { readonly onClose: () => void }) {
  return (
    <section className={styles.pill} aria-label="Places found">
      {rest.hits === 0 && rest.isComplete ? (
        <span className={styles.count} role="status">
          Found by its name, not by its text
        </span>
      ) : (
        <>
          <Count {...rest} isAsked />
          <Steps {...rest} />
        </>
      )}
      <IconButton label="Stop marking" size="small" onPress={onClose}>
        <X size={15} aria-hidden />
      </IconButton>
    </section>
  )
}

function Count({ current, hits, isComplete, isAsked }: CountProps & { readonly isAsked: boolean }) {
  const words = !isAsked
    ? ''
    : hits === 0
      ? isComplete
        ? 'Nothing found'
        : 'Looking…'
      : `${count(current + 1)} of ${count(hits)}${isComplete ? '' : '+'}`
  return (
    <span className={styles.count} role="status">
      {words}
    </span>
  )
}

function Steps({ hits, onStep }: CountProps) {
  return (
    <>
      <IconButton label="Previous place" keys="Shift+Enter" size="small" isDisabled={hits === 0} onPress={() => onStep(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Next place" keys="Enter" size="small" isDisabled={hits === 0} onPress={() => onStep(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </>
  )
}
