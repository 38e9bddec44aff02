import type { Session, WebContents } from 'electron'
import { appScheme } from '../shared/contracts/ipc.ts'

const localProtocols: ReadonlySet<string> = new Set([`${appScheme}:`, 'blob:', 'data:', 'devtools:'])

/** Tells the app's own pages from all others by scheme and host, since `URL.origin` is "null" for custom schemes in Node. */
export function isOwnPage(url: string, ownOrigin: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed !== undefined && `${parsed.protocol}//${parsed.host}` === ownOrigin
}

/** Cancels every request that is not for the app itself, and denies every permission, asked for or looked up. */
export function lockSession(session: Session, ownOrigin: string): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const protocol = URL.canParse(details.url) ? new URL(details.url).protocol : ''
    callback({ cancel: !localProtocols.has(protocol) && !isOwnPage(details.url, ownOrigin) })
  })
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:')) event.preventDefault()
  })
}

/** No new windows, no other pages in this one, no webviews: an address goes outside through `openAddress` alone. */
export function lockContents(contents: WebContents, ownOrigin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url, ownOrigin)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
