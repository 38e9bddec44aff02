import type { Session, WebContents } from 'electron'
import { appScheme } from '../shared/contracts/ipc.ts'

const localProtocols: ReadonlySet<string> = new Set([`${appScheme}:`, 'blob:', 'data:', 'devtools:'])
/** Copying as text, on a click; nothing else that a page may ask for is of use here. */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Tells the app's own pages from all others by scheme and host, since `URL.origin` is "null" for custom schemes in Node. */
export function isOwnPage(url: string, ownOrigin: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed !== undefined && `${parsed.protocol}//${parsed.host}` === ownOrigin
}

/** Whether a request stays inside the app: its own scheme, what the page made itself, or the development server. */
export function isLocalRequest(url: string, ownOrigin: string): boolean {
  return URL.canParse(url) && (localProtocols.has(new URL(url).protocol) || isOwnPage(url, ownOrigin))
}

/**
 * Cancels every request that is not for the app itself, and denies every permission, asked for or looked up. What is no
 * request at all, such as WebRTC, meets a proxy that nobody answers at (and may not go without, see main.ts).
 */
export async function lockSession(session: Session, ownOrigin: string): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocalRequest(details.url, ownOrigin) }))
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(grantedPermissions.has(permission) && isOwnPage(contents.getURL(), ownOrigin)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => grantedPermissions.has(permission) && isOwnPage(requestingOrigin, ownOrigin),
  )
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:')) event.preventDefault()
  })
  session.setSpellCheckerEnabled(false) // it would download dictionaries
  await session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' })
}

/** No new windows, no other pages in this one or its frames, no webviews: an address goes outside through `openAddress` alone. */
export function lockContents(contents: WebContents, ownOrigin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url, ownOrigin)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isFrameContent(event.url, ownOrigin)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** What the app itself puts into a frame: its own pages, and documents written into the frame, with the places in them. */
const isFrameContent = (url: string, ownOrigin: string) =>
  /^about:srcdoc(?:#|$)/u.test(url) || url === 'about:blank' || isOwnPage(url, ownOrigin)
