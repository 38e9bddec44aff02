/**
 * The one interface between the app and the shell it runs in (Electron or browser). What a shell cannot do is
 * absent from `capabilities`; the interface asks, and never crashes.
 */
export interface Host {
  readonly shell: 'electron' | 'browser'
  readonly capabilities: HostCapabilities
  readonly info: () => Promise<HostInfo>
  /** Files named on the command line (also of a second start), handed over once each. */
  readonly onLaunchFiles: (receive: (files: readonly LaunchFile[]) => void) => Unsubscribe
  /** Opens a copy of an original in the program the system has for it; in the browser edition saves it. */
  readonly openOriginal: (name: string, bytes: ArrayBuffer) => Promise<OpenOutcome>
  /** Saves a file where the delegate says: a dossier, a pack of rules. Never replaces a file by half of another. */
  readonly saveFile: (name: string, bytes: ArrayBuffer) => Promise<SaveOutcome>
  /** Opens an address outside. Call only after the delegate saw it whole and agreed. */
  readonly openAddress: (url: string) => Promise<OpenOutcome>
  /** Menu commands of the shell, by command id. */
  readonly onCommand: (run: (commandId: string) => void) => Unsubscribe
}

export type Unsubscribe = () => void

export interface HostCapabilities {
  /** Originals open in their own program; otherwise they are saved as a download. */
  readonly opensOriginals: boolean
  /** Addresses can be opened outside at all. */
  readonly opensAddresses: boolean
}

export interface HostInfo {
  readonly version: string
  readonly platform: string
  /** Where the library lives, as a person would look for it. */
  readonly dataPlace: string
}

/** A file the shell may read for us; `path` is what the delegate named, relative parts included. */
export interface LaunchFile {
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
  readonly modifiedAt?: Date
  /** Reads it now; rejects with a sentence when it is gone or may not be read. */
  readonly bytes: () => Promise<ArrayBuffer>
}

export type OpenOutcome = { readonly kind: 'opened' | 'saved' } | { readonly kind: 'refused'; readonly detail: string }
/** `place`: where it went, when the shell knows. `refused`: why not, and that nothing was changed, as a sentence. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly place?: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly detail: string }
