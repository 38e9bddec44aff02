'use strict'
// Test-only stand-in for Electron's main-process module, driven by the system's Chromium. Not for production.
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const path = require('node:path')
const os = require('node:os')
const net_ = require('node:net')
const { createHash } = require('node:crypto')
const { pathToFileURL, fileURLToPath } = require('node:url')
const { fork } = require('node:child_process')
const { encode, decode, makeCodec } = require('./codec.cjs')
const { mainSource, isolatedSource } = require('./inject.cjs')
const { Cdp } = require('./cdp.cjs')

const SUFFIX = '.electron-standin.test',
  WORLD = 'Electron Isolated Context',
  SYNC = '__standin_sync__',
  NONCE = `ev${process.pid}x`
const opts = globalThis.__standinOptions ?? { appPath: process.cwd(), pkg: {}, switches: [] }
const log = (...a) => {
  if (process.env.STANDIN_DEBUG) console.error('[standin]', ...a)
}
const recorded = []
const record = (api, ...args) => {
  recorded.push({ api, args })
  log(api, ...args)
}
const todo = (name) =>
  new Proxy(
    {},
    {
      get: (_t, k) =>
        typeof k === 'symbol' || k === 'then'
          ? undefined
          : () => {
              throw new Error(`stand-in: electron.${name}.${String(k)} is not implemented`)
            },
    },
  )
const noops = (target, name, list) => {
  for (const m of list)
    if (!(m in target))
      target[m] = (...a) => {
        record(`${name}.${m}`, ...a)
      }
}
let cdp,
  quitting = false,
  exitCode = 0
const windows = new Set(),
  contents = new Map() /* sessionId -> WebContents */,
  byTarget = new Map()

// ---------- app ----------
const app = new EventEmitter()
const paths = {
  home: os.homedir(),
  temp: os.tmpdir(),
  appData: process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config'),
  exe: process.execPath,
  downloads: path.join(os.homedir(), 'Downloads'),
  documents: path.join(os.homedir(), 'Documents'),
  desktop: path.join(os.homedir(), 'Desktop'),
}
const switches = new Map(opts.switches)
let ready = false
let readyRes
const readyP = new Promise((r) => {
  readyRes = r
})
let lock, lockServer
const outgoing = new Set()
Object.assign(app, {
  name: opts.pkg.productName ?? opts.pkg.name ?? 'Electron',
  isPackaged: false,
  commandLine: {
    appendSwitch: (k, v = '') => {
      switches.set(k, /^(en|dis)able-features$/.test(k) && switches.get(k) ? `${switches.get(k)},${v}` : v)
    },
    appendArgument() {},
    hasSwitch: (k) => switches.has(k),
    getSwitchValue: (k) => switches.get(k) ?? '',
    removeSwitch: (k) => switches.delete(k),
  },
  getName: () => app.name,
  setName: (n) => {
    app.name = n
  },
  getVersion: () => opts.pkg.version ?? '0.0.0',
  getAppPath: () => opts.appPath,
  getLocale: () => 'en-US',
  getSystemLocale: () => 'en-US',
  getPreferredSystemLanguages: () => ['en-US'],
  getLocaleCountryCode: () => 'US',
  getPath: (k) => {
    if (k === 'userData') return paths.userData ?? switches.get('user-data-dir') ?? path.join(paths.appData, app.name)
    if (k === 'sessionData') return paths.sessionData ?? app.getPath('userData')
    if (k === 'logs') return path.join(app.getPath('userData'), 'logs')
    if (!paths[k]) throw new Error(`Failed to get '${k}' path`)
    return paths[k]
  },
  setPath: (k, v) => {
    paths[k] = v
  },
  isReady: () => ready,
  whenReady: () => readyP,
  setAppLogsPath() {},
  getAppMetrics: () => [],
  getGPUFeatureStatus: () => ({}),
  quit() {
    if (quitting) return
    void shutdown(0)
  },
  exit(code = 0) {
    exitCode = code
    void leave()
  },
  requestSingleInstanceLock(data) {
    if (lock !== undefined) return lock
    const dir = app.getPath('userData')
    fs.mkdirSync(dir, { recursive: true })
    const file = path.join(dir, 'standin.lock')
    const hash = createHash('sha1').update(dir).digest('hex').slice(0, 12)
    const sock = process.platform === 'win32' ? `\\\\.\\pipe\\standin-${hash}` : path.join(os.tmpdir(), `standin-${hash}.sock`)
    const alive = () => {
      try {
        const pid = Number(fs.readFileSync(file, 'utf8'))
        process.kill(pid, 0)
        return pid !== process.pid
      } catch {
        return false
      }
    }
    if (alive()) {
      const c = net_.connect(sock, () => c.end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), data })))
      const done = new Promise((r) => {
        c.on('close', r)
        c.on('error', r)
      })
      outgoing.add(done)
      lock = false
      return false
    }
    fs.writeFileSync(file, String(process.pid))
    fs.rmSync(sock, { force: true })
    lockServer = net_
      .createServer((c) => {
        let s = ''
        c.on('data', (d) => {
          s += d
        })
        c.on('end', () => {
          const m = JSON.parse(s)
          app.emit('second-instance', { preventDefault() {} }, m.argv, m.cwd, m.data)
        })
      })
      .listen(sock)
    lockServer.unref()
    app.on('quit', () => {
      fs.rmSync(file, { force: true })
      lockServer.close()
    })
    lock = true
    return true
  },
  hasSingleInstanceLock: () => lock === true,
  releaseSingleInstanceLock() {
    lockServer?.close()
    lock = undefined
  },
})
noops(app, 'app', [
  'setAppUserModelId',
  'enableSandbox',
  'disableHardwareAcceleration',
  'setAboutPanelOptions',
  'focus',
  'hide',
  'show',
  'addRecentDocument',
  'clearRecentDocuments',
  'setAsDefaultProtocolClient',
  'removeAsDefaultProtocolClient',
  'relaunch',
  'setBadgeCount',
  'setJumpList',
  'setUserTasks',
  'setLoginItemSettings',
  'setSecureKeyboardEntryEnabled',
  'showAboutPanel',
  'configureHostResolver',
])
const event = (extra = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
  ...extra,
})
async function shutdown(code) {
  const e = event()
  app.emit('before-quit', e)
  if (e.defaultPrevented) return
  quitting = true
  exitCode = code
  for (const w of [...windows]) {
    w.close()
    await w._closedOrKept
    if (!w.isDestroyed()) {
      quitting = false
      return
    }
  }
  const e2 = event()
  app.emit('will-quit', e2)
  if (e2.defaultPrevented) {
    quitting = false
    return
  }
  await leave()
}
async function leave() {
  quitting = true
  app.emit('quit', {}, exitCode)
  await Promise.all(outgoing)
  if (cdp && !cdp.closed) {
    const gone = new Promise((r) => cdp.once('closed', r))
    cdp.send('Browser.close').catch(() => {})
    await Promise.race([gone, new Promise((r) => setTimeout(r, 5000))])
    cdp.proc.kill()
  }
  process.exit(exitCode)
}
for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => app.quit())
process.on('exit', () => cdp?.proc.kill())

