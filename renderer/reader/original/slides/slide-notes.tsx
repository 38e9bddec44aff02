import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useReading } from '../../read/reading-context.ts'
import { Runs } from '../../read/runs.tsx'
import styles from './drawn-slides.module.css'
import { useSlide } from './slide-context.ts'
import type { SlideNote } from './slide-words.ts'

/** What was written under a slide: closed until it is asked for, or something is found in it. */
export function SlideNotes({ notes }: { readonly notes: readonly SlideNote[] }) {
  const { words } = useSlide()
  const { hits, current } = useReading()
  const [isChosen, choose] = useState<boolean>()
  const places = notes.map((note) => words.indexOf.get(note))
  const isStoodOn = current !== undefined && places.includes(current.block)
  const isFound = places.some((place) => place !== undefined && hits.has(place))
  const isOpen = isStoodOn || (isChosen ?? isFound)
  return (
    <div className={styles.notes}>
      <Button className={styles.notesHead ?? ''} aria-expanded={isOpen} onPress={() => choose(!isOpen)}>
        <ChevronRight size={14} aria-hidden /> {headOf(notes)}
      </Button>
      {isOpen &&
        notes.map((note, at) => {
          const place = places[at]
          return (
            <p key={place} dir="auto" className={styles.note}>
              {note.author !== undefined && <strong>{note.author}: </strong>}
              <Runs inlines={note.inlines} block={place ?? -1} />
            </p>
          )
        })}
    </div>
  )
}

function headOf(notes: readonly SlideNote[]): string {
  const comments = notes.filter(({ of }) => of === 'comment').length
  if (comments === 0) return 'Speaker’s notes'
  const said = comments === 1 ? '1 comment' : `${comments} comments`
  return comments === notes.length ? said : `Speaker’s notes and ${said}`
}
