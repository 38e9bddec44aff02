import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Dialog } from '../../ui/index.ts'
import type { Command } from '../commands.ts'
import { shownKeys } from '../use-shortcuts.ts'
import styles from './dialogs.module.css'

interface Props {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** Every command by name: type a few letters, choose with the arrows. */
export function CommandPalette({ commands, onClose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const found = commands.filter((command) => command.id !== 'palette' && holdsWords(command.label, typed))
  const chosen = Math.min(at, found.length - 1)
  const optionId = (index: number) => `${id}-${index}`

  // Scrolls, which is outside React.
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(chosen + 1 < found.length ? chosen + 1 : 0)
    else if (event.key === 'ArrowUp') setAt(chosen > 0 ? chosen - 1 : found.length - 1)
    else if (event.key === 'Enter') run(found[chosen])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="All commands" isOpen onClose={onClose}>
      <input
        autoFocus
        role="combobox"
        aria-label="Find a command"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen < 0 ? undefined : optionId(chosen)}
        aria-autocomplete="list"
        placeholder="Find a command"
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label="Commands" className={styles.commands}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the chosen option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={command.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === chosen}
            className={styles.command}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            {command.keys !== undefined && <kbd>{shownKeys(command.keys)}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.nothing} role="status">
          No command has this name.
        </p>
      )}
    </Dialog>
  )
}

/** Whether a label holds every word typed, in any order and unfinished. */
function holdsWords(label: string, typed: string): boolean {
  const text = label.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