// ---------- protocol, session, net ----------
const schemes = new Map(),
  handlers = new Map()
const toWeb = (url) => {
  const u = new URL(url)
  const p = schemes.get(u.protocol.slice(0, -1))
  if (!p?.standard) return url
  return `${p.secure ? 'https' : 'http'}://${u.host}.${u.protocol.slice(0, -1)}${SUFFIX}${u.pathname}${u.search}${u.hash}`
}
const fromWeb = (url) => {
  let u
  try {
    u = new URL(url)
  } catch {
    return url
  }
  if (!u.hostname.endsWith(SUFFIX)) return url
  const h = u.hostname.slice(0, -SUFFIX.length)
  const i = h.lastIndexOf('.')
  return `${h.slice(i + 1)}://${h.slice(0, i)}${u.pathname}${u.search}${u.hash}`
}
const protocol = {
  registerSchemesAsPrivileged(list) {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (schemes.size) throw new Error('stand-in: registerSchemesAsPrivileged can be called only once')
    for (const s of list) schemes.set(s.scheme, s.privileges ?? {})
  },
  handle(scheme, fn) {
    needReady('protocol.handle')
    if (handlers.has(scheme)) throw new Error('Failed to register protocol: already handled')
    if (!schemes.get(scheme)?.standard && !['http', 'https', 'file'].includes(scheme))
      log(`scheme ${scheme} is not standard: only reachable through net.fetch here`)
    handlers.set(scheme, fn)
  },
  unhandle(scheme) {
    handlers.delete(scheme)
  },
  isProtocolHandled: (s) => handlers.has(s),
}
const needReady = (what) => {
  if (!ready) throw new Error(`${what} can only be used after app is ready`)
}
const net = {
  async fetch(input, init) {
    const req = new Request(input, init)
    const u = new URL(req.url)
    const h = handlers.get(u.protocol.slice(0, -1))
    if (h && !init?.bypassCustomProtocolHandlers) return h(req)
    if (u.protocol === 'file:') {
      try {
        return new Response(fs.readFileSync(fileURLToPath(u)))
      } catch {
        throw new TypeError('net::ERR_FILE_NOT_FOUND')
      }
    }
    throw new TypeError('net::ERR_INTERNET_DISCONNECTED') // offline on purpose
  },
  isOnline: () => false,
  get online() {
    return false
  },
  request() {
    throw new Error('stand-in: net.request is not implemented')
  },
}
const glob = (p) => (p === '<all_urls>' ? /^/ : new RegExp(`^${p.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}`))
class WebRequest {
  _l = {}
  constructor() {
    for (const k of [
      'onBeforeRequest',
      'onBeforeSendHeaders',
      'onSendHeaders',
      'onHeadersReceived',
      'onResponseStarted',
      'onBeforeRedirect',
      'onCompleted',
      'onErrorOccurred',
    ])
      this[k] = (filter, fn) => {
        if (typeof filter === 'function' || filter === null) {
          fn = filter
          filter = { urls: ['<all_urls>'] }
        }
        this._l[k] = fn && { match: filter.urls.map(glob), types: filter.types, fn }
      }
  }
  run(k, details) {
    const l = this._l[k]
    if (!l || !l.match.some((r) => r.test(details.url)) || (l.types && !l.types.includes(details.resourceType))) return Promise.resolve({})
    return new Promise((res) => {
      const r = l.fn(details, (x) => res(x ?? {}))
      if (l.fn.length < 2) res(r ?? {})
    })
  }
}
const PERMS = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'idle-detection': ['idle-detection'],
  'window-management': ['window-management'],
  'storage-access': ['storage-access'],
  keyboardLock: ['keyboard-lock'],
  pointerLock: ['pointer-lock'],
}
class Session extends EventEmitter {
  webRequest = new WebRequest()
  protocol = protocol
  _req = null
  _chk = null
  storagePath = undefined
  setPermissionRequestHandler(f) {
    this._req = f
    this._applyAll()
  }
  setPermissionCheckHandler(f) {
    this._chk = f
    this._applyAll()
  }
  _applyAll() {
    for (const wc of contents.values()) void wc._permissions()
  }
  async clearStorageData() {
    const o = new Set([...contents.values()].map((w) => new URL(toWeb(w.getURL())).origin))
    for (const origin of o)
      await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }, [...contents.keys()][0]).catch(() => {})
  }
  async clearCache() {}
  async clearData() {
    return this.clearStorageData()
  }
  getUserAgent() {
    return 'standin'
  }
  isPersistent() {
    return true
  }
  fetch(...a) {
    return net.fetch(...a)
  }
  async setProxy() {}
  async closeAllConnections() {}
}
noops(Session.prototype, 'session', [
  'setSpellCheckerEnabled',
  'setSpellCheckerLanguages',
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setCertificateVerifyProc',
  'setUserAgent',
  'enableNetworkEmulation',
  'disableNetworkEmulation',
  'setSSLConfig',
  'setUSBProtectedClassesHandler',
  'setBluetoothPairingHandler',
  'preconnect',
  'setDownloadPath',
  'setCodeCachePath',
])
const ses = new Session()
const session = {
  get defaultSession() {
    needReady('session.defaultSession')
    return ses
  },
  fromPartition() {
    throw new Error('stand-in: only session.defaultSession exists')
  },
}

