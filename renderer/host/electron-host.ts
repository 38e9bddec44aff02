import * as v from 'valibot'
import type { Host, LaunchFile } from '../../shared/contracts/host.ts'
import type { AnnouncedFile, Bridge } from '../../shared/contracts/ipc.ts'
import { launchProblem } from './launch-problem.ts'

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the browser edition. */
    readonly liaisonDesk?: Bridge
  }
}

const infoSchema = v.object({ version: v.string(), platform: v.string(), dataPlace: v.string() })
const filesSchema = v.array(
  v.object({
    token: v.string(),
    path: v.string(),
    name: v.string(),
    sizeBytes: v.number(),
    modifiedAt: v.exactOptional(v.date()),
    error: v.exactOptional(v.picklist(['not-found', 'no-permission', 'damaged'])),
  }),
)
const bytesSchema = v.instance(Uint8Array)
const outcomeSchema = v.union([
  v.object({ kind: v.literal('opened') }),
  v.object({ kind: v.literal('refused'), detail: v.optional(v.string(), 'The system did not open it.') }),
])

const savedSchema = v.union([
  v.object({ kind: v.literal('saved'), place: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('cancelled') }),
  v.object({ kind: v.literal('refused'), detail: v.optional(v.string(), 'The system did not say why.') }),
])

/** The desktop shell, over the preload's bridge. What comes over it is parsed here, once. */
export function electronHost(bridge: Bridge): Host {
  return {
    shell: 'electron',
    capabilities: { opensOriginals: true, opensAddresses: true },
    info: async () => v.parse(infoSchema, await bridge.info()),
    onLaunchFiles(receive) {
      const take = async () => {
        const files = v.parse(filesSchema, await bridge.launchFiles())
        if (files.length > 0) receive(files.map((file) => launchFile(bridge, file)))
      }
      void take()
      return bridge.onFilesWaiting(() => void take())
    },
    openOriginal: async (name, bytes) => v.parse(outcomeSchema, await bridge.openOriginal(name, new Uint8Array(bytes))),
    saveFile: async (name, bytes) => v.parse(savedSchema, await bridge.saveFile(name, new Uint8Array(bytes))),
    openAddress: async (url) => v.parse(outcomeSchema, await bridge.openAddress(url)),
    onCommand: (run) => bridge.onCommand(run),
  }
}

function launchFile(bridge: Bridge, { token, path, name, sizeBytes, modifiedAt, error }: AnnouncedFile): LaunchFile {
  return {
    path,
    name,
    sizeBytes,
    ...(modifiedAt !== undefined && { modifiedAt }),
    bytes: async () => {
      if (error !== undefined) throw launchProblem(path, error)
      return new Uint8Array(v.parse(bytesSchema, await bridge.readLaunchFile(token))).buffer
    },
  }
}
