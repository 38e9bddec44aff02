// The loopback server of the browser edition: the built app, read-only, at one fixed origin, and the files a launch
// list names. Other machines cannot reach it, other web pages may not probe it.
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { root } from './build-if-stale.mjs'
import { readLaunchList } from './launch-list.mjs'

/** One spelling for ever: the library belongs to the origin. */
export const host = '127.0.0.1'
export const defaultPort = 47653
const identity = 'liaison-desk'

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
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Serves `folder` on the loopback address; resolves to its address and a way to close it, rejects when the port is taken. */
export function serve(folder, port = defaultPort) {
  const server = createServer((request, response) => answer(request, response, { folder, authority: `${host}:${server.address().port}` }))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const close = () =>
        new Promise((done) => {
          server.closeAllConnections()
          server.close(done)
        })
      resolve({ url: `http://${host}:${server.address().port}/`, close })
    })
  })
}

function answer(request, response, { folder, authority }) {
  const refuse = (status) => response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end()
  if (request.headers.host !== authority) return refuse(421) // a foreign name that resolves to us: DNS rebinding
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403)
  let name
  try {
    name = decodeURIComponent(new URL(request.url, `http://${authority}`).pathname)
  } catch {
    return refuse(400)
  }
  if (name === '/__id') return response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(identity)
  if (name.startsWith('/launch/')) return answerLaunch(name, response, refuse)
  const file = path.resolve(folder, `.${name === '/' ? '/index.html' : name}`)
  const inside = path.relative(folder, file)
  if (inside.startsWith('..') || path.isAbsolute(inside)) return refuse(400)
  send(file, types[path.extname(file)] ?? 'application/octet-stream', { request, response, refuse })
}

/** `/launch/TOKEN/list` gives the entries, `/launch/TOKEN/N` the bytes of the Nth. */
function answerLaunch(name, response, refuse) {
  const [, , token, what] = name.split('/')
  const entries = readLaunchList(token ?? '')
  if (entries === undefined) return refuse(404)
  if (what === 'list')
    return response
      .writeHead(200, { 'content-type': types['.json'], ...headers })
      .end(JSON.stringify(entries.map(({ file, ...shown }) => shown)))
  const entry = /^\d+$/.test(what ?? '') ? entries[Number(what)] : undefined
  return entry === undefined ? refuse(404) : send(entry.file, 'application/octet-stream', { request: { method: 'GET' }, response, refuse })
}

function send(file, type, { request, response, refuse }) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile()) return refuse(404)
  response.writeHead(200, { 'content-type': type, 'content-length': stat.size, ...headers })
  if (request.method === 'HEAD') return response.end()
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** Whether a copy of ourselves already answers there. */
export async function isRunning(port) {
  try {
    const answer = await fetch(`http://${host}:${port}/__id`, { signal: AbortSignal.timeout(1_500) })
    return (await answer.text()) === identity
  } catch {
    return false // nobody there, or somebody who does not speak HTTP
  }
}
