import { Button } from '../../../ui/index.ts'
import styles from './rest-note.module.css'

interface Props {
  readonly rest: 'coming' | 'ready'
  readonly onShow: () => void
}

/** Says that what is seen is only the beginning of a document, and shows the whole once it is there. */
export function RestNote({ rest, onShow }: Props) {
  return (
    <p className={styles.note} role="status">
      {rest === 'coming' ? (
        'First pages. The others are being laid out…'
      ) : (
        <>
          First pages. All are laid out now.
          <Button size="small" onPress={onShow}>
            Show all pages
          </Button>
        </>
      )}
    </p>
  )
}
