import type { Host } from '../../shared/contracts/host.ts'
import { browserHost } from './browser-host.ts'
import { electronHost } from './electron-host.ts'

/** The shell this page runs in. */
export const host: Host = window.liaisonDesk === undefined ? browserHost() : electronHost(window.liaisonDesk)
