import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { classes } from '../ui/index.ts'
import { TagPicker } from './tag-picker.tsx'
import styles from './tags.module.css'
import type { Tagging } from './use-tagging.ts'

interface Props {
  readonly ids: readonly DocumentId[]
  readonly tagging: Tagging
  readonly label: string
  readonly children: ReactNode
  readonly isChip?: boolean
}

/** A button that opens the list of tags to give or take. */
export function TagButton({ ids, tagging, label, children, isChip = false }: Props) {
  return (
    <DialogTrigger>
      <Button aria-label={label} className={classes(isChip ? styles.add : styles.bulk)}>
        {children}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <TagPicker tagging={tagging} total={ids.length} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
