'use strict'
// Two scripts that Chromium evaluates in every new document before the page's own code.
// mainWorld: builds the objects that contextBridge exposes. isolatedWorld: preload's home, with `require('electron')`.
// The worlds share no JS objects; they talk through synchronous CustomEvents whose detail Blink structured-clones.
function mainWorld(N) {
  if (window.top !== window) return
  const cbs = new Map()
  let n = 0
  const pend = new Map()
  const ask = (type, detail) => {
    let r
    const h = (e) => {
      r = e.detail
    }
    addEventListener(N + 'ret', h)
    dispatchEvent(new CustomEvent(N + type, { detail }))
    removeEventListener(N + 'ret', h)
    if (!r) throw new Error('An object could not be cloned.') // detail that cannot cross worlds arrives as null
    return unpack(r)
  }
  const err = (e) => Object.assign(new Error(e.message), { name: e.name })
  const unpack = (r) => {
    if (r.throws) throw err(r.throws)
    if (r.promise) return new Promise((res, rej) => pend.set(r.promise, { res, rej }))
    return build(r.value)
  }
  const isPlain = (v) => v && typeof v === 'object' && (Object.getPrototypeOf(v) === Object.prototype || Object.getPrototypeOf(v) === null)
  const pack = (v) => {
    if (typeof v === 'function') {
      const id = ++n
      cbs.set(id, v)
      return { $fn: id }
    }
    if (Array.isArray(v)) return v.map(pack)
    if (isPlain(v)) return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, pack(x)]))
    return v
  }
  const build = (v) => {
    if (Array.isArray(v)) return v.map(build)
    if (isPlain(v)) {
      if (v.$fn) return (...a) => ask('call', { id: v.$fn, args: pack(a) })
      return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, build(x)]))
    }
    return v
  }
  addEventListener(N + 'expose', ({ detail: d }) => {
    const freeze = (o) => {
      if (isPlain(o) || Array.isArray(o)) {
        Object.values(o).forEach(freeze)
        Object.freeze(o)
      }
      return o
    }
    Object.defineProperty(window, d.key, { value: freeze(build(d.api)), enumerable: true, configurable: false, writable: false })
  })
  addEventListener(N + 'settle', ({ detail: d }) => {
    const p = pend.get(d.id)
    pend.delete(d.id)
    if (!p) return
    if (d.throws) p.rej(err(d.throws))
    else p.res(build(d.value))
  })
  addEventListener(N + 'cb', ({ detail: d }) => {
    cbs.get(d.id)?.(...build(d.args))
  })
}

