import { FileQuestionMark } from 'lucide-react'
import type { DocumentRow } from '../../library/index.ts'
import { classes, kindColour } from '../../ui/index.ts'
import styles from './attachments.module.css'

interface Props {
  readonly target: DocumentRow | undefined
  /** What its name says, when it is not here. */
  readonly fileName: string | undefined
}

/** A file's format in the colour of what the document is; an outline where the file is not here. */
export function FormatBadge({ target, fileName }: Props) {
  const format = target?.format ?? /\.([a-z0-9]{2,5})$/i.exec(fileName ?? '')?.[1]
  return (
    <span className={classes(styles.badge, target === undefined && styles.absent)} style={target && kindColour(target.kind)} aria-hidden>
      {format === undefined ? <FileQuestionMark size={18} /> : format.toUpperCase()}
    </span>
  )
}