// ---------- IPC ----------
const ipcMain = new EventEmitter()
const invokers = new Map()
Object.assign(ipcMain, {
  handle(c, f) {
    if (invokers.has(c)) throw new Error(`Attempted to register a second handler for '${c}'`)
    invokers.set(c, f)
  },
  handleOnce(c, f) {
    this.handle(c, (...a) => {
      invokers.delete(c)
      return f(...a)
    })
  },
  removeHandler(c) {
    invokers.delete(c)
  },
})
const ipcEvent = (wc) => ({
  sender: wc,
  senderFrame: wc.mainFrame,
  processId: 1,
  frameId: 1,
  ports: [],
  type: 'frame',
  reply: (c, ...a) => wc.send(c, ...a),
  returnValue: undefined,
  preventDefault() {},
  defaultPrevented: false,
})
async function onBinding(wc, contextId, m) {
  if (m.op === 'send') {
    const a = decode(m.payload)
    wc.emit('ipc-message', ipcEvent(wc), m.channel, ...a)
    ipcMain.emit(m.channel, ipcEvent(wc), ...a)
  } else if (m.op === 'preload-error')
    wc.emit('preload-error', event(), wc._preload, Object.assign(new Error(m.message), { stack: m.stack }))
  else if (m.op === 'files') {
    const out = []
    for (let i = 0; i < m.count; i++) {
      const { result } = await wc._cdp('Runtime.evaluate', { contextId, expression: `globalThis.__standin.files[${i}]` })
      out.push((await wc._cdp('DOM.getFileInfo', { objectId: result.objectId }).catch(() => ({ path: '' }))).path)
    }
    await wc._cdp('Runtime.evaluate', { contextId, expression: `__standin.resolveFiles(${JSON.stringify(out)})` })
  } else if (m.op === 'invoke') {
    let ok = true,
      payload
    try {
      const h = invokers.get(m.channel)
      if (!h) throw new Error(`No handler registered for '${m.channel}'`)
      payload = encode(await h(ipcEvent(wc), ...decode(m.payload)))
    } catch (e) {
      ok = false
      payload = String(e)
    }
    if (!ok) console.error(`Error occurred in handler for '${m.channel}':`, payload)
    await wc
      ._cdp('Runtime.evaluate', { contextId, expression: `__standin.settle(${m.id},${ok},${JSON.stringify(payload)})` })
      .catch(() => {})
  }
}

