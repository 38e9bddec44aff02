import { useEffect } from 'react'
import type { Command } from './commands.ts'

const isMac = navigator.platform.startsWith('Mac')
/** How long the first key of a pair such as `g l` waits for its second. */
const pairMs = 900

/** A shortcut as this machine's keyboard names it. */
export const shownKeys = (keys: string): string => keys.replace('Mod', isMac ? '⌘' : 'Ctrl').replace('Backspace', isMac ? '⌫' : 'Del')

/** Runs the commands by their keys. Single keys are not taken from fields a delegate types in. */
export function useShortcuts(commands: readonly Command[]): void {
  // Listens to the window, which is outside React.
  useEffect(() => {
    let first: { key: string; at: number } | undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const hasModifier = event.ctrlKey || event.metaKey
      if (!hasModifier && isTyping(event.target)) return
      if (hasModifier && event.key.toLowerCase() === 'z' && isTyping(event.target)) return
      const pressed = pressedKeys(event)
      const pair = first !== undefined && performance.now() - first.at < pairMs ? `${first.key} ${pressed}` : undefined
      const command = commands.find(({ keys }) => keys !== undefined && (keys.toLowerCase() === pressed || keys.toLowerCase() === pair))
      first = !hasModifier && command === undefined ? { key: pressed, at: performance.now() } : undefined
      if (command === undefined) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [commands])
}

function pressedKeys(event: KeyboardEvent): string {
  const key = event.key === 'Delete' ? 'backspace' : event.key.toLowerCase()
  const shift = event.shiftKey && /^[a-z]$/.test(key) ? 'shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${shift}${key}`
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  )
}
