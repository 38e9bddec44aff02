import { useEffect, useRef, useState } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { changes, useNote } from '../library/index.ts'
import { moment } from '../ui/index.ts'
import styles from './notes-tab.module.css'

/** How long the delegate must have stopped typing before the note is saved. */
const restMs = 700

/** The delegate's own note on a document, saved as it is typed. */
export function NotesTab({ id }: { readonly id: DocumentId }) {
  const note = useNote(id)
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const unsaved = useRef<string>(undefined)

  // What is stored is shown as soon as it is what was typed, so that Undo is seen.
  if (draft !== undefined && (note?.text ?? '') === (draft.trim() === '' ? '' : draft)) setDraft(undefined)

  // Saves when typing rests, and at once when the tab, the document or the window is left: storage and clock are outside React.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `save` works on what is unsaved of this document
  useEffect(() => {
    if (draft === undefined) return
    const timer = setTimeout(() => void save(), restMs)
    return () => clearTimeout(timer)
  }, [draft])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const leave = () => void save()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [id])

  async function save(): Promise<void> {
    const text = unsaved.current
    if (text === undefined) return
    unsaved.current = undefined
    try {
      await changes.saveNote(id, text)
      setProblem(undefined)
    } catch (error) {
      unsaved.current ??= text
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  const text = draft ?? note?.text ?? ''
  return (
    <div className={styles.notes}>
      <label htmlFor="document-note">Your note</label>
      <textarea
        id="document-note"
        dir="auto"
        value={text}
        placeholder="Positions, questions for the meeting, what to answer…"
        onBlur={() => void save()}
        onChange={(event) => {
          unsaved.current = event.target.value
          setDraft(event.target.value)
        }}
      />
      <p className={styles.state} role="status">
        {problem !== undefined
          ? `Not saved: ${problem}`
          : draft !== undefined
            ? 'Saving…'
            : note !== undefined
              ? `Saved ${moment(note.updatedAt)}`
              : 'Saved as you type, on this computer only.'}
      </p>
    </div>
  )
}
