import { host } from '../host/index.ts'
import { notify } from './notices.ts'

/** Saves a file where the delegate says, and tells what became of it. */
export async function saveFile(name: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const outcome = await host.saveFile(name, content.slice().buffer)
    if (outcome.kind === 'refused') notify(`“${name}” was not saved: ${outcome.detail}`)
    else if (outcome.kind === 'saved')
      notify(outcome.place === undefined ? `“${name}” was saved with your downloads.` : `Saved as ${outcome.place}.`)
  } catch (error) {
    notify(`“${name}” was not saved: ${error instanceof Error ? error.message : String(error)}`)
  }
}
