import { useEffect, useMemo, useRef } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { DeskActions } from '../actions/index.ts'
import { host } from '../host/index.ts'
import { readAgain } from '../import/index.ts'
import { type Command, commandsOf } from './commands.ts'
import { useImportInputs } from './importing/use-import-inputs.ts'
import { openItem } from './list/open-item.ts'
import { type ListContent, positionOf } from './list/use-list.ts'
import { openOriginal } from './open-original.ts'
import { saveFile } from './save-file.ts'
import { isPage, session } from './session.ts'
import { useGoToList } from './use-go-to-list.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** The frame's own hands: its inputs, the list's neighbours, and what features and commands ask of it. */
export function useDesk(list: ListContent) {
  const searchField = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const inputs = useImportInputs()
  const latest = useRef(list)
  latest.current = list
  const goToList = useGoToList({ list, searchField, grid })

  return useMemo(() => {
    const step = (by: 1 | -1) => {
      const { items, terms } = latest.current
      const { open, view } = session.read()
      if (isPage(view)) return
      const at = positionOf(items, open?.id)
      const item = items[at === -1 && by === -1 ? items.length - 1 : at + by]
      if (item !== undefined) openItem(item, 0, terms)
    }
    const focusSearch = () => {
      searchField.current?.focus()
      searchField.current?.select()
    }
    const actions: DeskActions = {
      openDocument: session.openDocument,
      openOriginal: (id: DocumentId) => void openOriginal(id),
      saveFile: (name, content) => void saveFile(name, content),
      showAddress: session.showAddress,
      search: (query) => {
        session.search(query)
        searchField.current?.focus()
      },
      step,
      readAgain,
    }
    const commands = commandsOf({ focusSearch, ...inputs, step, openOriginal: actions.openOriginal })
    return { actions, commands, goToList, inputs, searchField, grid }
  }, [inputs, goToList])
}

/** Runs commands by key, and by the shell's menu. */
export function useCommands(commands: readonly Command[]): void {
  useShortcuts(commands)
  // Listens to the shell, which is outside React.
  useEffect(() => host.onCommand((id) => commands.find((command) => command.id === id)?.run()), [commands])
}
