import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFile, whyNotSaved } from '../../../electron/save-file.ts'

let place = ''
const file = { name: 'Data poisoning.html', bytes: new TextEncoder().encode('a dossier') }
const asked: (string | undefined)[] = []
const choosing = (filePath: string, canceled = false) => ({
  showSaveDialog: async (options: { defaultPath?: string }) => {
    asked.push(options.defaultPath)
    return { canceled, filePath }
  },
})
const save = (filePath: string, canceled?: boolean) => saveFile(choosing(filePath, canceled) as never, place, file)

beforeEach(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-test-'))
})
afterEach(async () => {
  await chmod(place, 0o700)
  await rm(place, { recursive: true, force: true })
})

describe('saving a file', () => {
  it('writes it where the delegate says, and leaves nothing else there', async () => {
    const target = path.join(place, 'chosen.html')
    expect(await save(target)).toEqual({ kind: 'saved', place: target })
    expect(await readFile(target, 'utf8')).toBe('a dossier')
    expect(await readdir(place)).toEqual(['chosen.html'])
  })

  it('writes nothing when the delegate thinks better of it', async () => {
    expect(await save('', true)).toEqual({ kind: 'cancelled' })
    expect(await readdir(place)).toEqual([])
  })

  it('replaces a file that stood there only by the whole of the new one', async () => {
    const target = path.join(place, 'old.html')
    await writeFile(target, 'old')
    expect(await save(target)).toMatchObject({ kind: 'saved' })
    expect(await readFile(target, 'utf8')).toBe('a dossier')
  })

  it('says so when the folder is not there, or the name is a folder’s, and changes nothing', async () => {
    expect(await save(path.join(place, 'gone', 'a.html'))).toMatchObject({
      kind: 'refused',
      detail: expect.stringContaining('is not there'),
    })
    await mkdir(path.join(place, 'folder', 'full'), { recursive: true })
    expect(await save(path.join(place, 'folder'))).toMatchObject({ kind: 'refused', detail: expect.stringContaining('is a folder') })
    expect(await readdir(place)).toEqual(['folder'])
  })

  it.skipIf(process.getuid?.() === 0)('says so when the place may not be written to (skipped as root, who may)', async () => {
    await chmod(place, 0o500)
    expect(await save(path.join(place, 'a.html'))).toMatchObject({ kind: 'refused', detail: expect.stringContaining('may not be written') })
  })

  it.skipIf(process.platform !== 'linux')('says so when the device takes nothing (Linux)', async () => {
    const refused = await writeFile('/dev/full', 'x').catch((error: unknown) => whyNotSaved(error, '/media/stick/a.html'))
    expect(refused).toContain('no room left in “/media/stick”')
  })

  it.each([
    ['EROFS', 'may not be written'],
    ['EACCES', 'may not be written'],
    ['ENOSPC', 'no room left'],
    ['EIO', 'the system says'],
  ])('has words for %s', (code, words) => {
    expect(whyNotSaved(Object.assign(new Error('failed'), { code }), '/a/b.html')).toContain(words)
  })
})
