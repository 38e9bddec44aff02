import { Dialog } from '../../ui/index.ts'
import type { Command } from '../commands.ts'
import { shownKeys } from '../use-shortcuts.ts'
import styles from './dialogs.module.css'

const listKeys: ReadonlyArray<readonly [keys: string, label: string]> = [
  ['↑ ↓', 'Move; with Shift, select as you go'],
  ['Home End', 'First and last'],
  ['Enter', 'Open'],
  ['→ ←', 'Into the passages found, and back'],
  ['Space', 'Select or not'],
  ['Mod+A', 'Select all'],
  ['Esc', 'Select none; in the search, clear it'],
  ['↓', 'In the empty search box: earlier searches'],
  ['Tab', 'In the search box: take what is offered'],
]

const findingKeys: ReadonlyArray<readonly [keys: string, label: string]> = [['Enter', 'Next place found; with Shift, the previous one']]

/** Nine keys that do the same with nine tags are one line. */
const isPinned = ({ id }: Command): boolean => /^tag-\d$/.test(id)
const pinKeys: readonly [keys: string, label: string] = ['1 – 9', 'Give or take the tag on that key']

/** The keys of all commands, from the same list the palette reads. */
export function ShortcutsDialog({ commands, onClose }: { readonly commands: readonly Command[]; readonly onClose: () => void }) {
  const sections = Map.groupBy(
    commands.filter((command) => command.keys !== undefined && !isPinned(command)),
    (command) => command.section,
  )
  return (
    <Dialog title="Keyboard shortcuts" isOpen isWide onClose={onClose}>
      <div className={styles.sheet}>
        {[...sections].map(([section, members]) => (
          <Keys
            key={section}
            title={section}
            keys={[...members.map(({ keys = '', label }) => [keys, label] as const), ...(section === 'Document' ? [pinKeys] : [])]}
          />
        ))}
        <Keys title="In the list and the search box" keys={listKeys} />
        <Keys title="While finding in a document" keys={findingKeys} />
      </div>
    </Dialog>
  )
}

function Keys({ title, keys }: { readonly title: string; readonly keys: ReadonlyArray<readonly [keys: string, label: string]> }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {keys.map(([key, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <kbd>{shownKeys(key)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
