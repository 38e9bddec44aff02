import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Shell } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetOldCopies, openAddress, openOriginal } from '../../../electron/open-outside.ts'

let place = ''
let opened: string[] = []
let problem = ''
const shell = {
  openPath: async (file: string) => {
    opened.push(file)
    return problem
  },
  openExternal: async (url: string) => {
    opened.push(url)
  },
} as unknown as Shell
const bytes = new TextEncoder().encode('a document')

beforeEach(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-test-'))
  opened = []
  problem = ''
})
afterEach(() => rm(place, { recursive: true, force: true }))

describe('openOriginal', () => {
  it('opens a copy that only this user may read and nobody may change', async () => {
    expect(await openOriginal(shell, place, { name: 'SG17-C456.docx', bytes })).toEqual({ kind: 'opened' })
    const [file = ''] = opened
    expect(path.basename(file)).toBe('SG17-C456.docx')
    expect(path.relative(place, file).startsWith('..')).toBe(false)
    expect(await readFile(file, 'utf8')).toBe('a document')
    expect((await stat(file)).mode & 0o777).toBe(0o400)
  })

  it.each([
    'setup.exe',
    'report.docx.bat',
    'run.sh',
    'open.desktop',
    'link.lnk',
    'page.hta',
    'macro.vbs',
    'app.jar',
    'noextension',
    'trail.exe. ',
  ])('refuses %s, which could run something', async (name) => {
    expect((await openOriginal(shell, place, { name, bytes })).kind).toBe('refused')
    expect(opened).toEqual([])
  })

  it.each([
    ['../../etc/report.pdf', 'report.pdf'],
    ['C:\\Windows\\report.pdf', 'report.pdf'],
    ['report\u202Exslx.pdf', 'reportxslx.pdf'],
    ['bad:name|here?.pdf', 'badnamehere.pdf'],
    ['new\nline\u0000.pdf', 'newline.pdf'],
    ['...hidden.pdf', 'hidden.pdf'],
  ])('writes %j under its plain name', async (name, plain) => {
    await openOriginal(shell, place, { name, bytes })
    expect(opened.map((file) => path.basename(file))).toEqual([plain])
  })

  it('says what the system said when it does not open', async () => {
    problem = 'no program is set for it'
    const outcome = await openOriginal(shell, place, { name: 'a.docx', bytes })
    expect(outcome.kind).toBe('refused')
    expect(outcome.detail).toContain('no program is set for it')
  })
})

describe('forgetOldCopies', () => {
  it('removes copies of earlier days and keeps today’s', async () => {
    await openOriginal(shell, place, { name: 'old.pdf', bytes })
    await openOriginal(shell, place, { name: 'new.pdf', bytes })
    const longAgo = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000)
    await utimes(path.dirname(opened[0] ?? ''), longAgo, longAgo)
    await forgetOldCopies(place)
    const left = await readdir(path.join(place, 'Opened originals'))
    expect(left).toEqual([path.basename(path.dirname(opened[1] ?? ''))])
  })

  it('is content when there are none', async () => {
    await expect(forgetOldCopies(place)).resolves.toBeUndefined()
  })
})

describe('openAddress', () => {
  it.each(['https://www.itu.int/en/', 'http://example.org/a?b=c', 'mailto:amina.kessler@example.org?subject=LS'])(
    'opens %s',
    async (url) => {
      expect(await openAddress(shell, url)).toEqual({ kind: 'opened' })
      expect(opened).toEqual([url])
    },
  )

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-word:ofe|u|https://example.org/a.docx',
    'app://liaison-desk/',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?Attachment=/etc/passwd',
    '/etc/passwd',
    '',
  ])('refuses %s', async (url) => {
    expect((await openAddress(shell, url)).kind).toBe('refused')
    expect(opened).toEqual([])
  })
})
