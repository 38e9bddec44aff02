import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveRenderer } from '../../../electron/serve-renderer.ts'
import { appHost, appOrigin } from '../../../shared/contracts/ipc.ts'

let parent = ''
let answer: (request: Request) => Promise<Response>
const get = (url: string, method = 'GET') => answer(new Request(url, { method }))

beforeAll(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-test-'))
  await mkdir(path.join(parent, 'renderer/assets'), { recursive: true })
  await mkdir(path.join(parent, 'renderer-secret'))
  await writeFile(path.join(parent, 'renderer/index.html'), '<!doctype html>')
  await writeFile(path.join(parent, 'renderer/assets/app.js'), 'export {}')
  await writeFile(path.join(parent, 'secret.txt'), 'secret')
  await writeFile(path.join(parent, 'renderer-secret/secret.txt'), 'secret')
  answer = serveRenderer(path.join(parent, 'renderer'), appHost)
})
afterAll(() => rm(parent, { recursive: true, force: true }))

describe('the app:// protocol', () => {
  it('serves the page and its parts with their types, a content security policy and no sniffing', async () => {
    const page = await get(`${appOrigin}/`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/)
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const script = await get(`${appOrigin}/assets/app.js`)
    expect(await script.text()).toBe('export {}')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%2frenderer-secret/secret.txt',
    '/%2fetc%2fpasswd',
    '/assets%5c..%5c..%5csecret.txt',
    '/%00',
    '/%ff',
  ])('gives nothing outside its folder for %s', async (name) => {
    const response = await get(`${appOrigin}${name}`)
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).toBe('')
  })

  it('answers no other host, no other method, no folder and no missing file', async () => {
    expect((await get('app://other/index.html')).status).toBe(404)
    expect((await get(`${appOrigin}/index.html`, 'POST')).status).toBe(405)
    expect((await get(`${appOrigin}/assets`)).status).toBe(404)
    expect((await get(`${appOrigin}/missing.js`)).status).toBe(404)
    expect((await get(`${appOrigin}/index.html`)).status).toBe(200)
  })
})
