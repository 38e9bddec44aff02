import { FolderInput } from 'lucide-react'
import { Menu } from '../../ui/index.ts'
import styles from './import-menu.module.css'
import type { ImportInputs } from './use-import-inputs.ts'

const choices = [
  { id: 'files', label: 'Files…', detail: 'Ctrl+O' },
  { id: 'folder', label: 'A whole folder…', detail: 'Ctrl+Shift+O' },
]

/** *Import…* and the two inputs behind it, which stay in the page for the system's own dialogs. */
export function ImportMenu({ inputs }: { readonly inputs: ImportInputs }) {
  return (
    <>
      <input
        ref={inputs.files}
        type="file"
        multiple
        aria-label="Choose files"
        className={styles.input}
        tabIndex={-1}
        onChange={(event) => void inputs.take(event.currentTarget)}
      />
      <input
        ref={inputs.folder}
        type="file"
        {...{ webkitdirectory: '' }}
        aria-label="Choose a folder"
        className={styles.input}
        tabIndex={-1}
        onChange={(event) => void inputs.take(event.currentTarget)}
      />
      <Menu
        label="Import…"
        variant="primary"
        size="medium"
        trigger={
          <>
            <FolderInput size={16} aria-hidden />
            Import…
          </>
        }
        choices={choices}
        onChoose={(id) => (id === 'files' ? inputs.chooseFiles() : inputs.chooseFolder())}
      />
    </>
  )
}
