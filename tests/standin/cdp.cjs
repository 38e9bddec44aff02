'use strict'
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')
// Chromium over --remote-debugging-pipe: no WebSocket client, no dependency.
class Cdp extends EventEmitter {
  #id = 0
  #pend = new Map()
  #buf = []
  constructor(path, args, onStderr) {
    super()
    this.setMaxListeners(0)
    this.proc = spawn(path, [...args, '--remote-debugging-pipe'], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    this.proc.stderr.on('data', (d) => onStderr(String(d)))
    this.proc.on('exit', () => {
      this.closed = true
      for (const p of this.#pend.values()) p.rej(new Error('browser closed'))
      this.#pend.clear()
      this.emit('closed')
    })
    this.proc.stdio[3].on('error', () => {})
    this.proc.stdio[4].on('data', (d) => {
      let start = 0,
        k
      while ((k = d.indexOf(0, start)) >= 0) {
        const msg = Buffer.concat([...this.#buf, d.subarray(start, k)]).toString()
        this.#buf = []
        start = k + 1
        this.#onMessage(JSON.parse(msg))
      }
      if (start < d.length) this.#buf.push(d.subarray(start))
    })
  }
  #onMessage(m) {
    if (!m.id) {
      this.emit(m.method, m.params, m.sessionId)
      return
    }
    const p = this.#pend.get(m.id)
    this.#pend.delete(m.id)
    if (m.error) p?.rej(new Error(`${p.method}: ${m.error.message}`))
    else p?.res(m.result)
  }
  send(method, params = {}, sessionId) {
    if (this.closed) return Promise.reject(new Error('browser closed'))
    return new Promise((res, rej) => {
      const id = ++this.#id
      this.#pend.set(id, { res, rej, method })
      this.proc.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }
}
module.exports = { Cdp }
