// The loopback server of the browser edition: the built app, read-only, at one fixed origin, and the files a launch
// list names. Other machines cannot reach it, other web pages may not probe it.
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer, get } from 'node:http'
import path from 'node:path'
import { root } from './build-if-stale.mjs'
import { readLaunchList, takeWaiting } from './launch-list.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(status: number) => void} Refuse */

/** One spelling for ever: the library belongs to the origin. */
export const host = '127.0.0.1'
/** Below the ports that systems hand out to outgoing connections (from 32,768 on Linux), so that none of them takes it. */
export const defaultPort = 24_653
/** The app's version, which a running server tells a second start. */
export const version = String(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version)
const identity = 'liaison-desk'
const longestIdentity = 100

/** @type {Record<string, string>} */
const policy = JSON.parse(readFileSync(path.join(root, 'shared/contracts/content-security-policy.json'), 'utf8'))
const headers = {
  'content-security-policy': Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
}
const bytesType = 'application/octet-stream'
const jsonType = 'application/json; charset=utf-8'
/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': jsonType,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Serves `folder` on the loopback address; resolves to its address and a way to close it, rejects when the port is taken.
 * @param {string} folder
 * @param {number} [port]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve(folder, port = defaultPort) {
  const authority = `${host}:${port}`
  const server = createServer((request, response) => answer(request, response, { folder, authority }))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      /** @type {() => Promise<void>} */
      const close = () =>
        new Promise((done) => {
          server.close(() => done())
          server.closeAllConnections()
        })
      resolve({ url: `http://${authority}/`, close })
    })
  })
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {{ folder: string, authority: string }} site
 */
function answer(request, response, { folder, authority }) {
  /** @type {Refuse} */
  const refuse = (status) => response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end()
  if (request.headers.host !== authority) return refuse(421) // a foreign name that resolves to us: DNS rebinding
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403)
  const name = nameOf(request.url ?? '')
  if (name === undefined) return refuse(400)
  if (name === '/__id') return response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(`${identity} ${version}`)
  if (name.startsWith('/launch/')) return answerLaunch(name, { request, response, refuse })
  const file = path.resolve(folder, `.${name === '/' ? '/index.html' : name}`)
  const inside = path.relative(folder, file)
  if (inside.startsWith('..') || path.isAbsolute(inside)) return refuse(400)
  send(file, types[path.extname(file)] ?? bytesType, { request, response, refuse })
}

/**
 * The decoded path of a request, or undefined when it is malformed. The request line is taken as it came: `URL` would
 * resolve its `..` away before anyone could refuse them.
 * @param {string} url
 */
function nameOf(url) {
  try {
    const name = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    return name.startsWith('/') && !name.includes('\0') ? name : undefined
  } catch {
    return undefined // malformed percent-encoding
  }
}

/**
 * `/launch/TOKEN/list` gives the entries, `/launch/TOKEN/N` the bytes of the Nth; `/launch/waiting` the token of a list
 * that waits for a page, or nothing.
 * @param {string} name
 * @param {{ request: Request, response: Response, refuse: Refuse }} exchange
 */
function answerLaunch(name, exchange) {
  const { request, response, refuse } = exchange
  if (name === '/launch/waiting') {
    const waiting = request.method === 'GET' ? takeWaiting() : undefined
    return response.writeHead(waiting === undefined ? 204 : 200, { 'content-type': 'text/plain', ...headers }).end(waiting)
  }
  const [, , token = '', what = ''] = name.split('/')
  const entries = readLaunchList(token)
  if (entries === undefined) return refuse(404)
  if (what === 'list') {
    const shown = entries.map(({ file: _hidden, ...entry }) => entry)
    return response.writeHead(200, { 'content-type': jsonType, ...headers }).end(JSON.stringify(shown))
  }
  const entry = /^\d+$/.test(what) ? entries[Number(what)] : undefined
  return entry === undefined ? refuse(404) : send(entry.file, bytesType, exchange)
}

/**
 * @param {string} file
 * @param {string} type
 * @param {{ request: Request, response: Response, refuse: Refuse }} exchange
 */
function send(file, type, { request, response, refuse }) {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined || !found.isFile()) return refuse(404)
  response.writeHead(200, { 'content-type': type, 'content-length': found.size, ...headers })
  if (request.method === 'HEAD') return response.end()
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/**
 * The version of the copy of ourselves that already answers there; undefined when nobody or somebody else does. Asked
 * with a plain request, since `fetch` never settles when the other side hangs up at once.
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
export function runningVersion(port) {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/__id', timeout: 1_500, agent: false }, (response) => {
      let reply = ''
      response.setEncoding('utf8').on('data', (part) => {
        reply += part
        if (reply.length > longestIdentity) request.destroy()
      })
      response.on('close', () => {
        const [who, which = ''] = reply.split(' ')
        resolve(who === identity ? which : undefined)
      })
    })
    request.on('timeout', () => request.destroy())
    request.on('close', () => resolve(undefined))
    request.on('error', () => resolve(undefined)) // nobody there, or somebody who does not speak HTTP
  })
}
