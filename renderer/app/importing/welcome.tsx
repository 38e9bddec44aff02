import { FileUp, FolderUp, LibraryBig } from 'lucide-react'
import { useState } from 'react'
import { useImportProgress } from '../../import/index.ts'
import { Button } from '../../ui/index.ts'
import { importSample } from './sample-library.ts'
import type { ImportInputs } from './use-import-inputs.ts'
import styles from './welcome.module.css'

/** An empty library: what this is for, and three ways to begin. */
export function Welcome({ inputs }: { readonly inputs: ImportInputs }) {
  const { state } = useImportProgress()
  const [failure, setFailure] = useState<string>()
  const isImporting = state === 'running' || state === 'linking'
  const openSample = () => {
    setFailure(undefined)
    importSample().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)))
  }
  return (
    <div className={styles.welcome}>
      <img src="./icon.svg" alt="" width={72} height={72} />
      <h2>{isImporting ? 'Reading the first documents…' : 'Your meeting documents, in one place'}</h2>
      <p>
        Drop a download folder, a zip or single files on this window. Each liaison is put together with its attachments and what it answers;
        every page can be searched; nothing leaves this computer.
      </p>
      <div className={styles.ways}>
        <Button variant="primary" onPress={inputs.chooseFolder}>
          <FolderUp size={16} aria-hidden />
          Import a folder
        </Button>
        <Button onPress={inputs.chooseFiles}>
          <FileUp size={16} aria-hidden />
          Import files
        </Button>
        <Button onPress={openSample} isDisabled={isImporting}>
          <LibraryBig size={16} aria-hidden />
          Open the sample library
        </Button>
      </div>
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <p className={styles.formats}>Word, PowerPoint, Excel, OpenDocument, PDF, mail, web pages, text, and zip archives of them.</p>
    </div>
  )
}
