import { Pencil as PencilIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import styles from './correct.module.css'

interface Props {
  readonly label: string
  readonly onPress: () => void
  /** The form was just closed: the focus comes back here. */
  readonly isFocused: boolean
}

/** Begins to correct a value; unobtrusive until its row is looked at. */
export function Pencil({ label, onPress, isFocused }: Props) {
  return (
    <Button className={styles.pencil ?? ''} aria-label={`Correct: ${label}`} onPress={onPress} autoFocus={isFocused}>
      <PencilIcon size={12} aria-hidden />
    </Button>
  )
}
