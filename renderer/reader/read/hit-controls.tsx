import { type CountProps, FindBar, HitPill } from './hit-bar.tsx'
import type { Find } from './use-looked-for.ts'

interface Props extends CountProps {
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
  /** Whether anything is looked for. */
  readonly isMarking: boolean
  readonly onUnmark: () => void
  /** The find field was closed: the focus belongs to the document again. */
  readonly onClosed: () => void
}

/** The find field while it is open, else how many places the search found. */
export function HitControls({ find, onFind, isMarking, onUnmark, onClosed, ...count }: Props) {
  if (find === undefined) return isMarking && <HitPill {...count} onClose={onUnmark} />
  return (
    <FindBar
      {...count}
      text={find.text}
      visit={find.visit}
      onType={(text) => onFind({ ...find, text })}
      onClose={() => {
        onFind(undefined)
        onClosed()
      }}
    />
  )
}
