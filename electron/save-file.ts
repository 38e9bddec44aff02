import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Dialog } from 'electron'
import type { IpcSaveOutcome } from '../shared/contracts/ipc.ts'
import { safeFileName } from './open-outside.ts'

/** Where files were saved last: the system does not remember it. */
let lastFolder: string | undefined

/**
 * Asks where to save a file and writes it there: under another name first, so that a disk that fills up meanwhile leaves
 * no half of it, and what stood there before stays whole.
 */
export async function saveFile(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<IpcSaveOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: path.join(lastFolder ?? folder, safeFileName(name)) })
  if (canceled || filePath === '') return { kind: 'cancelled' }
  const draft = path.join(path.dirname(filePath), `.${randomUUID()}.part`)
  try {
    await writeFile(draft, bytes, { flag: 'wx' })
    await rename(draft, filePath)
    lastFolder = path.dirname(filePath)
    return { kind: 'saved', place: filePath }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {}) // where nothing can be written nothing was
    return { kind: 'refused', detail: whyNotSaved(error, filePath) }
  }
}

/** Why a file could not be written, and what to do, as sentences. */
export function whyNotSaved(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const place = path.dirname(file)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `there is no room left in “${place}”. Make room or choose another place; nothing was changed there.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `“${place}” may not be written to. Choose another place; nothing was changed there.`
    case 'ENOENT':
    case 'ENOTDIR':
      return `the folder “${place}” is not there. Choose another place.`
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return `“${file}” is a folder. Choose another name.`
    default:
      return `the system says: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`
  }
}
