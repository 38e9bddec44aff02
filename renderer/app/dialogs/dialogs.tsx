import type { Command } from '../commands.ts'
import { session, useSession } from '../session.ts'
import { AddressDialog } from './address-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { ProblemsDialog } from './problems-dialog.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** The windows over the app; at most one of them is open, and an address over it. */
export function Dialogs({ commands }: { readonly commands: readonly Command[] }) {
  const dialog = useSession((now) => now.dialog)
  const address = useSession((now) => now.address)
  const { closeDialog } = session
  return (
    <>
      {dialog === 'palette' && <CommandPalette commands={commands} onClose={closeDialog} />}
      {dialog === 'shortcuts' && <ShortcutsDialog commands={commands} onClose={closeDialog} />}
      {dialog === 'settings' && <SettingsDialog onClose={closeDialog} />}
      {dialog === 'problems' && <ProblemsDialog onClose={closeDialog} />}
      {address !== undefined && <AddressDialog address={address} onClose={session.closeAddress} />}
    </>
  )
}
