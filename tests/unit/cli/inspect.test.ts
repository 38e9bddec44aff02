import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const sample = path.join(root, 'resources/sample')

interface Line {
  readonly [field: string]: unknown
  readonly path: string
}

/** What `npm run inspect -- …` prints. */
function inspect(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['scripts/run-cli.mjs', 'inspect', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, INIT_CWD: root },
  })
  const printed = run.stdout.split('\n').filter((line) => line !== '')
  return { status: run.status, errors: run.stderr, lines: printed.map((line) => JSON.parse(line) as Line) }
}

describe('npm run inspect', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'inspect-'))
  let seen: ReturnType<typeof inspect>
  beforeAll(() => {
    writeFileSync(path.join(folder, 'empty.docx'), '')
    writeFileSync(path.join(folder, 'half.zip'), 'PK\u0003\u0004 and then nothing')
    writeFileSync(path.join(folder, '~$lock.docx'), 'x')
    seen = inspect('--text', sample, folder)
  }, 120_000)
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const document = (ending: string) => seen.lines.find(({ path: file }) => file?.endsWith(ending))

  it('prints a line for every document and one for the library, and ends well', () => {
    expect(seen.status).toBe(0)
    expect(seen.lines.at(-1)).toHaveProperty('library.documents')
    expect(seen.lines.slice(0, -1).every(({ path: file, outcome }) => typeof file === 'string' && typeof outcome === 'string')).toBe(true)
  })

  it('reads every paper of the sample library', () => {
    const outcomes = seen.lines
      .filter(({ path: file }) => file?.startsWith(sample) && !file.endsWith('.json'))
      .map(({ outcome }) => outcome)
    expect(outcomes.length).toBeGreaterThan(7)
    expect(new Set(outcomes)).toEqual(new Set(['read']))
  })

  it('names what stands in an archive by both names', () => {
    expect(document('FGAI4H-F-023-A2.zip')).toMatchObject({ format: 'zip', outcome: 'read' })
    const members = seen.lines.filter(({ path: file }) => file?.includes('FGAI4H-F-023-A2.zip!/'))
    expect(members.map(({ format }) => format).sort()).toEqual(['docx', 'pptx'])
  })

  it('states what the contract promises of a document', () => {
    const liaison = document('FGAI4H-F-023.docx')
    expect(liaison).toMatchObject({ format: 'docx', outcome: 'read', kind: 'liaison', language: 'en' })
    expect(liaison?.sha256).toMatch(/^[0-9a-f]{64}$/u)
    expect(liaison?.passages).toBeGreaterThan(0)
    expect(liaison?.text).toContain('SG17')
    for (const field of ['sizeBytes', 'symbols', 'title', 'questions', 'liaison', 'events', 'mentions', 'tags', 'readMs'])
      expect(liaison).toHaveProperty(field)
  })

  it('gives what cannot be read its reason, and goes on', () => {
    expect(document('empty.docx')).toMatchObject({ outcome: 'unreadable', reason: 'empty', detail: expect.stringContaining('empty.docx') })
    expect(document('half.zip')).toMatchObject({ outcome: 'unreadable', detail: expect.stringContaining('half.zip') })
    expect(seen.errors).toContain('~$lock.docx: a lock file')
  })

  it('says that a path is not there, and how it is to be called', () => {
    const missing = inspect(path.join(folder, 'gone.docx'))
    expect(missing.status).toBe(0)
    expect(missing.lines[0]).toMatchObject({ outcome: 'unreadable', reason: 'not-found' })
    expect(inspect().status).toBe(2)
    expect(inspect('--colour', folder).errors).toContain('There is no option --colour')
  }, 60_000)

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'names a folder it may not read, and reads what stands beside it (skipped for administrators)',
    () => {
      const locked = mkdtempSync(path.join(folder, 'locked-'))
      chmodSync(locked, 0)
      const beside = inspect(folder)
      chmodSync(locked, 0o700)
      expect(beside.lines.find(({ path: file }) => file === locked)).toMatchObject({ outcome: 'unreadable', reason: 'no-permission' })
      expect(beside.lines.some(({ path: file }) => file?.endsWith('empty.docx'))).toBe(true)
    },
    60_000,
  )
})
