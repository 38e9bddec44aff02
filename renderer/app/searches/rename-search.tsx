import { useState } from 'react'
import { changes, type SavedSearchRow } from '../../library/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from '../dialogs/dialogs.module.css'

/** Asks for another name of a saved search. */
export function RenameSearch({ search, onClose }: { readonly search: SavedSearchRow; readonly onClose: () => void }) {
  const [name, setName] = useState(search.name)
  const isEmpty = name.trim() === ''
  const rename = () => {
    if (isEmpty) return
    if (name.trim() !== search.name) void changes.renameSearch(search.id, name)
    onClose()
  }
  return (
    <Dialog
      title="Rename the search"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={isEmpty} onPress={rename}>
            Rename
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          rename()
        }}
      >
        <input
          autoFocus
          aria-label="Name of the search"
          className={styles.input}
          dir="auto"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
