import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { chipColour } from '../ui/index.ts'
import { tagColour } from './tag-colour.ts'
import styles from './tags.module.css'
import { nameOfTag, useTagLookup } from './use-tag-index.ts'
import { WhyTagged } from './why-tagged.tsx'

interface Props {
  readonly tag: TagId
  /** The document it is on, when it is on one alone: the chip then says why it is there. */
  readonly document?: DocumentId
  readonly onRemove: () => void
  readonly children?: ReactNode
}

/** A tag on documents: pressing its name says why it is there and since when; the cross takes it off. */
export function TagChip({ tag, document, onRemove, children }: Props) {
  const tags = useTagLookup()
  const name = nameOfTag(tags, tag)
  return (
    <span className={styles.chip} style={chipColour(tagColour(tags.get(tag)?.colour ?? 'slate'))}>
      {document === undefined ? (
        <bdi>{name}</bdi>
      ) : (
        <DialogTrigger>
          <Button className={styles.chipName ?? ''} aria-label={`${name}: why it is there`}>
            <bdi>{name}</bdi>
          </Button>
          <Popover className={styles.popover ?? ''} placement="bottom start">
            <Dialog aria-label={`Why “${name}” is there`} className={styles.dialog ?? ''}>
              <WhyTagged tag={tag} document={document} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
      {children}
      <button type="button" className={styles.off} aria-label={`Take “${name}” off`} title="Take off" onClick={onRemove}>
        <X size={12} aria-hidden />
      </button>
    </span>
  )
}
