import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Shell } from 'electron'
import type { IpcOutcome } from '../shared/contracts/ipc.ts'

/** What opens in a viewer. A list of what is safe, since a list of what runs is never complete. */
const documentExtensions = new Set(
  'docx docm dotx doc rtf odt pptx pps ppsx ppt odp xlsx xlsm xls ods csv pdf txt md adoc html htm mhtml eml msg zip epub xml json png jpg jpeg gif svg tif tiff bmp webp'.split(
    ' ',
  ),
)
const addressProtocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])

/** Opens a copy of an original, in a fresh folder under `temporary`, in the program the system has for it. */
export async function openOriginal(shell: Shell, temporary: string, original: { name: string; bytes: Uint8Array }): Promise<IpcOutcome> {
  const name = safeFileName(original.name)
  const extension = path.extname(name).slice(1).toLowerCase()
  if (!documentExtensions.has(extension)) {
    return { kind: 'refused', detail: `“${name}” is not opened outside: files of the kind “.${extension}” could run something.` }
  }
  const folder = await mkdtemp(path.join(temporary, 'liaison-desk-'))
  const file = path.join(folder, name)
  await writeFile(file, original.bytes, { mode: 0o600 })
  const problem = await shell.openPath(file)
  return problem === '' ? { kind: 'opened' } : { kind: 'refused', detail: `The system did not open “${name}”: ${problem}` }
}

/** Opens an address the delegate was shown whole: web and mail addresses only. */
export async function openAddress(shell: Shell, address: string): Promise<IpcOutcome> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !addressProtocols.has(url.protocol))
    return { kind: 'refused', detail: 'Only web and mail addresses are opened.' }
  await shell.openExternal(url.href)
  return { kind: 'opened' }
}

/** The name without folders, control characters, bidi controls and what file systems forbid; never empty or hidden. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' ? 'document' : plain.slice(-200)
}
