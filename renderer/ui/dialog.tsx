import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the end; the one that does it comes last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** `alertdialog` asks for a decision before anything else goes on. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A window over the window: holds the focus, closes on Escape and on a press outside. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'medium', role = 'dialog' }: Props) {
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ''} role={role}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" keys="Esc" size="small" onPress={onClose}>
              <X aria-hidden="true" />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
