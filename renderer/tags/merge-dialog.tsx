import { useState } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'
import { type CountedTag, changes } from '../library/index.ts'
import { Button, Dialog, plural } from '../ui/index.ts'
import styles from './tag-editor.module.css'
import { TagField } from './tag-field.tsx'

/** Asks into which tag another one goes, and merges them. */
export function MergeDialog({ tag, onClose }: { readonly tag: CountedTag; readonly onClose: () => void }) {
  const [into, setInto] = useState<TagId>()
  const [refused, setRefused] = useState<string>()
  const merge = async () => {
    if (into === undefined) return
    try {
      await changes.mergeTags(tag.id, into)
      onClose()
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog
      title={`Merge “${tag.name}” into another tag`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={into === undefined} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {tag.documents === 0 ? 'No document bears it.' : `${plural(tag.documents, 'document')} will bear the other tag instead.`} “
          {tag.name}” is removed; undo brings it back.
        </p>
        <TagField label="Into" tag={into} moved={tag.id} onChange={setInto} />
        {refused !== undefined && (
          <p role="alert" className={styles.refused}>
            {refused}
          </p>
        )}
      </div>
    </Dialog>
  )
}
