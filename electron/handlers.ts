import { app, dialog, type IpcMainInvokeEvent, ipcMain, shell } from 'electron'
import * as v from 'valibot'
import { channels, type IpcInfo } from '../shared/contracts/ipc.ts'
import type { LaunchFiles } from './launch-files.ts'
import { isOwnPage } from './lock-down.ts'
import { openAddress, openOriginal } from './open-outside.ts'
import { saveFile } from './save-file.ts'

const nothing = v.strictTuple([])
const token = v.strictTuple([v.pipe(v.string(), v.uuid())])
const original = v.strictTuple([v.pipe(v.string(), v.maxLength(1_000)), v.instance(Uint8Array)])
const address = v.strictTuple([v.pipe(v.string(), v.maxLength(8_000))])

/** Registers the handlers of the contract: each checks who asks and what, before it does anything. */
export function registerHandlers({ ownOrigin, launchFiles }: { ownOrigin: string; launchFiles: LaunchFiles }): void {
  handle(
    channels.info,
    nothing,
    (): IpcInfo => ({ version: app.getVersion(), platform: process.platform, dataPlace: app.getPath('userData') }),
  )
  handle(channels.launchFiles, nothing, () => launchFiles.take())
  handle(channels.readLaunchFile, token, ([wanted]) => launchFiles.read(wanted))
  handle(channels.openOriginal, original, ([name, bytes]) => openOriginal(shell, app.getPath('userData'), { name, bytes }))
  handle(channels.saveFile, original, ([name, bytes]) => saveFile(dialog, app.getPath('documents'), { name, bytes }))
  handle(channels.openAddress, address, ([url]) => openAddress(shell, url))

  function handle<T extends readonly unknown[], R>(channel: string, schema: v.GenericSchema<unknown, T>, run: (args: T) => R): void {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      const frame = event.senderFrame
      if (frame === null || frame.parent !== null || !isOwnPage(frame.url, ownOrigin))
        throw new Error('Refused: the request does not come from the app.')
      const parsed = v.safeParse(schema, args)
      if (!parsed.success) throw new Error(`Refused: ${channel} was called with something else than it takes.`)
      return run(parsed.output)
    })
  }
}
