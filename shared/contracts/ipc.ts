/** The one contract between the page and Electron's main process: channel names and the shapes that cross. */
export const appScheme = 'app'
export const appHost = 'liaison-desk'
export const appOrigin = `${appScheme}://${appHost}`

export const channels = {
  info: 'host:info',
  launchFiles: 'host:launch-files',
  readLaunchFile: 'host:read-launch-file',
  openOriginal: 'host:open-original',
  saveFile: 'host:save-file',
  openAddress: 'host:open-address',
  /** Main to page: more files were named by a second start. */
  filesWaiting: 'host:files-waiting',
  /** Main to page: a menu item was chosen; carries a command id. */
  command: 'host:command',
} as const

/** A file named on the command line, as main announces it; `token` is what reads it. */
export interface AnnouncedFile {
  readonly token: string
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
  readonly modifiedAt?: Date
  /** Why it cannot be read, when main already knows. */
  readonly error?: 'not-found' | 'no-permission' | 'damaged'
}

export interface IpcOutcome {
  readonly kind: 'opened' | 'refused'
  readonly detail?: string
}

export interface IpcSaveOutcome {
  readonly kind: 'saved' | 'cancelled' | 'refused'
  readonly place?: string
  readonly detail?: string
}

export interface IpcInfo {
  readonly version: string
  readonly platform: string
  readonly dataPlace: string
}

/** What the preload puts into the page as `window.liaisonDesk`. */
export interface Bridge {
  readonly info: () => Promise<IpcInfo>
  readonly launchFiles: () => Promise<readonly AnnouncedFile[]>
  readonly readLaunchFile: (token: string) => Promise<Uint8Array>
  readonly openOriginal: (name: string, bytes: Uint8Array) => Promise<IpcOutcome>
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<IpcSaveOutcome>
  readonly openAddress: (url: string) => Promise<IpcOutcome>
  readonly onFilesWaiting: (run: () => void) => () => void
  readonly onCommand: (run: (commandId: string) => void) => () => void
}
