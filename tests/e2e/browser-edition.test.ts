import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../scripts/serve.mjs'
import { projectRoot } from './launch.ts'

const port = 25_500
let folder = ''
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-test-'))
  process.env.LIAISON_DESK_DATA = path.join(folder, 'data')
  site = await serve(path.join(projectRoot, 'dist/renderer'), port)
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

/** A request as it stands on the wire: `fetch` would tidy paths and refuse to forge headers. */
function ask(target: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    request.on('error', reject).end()
  })
}

describe('the server of the browser edition', () => {
  it('serves the app with a policy that lets nothing out, and no cookie', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(body).toContain('<title>Liaison Desk</title>')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*|'unsafe-eval'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each(['localhost:25500', 'evil.example.org', '127.0.0.1', '127.0.0.1:80', `127.0.0.1:${port}.example.org`])(
    'does not answer to the name %s',
    async (name) => {
      expect((await ask('/', { headers: { host: name } })).status).toBe(421)
    },
  )

  it.each(['cross-site', 'same-site'])('does not answer another page (%s)', async (relation) => {
    expect((await ask('/assets/', { headers: { 'sec-fetch-site': relation } })).status).toBe(403)
    expect((await ask('/', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405)
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/sample/../../../package.json',
    '/%2fetc%2fpasswd',
    '/%ff',
    '/%00',
  ])('gives nothing outside its folder for %s', async (target) => {
    const { status, body } = await ask(target)
    expect([400, 404]).toContain(status)
    expect(body).toBe('')
  })

  it('gives a file named on the command line to who knows its token, and only that file', async () => {
    const { writeLaunchList } = await import('../../scripts/launch-list.mjs')
    await writeFile(path.join(folder, 'named.txt'), 'named')
    await writeFile(path.join(folder, 'other.txt'), 'other')
    const token = writeLaunchList([path.join(folder, 'named.txt')])
    expect(JSON.parse((await ask(`/launch/${token}/list`)).body)).toMatchObject([{ path: 'named.txt', sizeBytes: 5 }])
    expect((await ask(`/launch/${token}/list`)).body).not.toContain(folder)
    expect((await ask(`/launch/${token}/0`)).body).toBe('named')
    for (const target of [
      `/launch/${token}/1`,
      `/launch/${token}/../other.txt`,
      `/launch/${'0'.repeat(64)}/list`,
      '/launch/',
      '/launch/../x/list',
    ])
      expect((await ask(target)).status, target).toBe(404)
  })
})

describe('npm start', () => {
  it('says its address on a line of its own and serves there; a second start finds it', async () => {
    const first = start(['--browser', '--no-open', '--port', '25501'])
    try {
      await first.line('Liaison Desk is at http://127.0.0.1:25501/')
      expect((await fetch('http://127.0.0.1:25501/')).status).toBe(200)
      const second = start(['--browser', '--no-open', '--port', '25501'])
      await second.line('Liaison Desk is at http://127.0.0.1:25501/')
      expect(await second.exitCode).toBe(0)
      expect((await fetch('http://127.0.0.1:25501/')).status).toBe(200)
    } finally {
      first.stop()
    }
  })

  it('says in one sentence when Electron is not here', async () => {
    const started = start(['--no-open', '--port', '25502'], { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'nowhere') })
    try {
      await started.line('Liaison Desk is at http://127.0.0.1:25502/')
      const sentences = () =>
        started
          .output()
          .split('\n')
          .filter((line) => line.includes('Electron'))
      await expect.poll(sentences).toHaveLength(1)
    } finally {
      started.stop()
    }
  })

  it('does not move the library when another program has the port', async () => {
    const other = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => other.listen(25_503, '127.0.0.1', resolve))
    try {
      const started = start(['--browser', '--no-open', '--port', '25503'])
      expect(await started.exitCode).toBe(1)
      expect(started.output()).toContain('Port 25503 is taken by another program')
      expect(started.output()).not.toContain('Liaison Desk is at')
    } finally {
      other.close()
    }
  })

  it.each([
    [['--port', 'many'], 'many is not a port number'],
    [['--porta', '1'], 'Usage: npm start'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const started = start(['--browser', '--no-open', ...args])
    expect(await started.exitCode).toBe(1)
    expect(started.output()).toContain(sentence)
  })
})

/** Starts the app as a delegate does; `line` waits until the program has said it. */
function start(args: readonly string[], environment: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
  })
  let output = ''
  const watchers = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      output += part
      for (const watcher of watchers) watcher()
    })
  }
  const exitCode = new Promise<number | null>((resolve) => child.on('close', resolve))
  const line = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.split('\n').includes(wanted) && resolve()
      watchers.add(look)
      look()
      void exitCode.then(() =>
        output.split('\n').includes(wanted) ? resolve() : reject(new Error(`It ended without saying so:\n${output}`)),
      )
    })
  return { line, exitCode, output: () => output, stop: () => child.kill() }
}
