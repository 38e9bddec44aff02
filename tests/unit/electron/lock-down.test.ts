import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { isLocalRequest, isOwnPage, lockContents, lockSession } from '../../../electron/lock-down.ts'
import { appOrigin } from '../../../shared/contracts/ipc.ts'

describe('what counts as the app itself', () => {
  it.each([`${appOrigin}/index.html`, `${appOrigin}/`, 'APP://liaison-desk/index.html'])('knows its own page %s', (url) => {
    expect(isOwnPage(url, appOrigin)).toBe(true)
  })

  it.each([
    'app://liaison-desk.example.org/index.html',
    'app://liaison-desk:1/index.html',
    'app://other/index.html',
    'https://liaison-desk/index.html',
    'file:///index.html',
    'about:blank',
    'not an address',
    '',
  ])('takes %s for a stranger', (url) => {
    expect(isOwnPage(url, appOrigin)).toBe(false)
  })
})

describe('requests', () => {
  it.each([`${appOrigin}/assets/a.js`, 'blob:app://liaison-desk/1', 'data:image/png;base64,AA'])('lets %s pass', (url) => {
    expect(isLocalRequest(url, appOrigin)).toBe(true)
  })

  it.each([
    'http://127.0.0.1/',
    'https://example.org/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
  ])('cancels %s', async (url) => {
    const { session, cancels } = await lockedSession()
    expect(cancels(url)).toBe(true)
    expect(cancels(`${appOrigin}/index.html`), 'the app itself is answered').toBe(false)
    expect(session.proxy).toEqual({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9' })
  })
})

describe('permissions', () => {
  it('grants copying to the app alone, and nothing else', async () => {
    const { session } = await lockedSession()
    const own = { getURL: () => `${appOrigin}/index.html` }
    expect(await session.requested('clipboard-sanitized-write', own)).toBe(true)
    expect(await session.requested('clipboard-sanitized-write', { getURL: () => 'https://example.org/' })).toBe(false)
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'midi', 'hid']) {
      expect(await session.requested(permission, own), permission).toBe(false)
      expect(session.checked(permission, appOrigin), permission).toBe(false)
    }
    expect(session.checked('clipboard-sanitized-write', appOrigin)).toBe(true)
  })
})

describe('navigation', () => {
  it('stays on the app’s own pages, in the window and in its frames', () => {
    const { denies } = lockedContents()
    expect(denies('will-navigate', { url: 'https://example.org/' })).toBe(true)
    expect(denies('will-navigate', { url: `${appOrigin}/index.html` })).toBe(false)
    expect(denies('will-frame-navigate', { url: 'https://example.org/', isMainFrame: false })).toBe(true)
    expect(denies('will-frame-navigate', { url: 'file:///etc/passwd', isMainFrame: false })).toBe(true)
    expect(denies('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(false)
    expect(denies('will-frame-navigate', { url: 'about:srcdoc#place', isMainFrame: false })).toBe(false)
    expect(denies('will-frame-navigate', { url: 'about:srcdocument', isMainFrame: false })).toBe(true)
  })

  it('opens no window and attaches no webview', () => {
    const { denies, opens } = lockedContents()
    expect(opens('https://example.org/')).toEqual({ action: 'deny' })
    expect(opens(`${appOrigin}/index.html`)).toEqual({ action: 'deny' })
    expect(denies('will-attach-webview', {})).toBe(true)
  })
})

/** Records what lockSession sets, and asks it as Electron would. */
async function lockedSession() {
  type Answer = (granted: boolean) => void
  let before: (details: { url: string }, callback: (response: { cancel: boolean }) => void) => void = () => {}
  let request: (contents: unknown, permission: string, callback: Answer) => void = () => {}
  let check: (contents: unknown, permission: string, origin: string) => boolean = () => true
  const session = Object.assign(new EventEmitter(), {
    proxy: undefined as unknown,
    webRequest: { onBeforeRequest: (listener: typeof before) => (before = listener) },
    setPermissionRequestHandler: (handler: typeof request) => (request = handler),
    setPermissionCheckHandler: (handler: typeof check) => (check = handler),
    setSpellCheckerEnabled: () => {},
    setProxy: async (proxy: unknown) => {
      session.proxy = proxy
    },
    requested: (permission: string, contents: unknown) => new Promise<boolean>((resolve) => request(contents, permission, resolve)),
    checked: (permission: string, origin: string) => check(null, permission, origin),
  })
  await lockSession(session as unknown as Session, appOrigin)
  const cancels = (url: string) => {
    let cancel: boolean | undefined
    before({ url }, (response) => {
      cancel = response.cancel
    })
    return cancel
  }
  return { session, cancels }
}

function lockedContents() {
  let opens: (details: { url: string }) => unknown = () => undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof opens) => (opens = handler),
  })
  lockContents(contents as unknown as WebContents, appOrigin)
  const denies = (name: string, details: object) => {
    let prevented = false
    contents.emit(name, {
      ...details,
      preventDefault: () => {
        prevented = true
      },
    })
    return prevented
  }
  return { denies, opens: (url: string) => opens({ url }) }
}