function isolatedWorld(N, makeCodec, preload, env) {
  if (window.top !== window) return
  const { encode, decode } = makeCodec()
  const bind = window[env.binding]
  class Emitter {
    #m = new Map()
    on(c, f) {
      if (!this.#m.has(c)) this.#m.set(c, [])
      this.#m.get(c).push(f)
      return this
    }
    addListener(c, f) {
      return this.on(c, f)
    }
    once(c, f) {
      const g = (...a) => {
        this.off(c, g)
        f(...a)
      }
      g.listener = f
      return this.on(c, g)
    }
    off(c, f) {
      const l = this.#m.get(c) ?? []
      const i = l.findIndex((x) => x === f || x.listener === f)
      if (i >= 0) l.splice(i, 1)
      return this
    }
    removeListener(c, f) {
      return this.off(c, f)
    }
    removeAllListeners(c) {
      c === undefined ? this.#m.clear() : this.#m.delete(c)
      return this
    }
    listenerCount(c) {
      return this.#m.get(c)?.length ?? 0
    }
    emit(c, ...a) {
      for (const f of [...(this.#m.get(c) ?? [])]) f(...a)
      return this.listenerCount(c) > 0
    }
  }
  const calls = new Map()
  let seq = 0
  const ipcRenderer = new Emitter()
  ipcRenderer.invoke = async (channel, ...args) => {
    const id = ++seq
    const payload = encode(args)
    return new Promise((res, rej) => {
      calls.set(id, { res, rej, channel })
      bind(JSON.stringify({ op: 'invoke', id, channel, payload }))
    })
  }
  ipcRenderer.send = (channel, ...args) => {
    bind(JSON.stringify({ op: 'send', channel, payload: encode(args) }))
  }
  ipcRenderer.sendSync = (channel, ...args) => {
    const x = new XMLHttpRequest()
    x.open('POST', `/${env.syncPath}`, false)
    x.send(JSON.stringify({ channel, payload: encode(args) }))
    return decode(x.responseText)
  }
  ipcRenderer.postMessage = () => {
    throw new Error('stand-in: ipcRenderer.postMessage is not implemented')
  }
  window[env.hook] = {
    settle(id, ok, payload) {
      const c = calls.get(id)
      calls.delete(id)
      if (ok) c.res(decode(payload))
      else c.rej(new Error(`Error invoking remote method '${c.channel}': ${payload}`))
    },
    emit(channel, payload) {
      ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [], preventDefault() {}, defaultPrevented: false }, ...decode(payload))
    },
    files: [],
    resume: undefined,
    resolveFiles(paths) {
      this.files.forEach((f, i) => {
        filePaths.set(fkey(f), paths[i])
      })
      this.resume?.()
    },
  }
  // --- contextBridge ---
  const fns = new Map()
  let fn = 0,
    prom = 0
  const shape = (e) => ({ name: e?.name ?? 'Error', message: e?.message ?? String(e) })
  const isPlain = (v) => v && typeof v === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(v))
  const pack = (v) => {
    if (typeof v === 'function') {
      const id = ++fn
      fns.set(id, v)
      return { $fn: id }
    }
    if (typeof v === 'symbol') throw new Error('An object could not be cloned.')
    if (Array.isArray(v)) return v.map(pack)
    if (isPlain(v)) return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, pack(x)]))
    return v
  }
  const unpack = (v) => {
    if (Array.isArray(v)) return v.map(unpack)
    if (isPlain(v)) {
      if (v.$fn)
        return (...a) => {
          dispatchEvent(new CustomEvent(N + 'cb', { detail: { id: v.$fn, args: pack(a) } }))
        }
      return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, unpack(x)]))
    }
    return v
  }
  const ret = (type, detail) => dispatchEvent(new CustomEvent(N + type, { detail }))
  addEventListener(N + 'call', ({ detail: d }) => {
    try {
      const r = fns.get(d.id)(...unpack(d.args))
      if (r && typeof r.then === 'function') {
        const id = ++prom
        ret('ret', { promise: id })
        r.then(
          (v) => ret('settle', { id, value: pack(v) }),
          (e) => ret('settle', { id, throws: shape(e) }),
        )
      } else ret('ret', { value: pack(r) })
    } catch (e) {
      ret('ret', { throws: shape(e) })
    }
  })
  const exposed = new Set()
  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      exposed.add(key)
      dispatchEvent(new CustomEvent(N + 'expose', { detail: { key, api: pack(api) } }))
    },
    exposeInIsolatedWorld() {
      throw new Error('stand-in: not implemented')
    },
  }
  // --- webUtils.getPathForFile: learn the paths before the page sees the event ---
  const filePaths = new Map()
  const fkey = (f) => `${f.name}|${f.size}|${f.lastModified}`
  const replayed = new WeakSet()
  const hold = (e) => {
    const files = [...(e.dataTransfer?.files ?? e.target?.files ?? [])]
    if (replayed.has(e) || files.length === 0) return
    e.stopImmediatePropagation()
    e.preventDefault()
    const target = e.target
    const copy =
      e.type === 'drop'
        ? (() => {
            const dt = new DataTransfer()
            files.forEach((f) => dt.items.add(f))
            return new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dt })
          })()
        : new Event(e.type, { bubbles: true })
    const h = window[env.hook]
    h.files = files
    h.resume = () => {
      replayed.add(copy)
      target.dispatchEvent(copy)
    }
    bind(JSON.stringify({ op: 'files', count: files.length }))
  }
  for (const t of ['change', 'drop']) addEventListener(t, hold, true)
  const webUtils = {
    getPathForFile(f) {
      if (!(f instanceof File)) throw new TypeError('getPathForFile: not a File')
      return filePaths.get(fkey(f)) ?? ''
    },
  }
  const electron = {
    contextBridge,
    ipcRenderer,
    webUtils,
    webFrame: { setZoomFactor() {}, getZoomFactor: () => 1 },
    crashReporter: {},
    nativeImage: {},
  }
  const mods = {
    electron,
    'electron/renderer': electron,
    events: Object.assign(Emitter, { EventEmitter: Emitter }),
    url: { URL, URLSearchParams },
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
  }
  const require = (m) => {
    const k = m.replace(/^node:/, '')
    if (!(k in mods)) throw new Error(`module not found: ${m}`) // exactly what a sandboxed preload says
    return mods[k]
  }
  const process = { ...env.process, nextTick: (f, ...a) => queueMicrotask(() => f(...a)) }
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, process, globalThis, (f) => setTimeout(f))
  } catch (e) {
    bind(JSON.stringify({ op: 'preload-error', message: e.message, stack: e.stack }))
    console.error('Unable to load preload script:', e)
  }
}
module.exports = {
  mainSource: (N) => `(${mainWorld})(${JSON.stringify(N)})`,
  isolatedSource: (N, codec, preload, env) =>
    `(${isolatedWorld})(${JSON.stringify(N)}, ${codec}, function (require, module, exports, process, global, setImmediate) {\n${preload}\n}, ${JSON.stringify(env)})`,
}