// ---------- WebContents, BrowserWindow ----------
let nextId = 0
class WebContents extends EventEmitter {
  constructor(prefs, bounds, adopt) {
    super()
    this.id = ++nextId
    this.session = ses
    this._url = ''
    this._title = ''
    this._destroyed = false
    this._preload = prefs.preload
    this._prefs = prefs
    this._expected = new Set()
    this.navigationHistory = {
      canGoBack: () => false,
      canGoForward: () => false,
      clear() {},
      goBack: () => this._cdp('Runtime.evaluate', { expression: 'history.back()' }),
      goForward: () => this._cdp('Runtime.evaluate', { expression: 'history.forward()' }),
    }
    if (prefs.contextIsolation === false || prefs.nodeIntegration || prefs.sandbox === false)
      throw new Error('stand-in: only sandboxed, context-isolated renderers are supported')
    const wc = this
    this.mainFrame = {
      get url() {
        return wc._url
      },
      get origin() {
        try {
          const u = new URL(wc._url)
          return `${u.protocol}//${u.host}`
        } catch {
          return 'null'
        }
      },
      parent: null,
      routingId: 1,
      processId: 1,
      frames: [],
      get top() {
        return this
      },
      send: (...a) => wc.send(...a),
      executeJavaScript: (c) => wc.executeJavaScript(c),
    }
    this._ready = this._init(bounds, adopt)
    this._ready.catch((e) => log('init', e))
  }
  _cdp(m, p) {
    return cdp.send(m, p, this._sid)
  }
  async _init(bounds, adopt) {
    await readyP
    if (adopt) this._attach(adopt.targetId, adopt.sessionId)
    else {
      const url = `about:blank#standin-${this.id}`
      const p = new Promise((r) => wanted.set(url, r))
      await cdp.send('Target.createTarget', { url, newWindow: true, width: bounds.width, height: bounds.height })
      const t = await p
      this._attach(t.targetId, t.sessionId)
    }
    await Promise.all([
      this._cdp('Page.enable'),
      this._cdp('Runtime.enable'),
      this._cdp('DOM.enable'),
      this._cdp('Page.setLifecycleEventsEnabled', { enabled: true }),
    ])
    this._frame = (await this._cdp('Page.getFrameTree')).frameTree.frame.id
    frames.set(this._frame, this)
    await this._cdp('Emulation.setDeviceMetricsOverride', {
      width: bounds.width,
      height: bounds.height,
      deviceScaleFactor: 0,
      mobile: false,
    })
    const env = {
      binding: '__standin_send',
      hook: '__standin',
      syncPath: SYNC,
      preloadUrl: this._preload ? pathToFileURL(this._preload).href : '',
      process: {
        platform: process.platform,
        arch: process.arch,
        type: 'renderer',
        sandboxed: true,
        contextIsolated: true,
        versions: { ...process.versions },
        env: {},
        argv: [],
      },
    }
    await this._cdp('Runtime.addBinding', { name: env.binding, executionContextName: WORLD })
    if (this._preload) {
      await this._cdp('Page.addScriptToEvaluateOnNewDocument', { source: mainSource(NONCE) })
      await this._cdp('Page.addScriptToEvaluateOnNewDocument', {
        worldName: WORLD,
        source: isolatedSource(NONCE, makeCodec.toString(), fs.readFileSync(this._preload, 'utf8'), env),
      })
    }
    await this._cdp('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    await this._cdp('Runtime.runIfWaitingForDebugger')
  }
  _attach(targetId, sessionId) {
    this._target = targetId
    this._sid = sessionId
    contents.set(sessionId, this)
    byTarget.set(targetId, this)
  }
  async loadURL(url) {
    await this._ready
    const web = toWeb(url)
    this._expected.add(web.split('#')[0])
    this._pendingUrl = url
    this.emit('did-start-loading')
    await this._permissions(url)
    const loaded = new Promise((res, rej) => {
      this.once('did-finish-load', res)
      this.once('destroyed', () => rej(new Error('ERR_FAILED (-2)')))
    })
    loaded.catch(() => {})
    const { errorText } = await this._cdp('Page.navigate', { url: web })
    if (errorText) {
      this.emit('did-fail-load', event(), -2, errorText, url, true)
      throw Object.assign(new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`), {
        code: errorText.replace('net::', ''),
        url,
      })
    }
    return loaded
  }
  loadFile(f) {
    return this.loadURL(pathToFileURL(path.resolve(opts.appPath, f)).href)
  }
  async _permissions(url = this._url) {
    if (!url || !this._sid) return
    const origin = new URL(toWeb(url)).origin
    if (origin === 'null') return
    const asking = `${new URL(url).protocol}//${new URL(url).host}/`
    for (const [p, names] of Object.entries(PERMS)) {
      const details = { requestingUrl: url, isMainFrame: true }
      let ok = ses._chk ? ses._chk(this, p, asking, details) : true
      if (!ok && ses._req) ok = await new Promise((r) => ses._req(this, p, r, details))
      else if (ok && ses._req && !ses._chk) ok = await new Promise((r) => ses._req(this, p, r, details))
      for (const name of names)
        await cdp
          .send('Browser.setPermission', { permission: { name }, setting: ok ? 'granted' : 'denied', origin })
          .catch((e) => log(name, e.message))
    }
  }
  _setWindowOpenHandler = null
  setWindowOpenHandler(f) {
    this._setWindowOpenHandler = f
  }
  send(channel, ...args) {
    const payload = encode(args)
    void this._ready
      .then(
        () =>
          this._ctx &&
          this._cdp('Runtime.evaluate', {
            contextId: this._ctx,
            expression: `__standin.emit(${JSON.stringify(channel)},${JSON.stringify(payload)})`,
          }),
      )
      .catch(() => {})
  }
  async executeJavaScript(code, userGesture = false) {
    await this._ready
    const r = await this._cdp('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture })
    if (r.exceptionDetails) throw new Error(r.exceptionDetails.exception?.description ?? r.exceptionDetails.text)
    return r.result.value
  }
  async insertCSS(css) {
    await this.executeJavaScript(`{const s=new CSSStyleSheet();s.replaceSync(${JSON.stringify(css)});document.adoptedStyleSheets.push(s)}`)
    return String(++nextId)
  }
  async printToPDF(o = {}) {
    return Buffer.from(
      (await this._cdp('Page.printToPDF', { printBackground: !!o.printBackground, landscape: !!o.landscape })).data,
      'base64',
    )
  }
  async capturePage() {
    const png = Buffer.from((await this._cdp('Page.captureScreenshot')).data, 'base64')
    return { toPNG: () => png, isEmpty: () => false }
  }
  reload() {
    this._expected.add(toWeb(this._url).split('#')[0])
    void this._cdp('Page.reload').catch(() => {})
  }
  reloadIgnoringCache() {
    this.reload()
  }
  getURL() {
    return this._url
  }
  getTitle() {
    return this._title
  }
  isDestroyed() {
    return this._destroyed
  }
  isLoading() {
    return !!this._pendingUrl
  }
  isCrashed() {
    return false
  }
  getType() {
    return 'window'
  }
  getProcessId() {
    return 1
  }
  getOSProcessId() {
    return cdp.proc.pid
  }
  isDevToolsOpened() {
    return false
  }
  getLastWebPreferences() {
    return this._prefs
  }
  getZoomFactor() {
    return 1
  }
  getUserAgent() {
    return 'standin'
  }
  close() {
    BrowserWindow.fromWebContents(this)?.close()
  }
  static getAllWebContents() {
    return [...contents.values()]
  }
  static fromId(id) {
    return [...contents.values()].find((w) => w.id === id)
  }
  static fromDevToolsTargetId(t) {
    return byTarget.get(t)
  }
  static getFocusedWebContents() {
    return BrowserWindow.getFocusedWindow()?.webContents ?? null
  }
}
noops(WebContents.prototype, 'webContents', [
  'openDevTools',
  'closeDevTools',
  'toggleDevTools',
  'setZoomFactor',
  'setZoomLevel',
  'setVisualZoomLevelLimits',
  'setUserAgent',
  'setIgnoreMenuShortcuts',
  'setBackgroundThrottling',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'stop',
  'focus',
  'setAudioMuted',
  'findInPage',
  'stopFindInPage',
  'setWebRTCIPHandlingPolicy',
  'invalidate',
  'inspectElement',
  'addWorkSpace',
  'sendInputEvent',
  'setImageAnimationPolicy',
])
class BrowserWindow extends EventEmitter {
  constructor(o = {}, adopt) {
    needReady('BrowserWindow')
    super()
    this.id = ++nextId
    this._o = o
    this._b = { x: o.x ?? 0, y: o.y ?? 0, width: o.width ?? 800, height: o.height ?? 600 }
    this._s = {
      visible: o.show !== false,
      minimized: false,
      maximized: false,
      fullscreen: false,
      title: o.title ?? app.name,
      destroyed: false,
      focused: o.show !== false,
    }
    this.webContents = new WebContents(
      { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, ...o.webPreferences },
      this._b,
      adopt,
    )
    windows.add(this)
    this.webContents._win = this
    setImmediate(() => {})
    app.emit('web-contents-created', event(), this.webContents)
    app.emit('browser-window-created', event(), this)
  }
  loadURL(u) {
    const p = this.webContents.loadURL(u)
    p.catch(() => {})
    return p
  }
  loadFile(f) {
    return this.webContents.loadFile(f)
  }
  reload() {
    this.webContents.reload()
  }
  show() {
    this._s.visible = true
    this.emit('show')
    this.focus()
  }
  showInactive() {
    this._s.visible = true
    this.emit('show')
  }
  hide() {
    this._s.visible = false
    this.emit('hide')
  }
  focus() {
    for (const w of windows) w._s.focused = w === this
    this.emit('focus')
    app.emit('browser-window-focus', event(), this)
  }
  blur() {
    this._s.focused = false
    this.emit('blur')
  }
  minimize() {
    this._s.minimized = true
    this.emit('minimize')
  }
  restore() {
    this._s.minimized = false
    this.emit('restore')
  }
  maximize() {
    this._s.maximized = true
    this.emit('maximize')
  }
  unmaximize() {
    this._s.maximized = false
    this.emit('unmaximize')
  }
  setFullScreen(f) {
    this._s.fullscreen = f
    this.emit(f ? 'enter-full-screen' : 'leave-full-screen')
  }
  isVisible() {
    return this._s.visible
  }
  isFocused() {
    return this._s.focused
  }
  isMinimized() {
    return this._s.minimized
  }
  isMaximized() {
    return this._s.maximized
  }
  isFullScreen() {
    return this._s.fullscreen
  }
  isDestroyed() {
    return this._s.destroyed
  }
  isModal() {
    return !!this._o.modal
  }
  isResizable() {
    return this._o.resizable !== false
  }
  getTitle() {
    return this._s.title
  }
  setTitle(t) {
    this._s.title = t
  }
  getBounds() {
    return { ...this._b }
  }
  getNormalBounds() {
    return { ...this._b }
  }
  getContentBounds() {
    return { ...this._b }
  }
  getSize() {
    return [this._b.width, this._b.height]
  }
  getContentSize() {
    return this.getSize()
  }
  getPosition() {
    return [this._b.x, this._b.y]
  }
  getParentWindow() {
    return this._o.parent ?? null
  }
  getChildWindows() {
    return [...windows].filter((w) => w._o.parent === this)
  }
  setBounds(b) {
    Object.assign(this._b, b)
    this.emit('resize')
    this.emit('resized')
    void this.webContents._ready
      .then(() =>
        this.webContents._cdp('Emulation.setDeviceMetricsOverride', {
          width: this._b.width,
          height: this._b.height,
          deviceScaleFactor: 0,
          mobile: false,
        }),
      )
      .catch(() => {})
  }
  setSize(width, height) {
    this.setBounds({ width, height })
  }
  setContentSize(w, h) {
    this.setSize(w, h)
  }
  setPosition(x, y) {
    Object.assign(this._b, { x, y })
    this.emit('move')
  }
  center() {}
  close() {
    this._closedOrKept = this._close()
  }
  async _close() {
    if (this._s.destroyed) return
    const e = event()
    this.emit('close', e)
    if (e.defaultPrevented) return
    await this._kill()
  }
  destroy() {
    this._closedOrKept = this._kill()
  }
  async _kill() {
    await this.webContents._ready.catch(() => {})
    const gone = new Promise((r) => this.once('closed', r))
    cdp.send('Target.closeTarget', { targetId: this.webContents._target }).catch(() => this._gone())
    const t = setTimeout(() => this._gone(), 3000)
    await gone
    clearTimeout(t)
  }
  _gone() {
    if (this._s.destroyed) return
    const wc = this.webContents
    this._s.destroyed = true
    wc._destroyed = true
    windows.delete(this)
    contents.delete(wc._sid)
    byTarget.delete(wc._target)
    frames.delete(wc._frame)
    wc.emit('destroyed')
    this.emit('closed')
    if (windows.size === 0 && !quitting) {
      if (app.listenerCount('window-all-closed')) app.emit('window-all-closed')
      else app.quit()
    }
  }
  static getAllWindows() {
    return [...windows]
  }
  static fromWebContents(wc) {
    return wc?._win ?? null
  }
  static fromId(id) {
    return [...windows].find((w) => w.id === id) ?? null
  }
  static getFocusedWindow() {
    return [...windows].find((w) => w._s.focused) ?? null
  }
}
noops(BrowserWindow.prototype, 'BrowserWindow', [
  'setMenu',
  'removeMenu',
  'setMenuBarVisibility',
  'setAutoHideMenuBar',
  'setMinimumSize',
  'setMaximumSize',
  'setResizable',
  'setIcon',
  'setProgressBar',
  'setOverlayIcon',
  'setBackgroundColor',
  'setAlwaysOnTop',
  'setContentProtection',
  'flashFrame',
  'moveTop',
  'setRepresentedFilename',
  'setDocumentEdited',
  'setTitleBarOverlay',
  'setSkipTaskbar',
  'setEnabled',
  'setThumbarButtons',
  'setVisibleOnAllWorkspaces',
  'setParentWindow',
  'setOpacity',
  'setFullScreenable',
  'setAppDetails',
  'setWindowButtonVisibility',
])

// ---------- Menu, dialog, shell and the rest ----------
class MenuItem {
  constructor(o) {
    Object.assign(
      this,
      { enabled: true, visible: true, checked: false, type: o.submenu ? 'submenu' : (o.type ?? 'normal'), label: o.label ?? o.role ?? '' },
      o,
    )
    if (o.submenu) this.submenu = o.submenu instanceof Menu ? o.submenu : Menu.buildFromTemplate(o.submenu)
    this.click = (ev, w) => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      const win = w ?? BrowserWindow.getFocusedWindow() ?? undefined
      if (o.click) o.click(this, win, ev ?? {})
      else if (o.role === 'quit') app.quit()
      else if (o.role === 'close') win?.close()
      else if (o.role === 'reload') win?.reload()
    }
  }
}
class Menu extends EventEmitter {
  items = []
  append(i) {
    this.items.push(i)
  }
  insert(p, i) {
    this.items.splice(p, 0, i)
  }
  popup() {
    record('Menu.popup', this)
    Menu.lastPopup = this
  }
  closePopup() {}
  getMenuItemById(id) {
    for (const i of this.items) {
      if (i.id === id) return i
      const s = i.submenu?.getMenuItemById(id)
      if (s) return s
    }
    return null
  }
  static buildFromTemplate(t) {
    const m = new Menu()
    for (const o of t) m.append(o instanceof MenuItem ? o : new MenuItem(o))
    return m
  }
  static setApplicationMenu(m) {
    Menu._app = m
  }
  static getApplicationMenu() {
    return Menu._app ?? null
  }
  static sendActionToFirstResponder() {}
}
const script = []
const answer =
  (api, fallback) =>
  async (...a) => {
    const o = a.find((x) => x && !(x instanceof BrowserWindow))
    record(`dialog.${api}`, o)
    const i = script.findIndex((s) => s.api === api)
    return i >= 0 ? script.splice(i, 1)[0].result : fallback
  }
const dialog = {
  showOpenDialog: answer('showOpenDialog', { canceled: true, filePaths: [] }),
  showSaveDialog: answer('showSaveDialog', { canceled: true, filePath: '' }),
  showMessageBox: answer('showMessageBox', { response: 0, checkboxChecked: false }),
  showErrorBox: (...a) => record('dialog.showErrorBox', ...a),
  showOpenDialogSync() {
    throw new Error('stand-in: use the async dialogs')
  },
  showMessageBoxSync() {
    throw new Error('stand-in: use the async dialogs')
  },
}
const shell = {
  openPath: async (p) => {
    record('shell.openPath', p)
    return fs.existsSync(p) ? '' : 'Failed to open path'
  },
  openExternal: async (u) => {
    record('shell.openExternal', u)
  },
  showItemInFolder: (p) => record('shell.showItemInFolder', p),
  trashItem: async (p) => {
    record('shell.trashItem', p)
  },
  beep() {},
}
class NativeTheme extends EventEmitter {
  _s = 'system'
  shouldUseHighContrastColors = false
  prefersReducedTransparency = false
  get shouldUseDarkColors() {
    return this._s === 'dark'
  }
  get themeSource() {
    return this._s
  }
  set themeSource(v) {
    this._s = v
    for (const wc of contents.values())
      void wc
        ._cdp('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: v === 'system' ? '' : v }] })
        .catch(() => {})
    this.emit('updated')
  }
}
const nativeTheme = new NativeTheme()
let clip = ''
const clipboard = {
  readText: async () => clip,
  writeText: async (t) => {
    clip = String(t)
    record('clipboard.writeText', t)
  },
  clear: async () => {
    clip = ''
  },
}
const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  workAreaSize: { width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
}
const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})
const utilityProcess = {
  fork(mod, args = [], o = {}) {
    const child = fork(mod, args, {
      ...o,
      serialization: 'advanced',
      execArgv: ['-r', path.join(__dirname, 'utility.cjs')],
      stdio: o.stdio === 'pipe' ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const up = Object.assign(new EventEmitter(), {
      get pid() {
        return child.pid
      },
      stdout: child.stdout,
      stderr: child.stderr,
      postMessage: (m, t) => {
        if (t?.length) throw new Error('stand-in: no ports')
        child.send({ m })
      },
      kill: () => child.kill(),
    })
    child.on('spawn', () => up.emit('spawn'))
    child.on('message', ({ m }) => up.emit('message', m))
    child.on('exit', (c) => {
      up.emit('exit', c ?? 0)
      app.emit('child-process-gone', event(), { type: 'Utility', reason: c ? 'abnormal-exit' : 'clean-exit', exitCode: c })
    })
    app.once('quit', () => child.kill())
    return up
  },
}

// ---------- Chromium ----------
const wanted = new Map(),
  frames = new Map()
let lastOpen
async function onPaused(p, sid) {
  const url = fromWeb(p.request.url),
    wc = frames.get(p.frameId)
  const web = p.request.url.split('#')[0]
  const fail = (errorReason) => cdp.send('Fetch.failRequest', { requestId: p.requestId, errorReason }, sid)
  try {
    const u = new URL(url)
    if (u.pathname === '/favicon.ico' && p.resourceType === 'Other') return await fail('Aborted')
    if (u.pathname === `/${SYNC}`) {
      const m = JSON.parse(p.request.postData)
      const w = wc ?? [...contents.values()][0]
      const e = ipcEvent(w)
      ipcMain.emit(m.channel, e, ...decode(m.payload))
      return await cdp.send(
        'Fetch.fulfillRequest',
        { requestId: p.requestId, responseCode: 200, body: Buffer.from(encode(e.returnValue)).toString('base64') },
        sid,
      )
    }
    if (p.resourceType === 'Document' && wc && p.frameId === wc._frame && !wc._expected.delete(web)) {
      const e = event({ url, isMainFrame: true, isSameDocument: false, frame: wc.mainFrame, initiator: wc.mainFrame })
      wc.emit('will-navigate', e, url)
      if (e.defaultPrevented) return await fail('Aborted')
    }
    const headers = { ...p.request.headers }
    const type =
      {
        Document: p.frameId === wc?._frame ? 'mainFrame' : 'subFrame',
        Stylesheet: 'stylesheet',
        Script: 'script',
        Image: 'image',
        Font: 'font',
        XHR: 'xhr',
        Fetch: 'xhr',
        Media: 'media',
      }[p.resourceType] ?? 'other'
    const details = {
      id: Number(p.requestId.replace(/\D/g, '')),
      url,
      method: p.request.method,
      webContentsId: wc?.id,
      webContents: wc,
      frame: wc?.mainFrame,
      resourceType: type,
      referrer: headers.Referer ?? '',
      timestamp: Date.now(),
    }
    const r = await ses.webRequest.run('onBeforeRequest', details)
    if (r.cancel) {
      record('blocked', url)
      void ses.webRequest.run('onErrorOccurred', { ...details, error: 'net::ERR_BLOCKED_BY_CLIENT' })
      return await fail('BlockedByClient')
    }
    if (r.redirectURL)
      return await cdp.send(
        'Fetch.fulfillRequest',
        { requestId: p.requestId, responseCode: 307, responseHeaders: [{ name: 'location', value: toWeb(r.redirectURL) }] },
        sid,
      )
    const h = handlers.get(u.protocol.slice(0, -1))
    if (!h)
      return url === p.request.url
        ? await cdp.send('Fetch.continueRequest', { requestId: p.requestId }, sid)
        : await fail('AddressUnreachable')
    const body = p.request.postDataEntries?.length
      ? Buffer.concat(p.request.postDataEntries.map((x) => Buffer.from(x.bytes ?? '', 'base64')))
      : undefined
    const res = await h(new Request(url, { method: p.request.method, headers, ...(body && { body }) }))
    const out = {}
    res.headers.forEach((v, k) => {
      out[k] = [v]
    })
    const hr = await ses.webRequest.run('onHeadersReceived', {
      ...details,
      statusCode: res.status,
      statusLine: `HTTP/1.1 ${res.status}`,
      responseHeaders: out,
    })
    if (hr.cancel) return await fail('BlockedByClient')
    const list = Object.entries(hr.responseHeaders ?? out).flatMap(([name, v]) => [v].flat().map((value) => ({ name, value })))
    await cdp.send(
      'Fetch.fulfillRequest',
      {
        requestId: p.requestId,
        responseCode: res.status || 200,
        responseHeaders: list,
        body: Buffer.from(await res.arrayBuffer()).toString('base64'),
      },
      sid,
    )
  } catch (e) {
    log('request', url, e)
    console.error(`stand-in: ${url}: ${e.message}`)
    await fail('Failed').catch(() => {})
  }
}
async function onAttached({ sessionId, targetInfo: t, waitingForDebugger }) {
  const resume = () => cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {})
  if (t.type !== 'page') {
    if (waitingForDebugger) void resume()
    return
  }
  const mine = wanted.get(t.url)
  if (mine) {
    wanted.delete(t.url)
    mine({ targetId: t.targetId, sessionId })
    return
  }
  if (byTarget.has(t.targetId)) return
  await new Promise((r) => setTimeout(r, 20)) // Page.windowOpen comes on the opener's session
  const opener = byTarget.get(t.openerId) ?? lastOpen?.wc
  if (!opener) {
    log('stray target', t)
    void resume()
    return
  }
  const o = lastOpen ?? { url: t.url, windowName: '', windowFeatures: [] }
  lastOpen = undefined
  const url = fromWeb(o.url)
  const verdict = opener._setWindowOpenHandler?.({
    url,
    frameName: o.windowName,
    features: o.windowFeatures.join(','),
    disposition: o.windowFeatures.length ? 'new-window' : 'foreground-tab',
    referrer: { url: opener.getURL(), policy: 'strict-origin-when-cross-origin' },
  }) ?? { action: 'allow' }
  record('window.open', { url, action: verdict.action })
  if (verdict.action !== 'allow') {
    const closed = cdp.send('Target.closeTarget', { targetId: t.targetId }).catch(() => {})
    void resume() // a target that waits for a debugger holds up its opener, even while it closes
    await closed
    return
  }
  const w = new BrowserWindow({ ...opener._win._o, ...verdict.overrideBrowserWindowOptions }, { targetId: t.targetId, sessionId })
  opener.emit('did-create-window', w, { url })
}
function wire() {
  cdp.on('Fetch.requestPaused', (p, sid) => void onPaused(p, sid))
  cdp.on('Target.attachedToTarget', (p) => void onAttached(p))
  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    const w = byTarget.get(targetId)?._win
    if (w) {
      if (!w._closedOrKept) w.emit('close', event())
      w._gone()
    }
  })
  cdp.on('Target.targetCrashed', ({ targetId }) =>
    byTarget.get(targetId)?.emit('render-process-gone', event(), { reason: 'crashed', exitCode: 1 }),
  )
  cdp.on('Page.windowOpen', (p, sid) => {
    lastOpen = { ...p, wc: contents.get(sid) }
  })
  const on = (m, f) =>
    cdp.on(m, (p, sid) => {
      const wc = contents.get(sid)
      if (wc) f(wc, p)
    })
  on('Runtime.bindingCalled', (wc, p) => void onBinding(wc, p.executionContextId, JSON.parse(p.payload)).catch((e) => log('ipc', e)))
  on('Runtime.executionContextCreated', (wc, { context: c }) => {
    if (c.name === WORLD && c.auxData.frameId === wc._frame) wc._ctx = c.id
  })
  on('Runtime.executionContextDestroyed', (wc, p) => {
    if (wc._ctx === p.executionContextId) wc._ctx = undefined
  })
  on('Runtime.consoleAPICalled', (wc, p) =>
    wc.emit('console-message', event({ level: p.type, message: p.args.map((a) => a.value ?? a.description).join(' ') })),
  )
  on('Page.frameNavigated', (wc, { frame }) => {
    if (frame.parentId) return
    const web = frame.url + (frame.urlFragment ?? '')
    if (web.startsWith('about:blank#standin')) return
    wc._url = fromWeb(web)
    wc.emit('did-start-navigation', event({ url: wc._url }), wc._url)
    wc.emit('did-navigate', event(), wc._url, 200, 'OK')
  })
  on('Page.navigatedWithinDocument', (wc, p) => {
    if (p.frameId === wc._frame) {
      wc._url = fromWeb(p.url)
      wc.emit('did-navigate-in-page', event(), wc._url, true)
    }
  })
  on('Page.domContentEventFired', (wc) => {
    if (wc._url) wc.emit('dom-ready', event())
  })
  on('Page.loadEventFired', (wc) => {
    if (!wc._url) return
    wc._pendingUrl = undefined
    if (!wc._shown) {
      wc._shown = true
      wc._win?.emit('ready-to-show')
    }
    wc.emit('did-finish-load')
    wc.emit('did-stop-loading')
    void wc
      .executeJavaScript('document.title')
      .then((t) => {
        wc._title = t
        const e = event()
        wc._win?.emit('page-title-updated', e, t, true)
        if (!e.defaultPrevented && t) wc._win?.setTitle(t)
      })
      .catch(() => {})
  })
}
async function start() {
  if (quitting) return
  const dir = path.join(app.getPath('sessionData'), 'standin-chromium')
  fs.mkdirSync(dir, { recursive: true })
  const chromium =
    process.env.CHROMIUM_PATH ??
    [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ].find((p) => fs.existsSync(p))
  const flags = new Map([
    ['no-sandbox', ''],
    ['disable-gpu', ''],
    ['disable-quic', ''],
    ['no-first-run', ''],
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['disable-sync', ''],
    ['no-startup-window', ''],
    ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
    ...(process.env.STANDIN_HEADED ? [] : [['headless', 'new']]),
    ...switches,
    ['user-data-dir', dir],
  ])
  flags.delete('inspect')
  cdp = new Cdp(
    chromium,
    [...flags].map(([k, v]) => (v ? `--${k}=${v}` : `--${k}`)),
    (s) => {
      for (const l of s.split('\n'))
        if (/^DevTools listening/.test(l)) process.stderr.write(`${l}\n`)
        else if (process.env.STANDIN_DEBUG) process.stderr.write(`${l}\n`)
    },
  )
  cdp.on('closed', () => {
    if (!quitting) {
      console.error('stand-in: Chromium went away')
      process.exit(1)
    }
  })
  wire()
  process.versions.chrome = (await cdp.send('Browser.getVersion')).product.split('/')[1]
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  ready = true
  app.emit('will-finish-launching')
  readyRes()
  app.emit('ready', event(), {})
}
const electron = {
  app,
  BrowserWindow,
  WebContents,
  webContents: WebContents,
  ipcMain,
  protocol,
  net,
  session,
  dialog,
  shell,
  Menu,
  MenuItem,
  nativeTheme,
  clipboard,
  screen,
  utilityProcess,
  nativeImage: { createEmpty: () => ({ isEmpty: () => true }), createFromPath: (p) => ({ isEmpty: () => !fs.existsSync(p) }) },
  globalShortcut: { register: () => true, unregister() {}, unregisterAll() {}, isRegistered: () => false },
  powerMonitor: new EventEmitter(),
  crashReporter: { start() {} },
  Tray: class {
    constructor() {
      throw new Error('stand-in: Tray is not implemented')
    }
  },
  Notification: class extends EventEmitter {
    static isSupported() {
      return false
    }
    show() {}
  },
  safeStorage: { isEncryptionAvailable: () => false },
  autoUpdater: todo('autoUpdater'),
  MessageChannelMain: class {
    constructor() {
      throw new Error('stand-in: MessageChannelMain is not implemented')
    }
  },
}
for (const k of ['contentTracing', 'desktopCapturer', 'inAppPurchase', 'pushNotifications', 'systemPreferences', 'webFrameMain'])
  electron[k] = todo(k)
module.exports = electron
Object.defineProperty(module.exports, '__standin', { value: { start, recorded, script, isStandin: true }, enumerable: false })
