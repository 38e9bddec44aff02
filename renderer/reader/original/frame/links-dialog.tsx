import { useDeskActions } from '../../../actions/index.ts'
import { Dialog } from '../../../ui/index.ts'
import styles from './links-dialog.module.css'
import type { PageLink } from './page-link.ts'

/** The addresses in a page, each whole and with the words it stands under: the frame itself cannot tell of clicks. */
export function LinksDialog({ links, onClose }: { readonly links: readonly PageLink[]; readonly onClose: () => void }) {
  const { showAddress } = useDeskActions()
  return (
    <Dialog title="Links in this document" isOpen isWide onClose={onClose}>
      <p className={styles.note}>
        A page shown here cannot open anything by itself. Choose an address to open it outside, after a question.
      </p>
      <ul className={styles.links}>
        {links.map(({ address, words }) => (
          <li key={`${address}\n${words}`}>
            <button
              type="button"
              onClick={() => {
                onClose()
                showAddress(address)
              }}
            >
              {words !== '' && words !== address && <span dir="auto">{words}</span>}
              <bdi className={styles.address} dir="ltr">
                {address}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
