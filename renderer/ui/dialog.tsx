import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes.ts'
import overlay from './overlay.module.css'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the end. */
  readonly actions?: ReactNode
  readonly isWide?: boolean
}

/** A window over the app: Escape and a click beside it close it, and focus returns where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, isWide = false }: Props) {
  return (
    <ModalOverlay className={overlay.underlay ?? ''} isDismissable isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={classes(overlay.modal, isWide && overlay.wide)}>
        <AriaDialog className={overlay.dialog ?? ''}>
          <Heading slot="title" className={overlay.title ?? ''}>
            {title}
          </Heading>
          {children}
          {actions !== undefined && <div className={overlay.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
