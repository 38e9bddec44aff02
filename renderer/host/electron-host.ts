import type { Host, LaunchFile } from '../../shared/contracts/host.ts'
import type { AnnouncedFile, Bridge, IpcOutcome } from '../../shared/contracts/ipc.ts'
import { launchProblem } from './launch-problem.ts'

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the browser edition. */
    readonly liaisonDesk?: Bridge
  }
}

/** The desktop shell, over the preload's bridge. */
export function electronHost(bridge: Bridge): Host {
  return {
    shell: 'electron',
    capabilities: { opensOriginals: true, opensAddresses: true },
    info: () => bridge.info(),
    onLaunchFiles(receive) {
      const take = async () => {
        const files = await bridge.launchFiles()
        if (files.length > 0) receive(files.map((file) => launchFile(bridge, file)))
      }
      void take()
      return bridge.onFilesWaiting(() => void take())
    },
    openOriginal: async (name, bytes) => outcome(await bridge.openOriginal(name, new Uint8Array(bytes))),
    openAddress: async (url) => outcome(await bridge.openAddress(url)),
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
      return new Uint8Array(await bridge.readLaunchFile(token)).buffer
    },
  }
}

const outcome = ({ kind, detail }: IpcOutcome) =>
  kind === 'opened' ? ({ kind } as const) : ({ kind, detail: detail ?? 'The system did not open it.' } as const)
