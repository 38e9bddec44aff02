import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { battery } from './files/index.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** Node's own gate: reading is allowed everywhere, writing and starting programs nowhere. Its name lost a word in Node 23. */
const gate = [
  process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
  '--allow-worker',
  '--no-warnings',
]
const largestBytes = 200_000

const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'))
let written = 0
beforeAll(async () => {
  for (const file of [battery.archives, battery.office, battery.web, battery.mail, battery.pdfs].flatMap((files) => files ?? [])) {
    // What is refused for its size takes long, and gets no further than that.
    if (file.ends.kinds.length > 1 || file.ends.reason === 'too-large') continue
    const bytes = await file.make('http://127.0.0.1:9')
    if (bytes.byteLength > largestBytes) continue
    writeFileSync(path.join(folder, file.name), bytes)
    written++
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const node = (...args: readonly string[]) => spawnSync(process.execPath, [...gate, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })

describe('the command line, where nothing may be written and no program started', () => {
  it('reads hostile files to the last', () => {
    const { status, stdout, stderr } = node(path.join(root, 'dist/cli/inspect.mjs'), folder)
    expect(stderr).not.toContain('ERR_ACCESS_DENIED')
    expect(status).toBe(0)
    const lines = stdout.trim().split('\n')
    expect(lines.length).toBeGreaterThan(written)
    expect(stdout).not.toContain('ERR_ACCESS_DENIED')
    expect(lines.at(-1)).toContain('"library"')
  }, 120_000)

  it.each([
    ['writes', "require('node:fs').writeFileSync(require('node:os').tmpdir() + '/slipped.txt', '')"],
    ['starts a program', "require('node:child_process').execSync('true')"],
  ])('would be stopped if it %s', (_what, program) => {
    expect(node('-e', program).stderr).toContain('ERR_ACCESS_DENIED')
  })
})
