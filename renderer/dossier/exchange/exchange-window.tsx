import { Waypoints, X } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { useDeskActions } from '../../actions/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { Button, IconButton, plural } from '../../ui/index.ts'
import { ExchangeDrawing } from './exchange-drawing.tsx'
import type { ExchangeNode } from './exchange-of.ts'
import styles from './exchange-window.module.css'

interface Props {
  readonly id: DocumentId
  readonly nodes: readonly ExchangeNode[]
  readonly rows: ReadonlyMap<DocumentId, DocumentRow>
  /** `SG17 ⇄ SG16, FG-AI4H`. */
  readonly parties: string
}

/** Shows the whole exchange in a window of its own, large enough to be looked at together. */
export function ExchangeWindow({ id, nodes, rows, parties }: Props) {
  const { openDocument } = useDeskActions()
  const [isOpen, setOpen] = useState(false)
  const open = (other: DocumentId) => {
    setOpen(false)
    openDocument(other)
  }
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        <Waypoints size={14} aria-hidden />
        Show the whole exchange
      </Button>
      <ModalOverlay className={styles.underlay ?? ''} isDismissable isOpen={isOpen} onOpenChange={setOpen}>
        <Modal className={styles.window ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            <header className={styles.header}>
              <Heading slot="title" className={styles.title ?? ''}>
                The exchange
              </Heading>
              <span className={styles.detail}>
                {parties} · {plural(nodes.length, 'statement')}
              </span>
              <IconButton label="Close" keys="Esc" size="small" onPress={() => setOpen(false)}>
                <X size={16} aria-hidden />
              </IconButton>
            </header>
            <ExchangeDrawing nodes={nodes} rows={rows} current={id} onOpen={open} />
            <p className={styles.legend}>
              Time runs to the right. An arrow leads from a statement to what answers it; dashed: not in your library.
            </p>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
