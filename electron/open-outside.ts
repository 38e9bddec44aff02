import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
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
const copiesFolder = (place: string) => path.join(place, 'Opened originals')
/** A copy this old is hardly open in another program any more. */
const forgottenAfterMs = 24 * 60 * 60 * 1000

/** Opens a read-only copy of an original, in a fresh folder that no other user may enter, in the program the system has for it. */
export async function openOriginal(shell: Shell, place: string, original: { name: string; bytes: Uint8Array }): Promise<IpcOutcome> {
  const name = safeFileName(original.name)
  const extension = path.extname(name).slice(1).toLowerCase()
  if (!documentExtensions.has(extension)) {
    return { kind: 'refused', detail: `“${name}” is not opened outside: files of the kind “.${extension}” could run something.` }
  }
  await mkdir(copiesFolder(place), { recursive: true, mode: 0o700 })
  const file = path.join(await mkdtemp(path.join(copiesFolder(place), 'copy-')), name)
  await writeFile(file, original.bytes, { mode: 0o400 })
  if (process.platform === 'win32') await markAsDownloaded(file)
  const problem = await shell.openPath(file)
  return problem === '' ? { kind: 'opened' } : { kind: 'refused', detail: `The system did not open “${name}”: ${problem}` }
}

/** Keeps what Windows knew of a download, so that Office opens the copy in its protected view. */
const markAsDownloaded = (file: string) => writeFile(`${file}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n')

/** Removes the copies of earlier days; one that cannot be removed, since a program still holds it, stays for next time. */
export async function forgetOldCopies(place: string): Promise<void> {
  const folder = copiesFolder(place)
  const names = await readdir(folder).catch(() => []) // there is none yet
  for (const name of names) {
    const copy = path.join(folder, name)
    const { mtimeMs } = await stat(copy)
    if (Date.now() - mtimeMs > forgottenAfterMs) await rm(copy, { recursive: true, force: true }).catch(() => {})
  }
}

/** Opens an address the delegate was shown whole: web and mail addresses only, and no mail that would attach a file. */
export async function openAddress(shell: Shell, address: string): Promise<IpcOutcome> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !addressProtocols.has(url.protocol))
    return { kind: 'refused', detail: 'Only web and mail addresses are opened.' }
  if (url.protocol === 'mailto:' && [...url.searchParams.keys()].some((key) => /^attach/iu.test(key)))
    return { kind: 'refused', detail: 'This mail address would attach a file of yours, so it is not opened.' }
  await shell.openExternal(url.href)
  return { kind: 'opened' }
}

/** The name without folders, control characters, bidi controls and what file systems forbid; never empty or hidden. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' ? 'document' : plain.slice(-200)
}
