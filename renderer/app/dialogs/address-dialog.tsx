import { host } from '../../host/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { notify } from '../notices.ts'
import { readAddress } from './address-parts.ts'
import styles from './dialogs.module.css'

/** Shows an address whole, with the part that says whose it is, before anything is opened outside. */
export function AddressDialog({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const { before, host: name, after, warnings, canOpen } = readAddress(address)
  const open = async () => {
    onClose()
    const outcome = await host.openAddress(address)
    if (outcome.kind === 'refused') notify(outcome.detail)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${before}${name}${after}`)
      notify('The address was copied.')
    } catch {
      notify('The system did not let the address be copied: select it and copy it by hand.')
      return
    }
    onClose()
  }
  return (
    <Dialog
      title="Open this address outside?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button onPress={() => void copy()}>Copy</Button>
          <Button variant="primary" isDisabled={!canOpen || !host.capabilities.opensAddresses} onPress={() => void open()}>
            Open outside
          </Button>
        </>
      }
    >
      <p className={styles.address} dir="ltr">
        {before}
        <strong>{name}</strong>
        {after}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <p className={styles.note}>It opens in your browser, which will use the network. Liaison Desk itself never does.</p>
    </Dialog>
  )
}
