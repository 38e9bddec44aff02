import { useEffect, useState } from 'react'
import { changes } from '../../library/index.ts'
import { Button, count, Dialog, plural } from '../../ui/index.ts'
import { type PackPreview, type ReadyPack, readPackFile } from './read-pack-file.ts'
import styles from './rules.module.css'

interface Props {
  readonly file: File
  readonly onClose: () => void
}

/** Shows what a pack of rules would change before it is taken in; or why it cannot be. */
export function ImportPack({ file, onClose }: Props) {
  const [preview, setPreview] = useState<PackPreview>()
  // Reads a file and asks the search worker, which are outside React.
  useEffect(() => {
    let isWanted = true
    void readPackFile(file).then((read) => isWanted && setPreview(read))
    return () => {
      isWanted = false
    }
  }, [file])

  const take = async ({ plan, found }: ReadyPack) => {
    try {
      await changes.importPack(plan, found)
      onClose()
    } catch (error) {
      setPreview({ kind: 'refused', reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <Dialog
      title={preview?.kind === 'ready' ? `Take in “${preview.plan.pack.name}”, version ${preview.plan.pack.version}` : 'A pack of rules'}
      isOpen
      onClose={onClose}
      actions={
        preview?.kind === 'ready' ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button variant="primary" onPress={() => void take(preview)}>
              Take it in
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>Close</Button>
        )
      }
    >
      {preview === undefined && <p role="status">Reading “{file.name}” and looking through the library…</p>}
      {preview?.kind === 'refused' && (
        <div role="alert" className={styles.refusal}>
          <p>
            “<bdi>{file.name}</bdi>” was not taken in. {preview.reason}
          </p>
          <p>Nothing was changed.</p>
        </div>
      )}
      {preview?.kind === 'ready' && <Summary {...preview} />}
    </Dialog>
  )
}

function Summary({ plan, tagged }: ReadyPack) {
  const { newTags, rules, gone, kept, notes } = plan
  const lines = [
    rules.length > 0 && `${plural(rules.length, 'rule')} new or changed`,
    newTags.length > 0 && `${plural(newTags.length, 'new tag')}: ${newTags.map(({ name }) => name).join(', ')}`,
    gone.length > 0 && `${plural(gone.length, 'rule')} no longer in it, removed with the tags they gave`,
    kept > 0 && `${plural(kept, 'rule')} you changed or removed, left as you have them`,
  ].filter(Boolean)
  return (
    <div className={styles.summary}>
      <p className={styles.effect}>
        {lines.length === 0
          ? 'All of it is here already: nothing would change.'
          : `Would tag ${count(tagged)} documents of the library now.`}
      </p>
      <ul>
        {[...lines, ...notes].map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
      <p className={styles.note}>One undo takes all of it back.</p>
    </div>
  )
}
