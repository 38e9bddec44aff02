import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentTypes, responseHeaders } from '../shared/contracts/response-headers.ts'

/** Answers `app://` requests with the built renderer in `folder`; anything outside it, or of another host, is not found. */
export function serveRenderer(folder: string, host: string): (request: Request) => Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: responseHeaders })
  return async (request) => {
    const url = new URL(request.url)
    if (url.host !== host) return refuse(404)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const file = fileOf(folder, url.pathname)
    if (file === undefined) return refuse(400)
    try {
      const body = await readFile(file)
      const type = contentTypes[path.extname(file)] ?? 'application/octet-stream'
      return new Response(new Uint8Array(body), { headers: { ...responseHeaders, 'content-type': type } })
    } catch {
      return refuse(404) // no such file, or a folder
    }
  }
}

function fileOf(folder: string, pathname: string): string | undefined {
  try {
    const name = decodeURIComponent(pathname)
    const file = path.resolve(folder, `.${name === '/' ? '/index.html' : name}`)
    const inside = path.relative(folder, file)
    return inside.startsWith('..') || path.isAbsolute(inside) ? undefined : file
  } catch {
    return undefined // malformed percent-encoding
  }
}
