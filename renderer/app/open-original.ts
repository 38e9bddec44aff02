import type { DocumentId } from '../../shared/contracts/ids.ts'
import { host } from '../host/index.ts'
import { documentRow, readOriginal } from '../library/index.ts'
import { notify } from './notices.ts'

/** Opens a document's original in its own program, or saves it where the shell cannot; says what became of it. */
export async function openOriginal(id: DocumentId): Promise<void> {
  const row = documentRow(id)
  if (row === undefined) return
  try {
    const blob = await readOriginal(row.hash)
    if (blob === undefined) return notify(`The original of “${row.name}” is not in the library. Import the file again.`)
    const outcome = await host.openOriginal(row.name, await blob.arrayBuffer())
    if (outcome.kind === 'refused') notify(`“${row.name}” was not opened: ${outcome.detail}`)
    else
      notify(
        outcome.kind === 'saved'
          ? `A copy of “${row.name}” was saved with your downloads.`
          : `“${row.name}” is opening in its own program.`,
      )
  } catch (error) {
    notify(`“${row.name}” could not be opened: ${error instanceof Error ? error.message : String(error)}`)
  }
}
