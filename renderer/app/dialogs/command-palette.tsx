import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components'
import { Dialog } from '../../ui/index.ts'
import type { Command } from '../commands.ts'
import { shownKeys } from '../use-shortcuts.ts'
import styles from './dialogs.module.css'

/** Every command by name: type a few letters, choose with the arrows. */
export function CommandPalette({ commands, onClose }: { readonly commands: readonly Command[]; readonly onClose: () => void }) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const run = (id: string) => {
    onClose()
    commands.find((command) => command.id === id)?.run()
  }
  return (
    <Dialog title="All commands" isOpen onClose={onClose}>
      <Autocomplete filter={contains}>
        <SearchField aria-label="Find a command" autoFocus className={styles.search ?? ''}>
          <Input placeholder="Find a command" className={styles.input ?? ''} />
        </SearchField>
        <Menu
          aria-label="Commands"
          items={commands.filter((command) => command.id !== 'palette')}
          className={styles.commands ?? ''}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <p className={styles.nothing}>No command has this name.</p>}
        >
          {(command) => (
            <MenuItem id={command.id} textValue={command.label} className={styles.command ?? ''}>
              <span>{command.label}</span>
              {command.keys !== undefined && <kbd>{shownKeys(command.keys)}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}
