import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LaunchFiles } from '../../../electron/launch-files.ts'
import { leaveWaiting, readLaunchList, takeWaiting, writeLaunchList } from '../../../scripts/launch-list.mjs'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-test-'))
  process.env.LIAISON_DESK_DATA = path.join(folder, 'data')
  await mkdir(path.join(folder, 'Docs/Deep'), { recursive: true })
  await writeFile(path.join(folder, 'Docs/a.txt'), 'first')
  await writeFile(path.join(folder, 'Docs/Deep/b.txt'), 'second')
  await symlink(path.join(folder, 'Docs'), path.join(folder, 'Docs/Deep/round'))
  await symlink(path.join(folder, 'Docs/a.txt'), path.join(folder, 'Docs/Deep/linked.txt'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Both shells look at what was named in the same way. */
const shells = {
  'desktop edition': async (paths: readonly string[]) => {
    const files = new LaunchFiles()
    await files.add(paths)
    return files.take()
  },
  'browser edition': async (paths: readonly string[]) => readLaunchList(writeLaunchList(paths)) ?? [],
}

describe.each(Object.entries(shells))('files named on the command line of the %s', (_name, announce) => {
  it('are announced with the path the delegate named, folders walked, links to folders left alone', async () => {
    const files = await announce([path.join(folder, 'Docs')])
    expect(files.map((file) => file.path)).toEqual(['Docs/Deep/b.txt', 'Docs/Deep/linked.txt', 'Docs/a.txt'])
    expect(files.map((file) => file.sizeBytes)).toEqual([6, 5, 5])
    expect(files.every((file) => file.error === undefined)).toBe(true)
  })

  it('say when they are not there, beside those that are', async () => {
    const files = await announce([path.join(folder, 'nowhere.docx'), path.join(folder, 'Docs/a.txt')])
    expect(files.map(({ path: shown, error }) => ({ shown, error }))).toEqual([
      { shown: 'nowhere.docx', error: 'not-found' },
      { shown: 'a.txt', error: undefined },
    ])
  })
})

describe('LaunchFiles', () => {
  it('hands each over once and reads it by its token', async () => {
    const files = new LaunchFiles()
    await files.add([path.join(folder, 'Docs/a.txt')])
    const [file] = files.take()
    expect(files.take()).toEqual([])
    expect(new TextDecoder().decode(await files.read(file?.token ?? ''))).toBe('first')
    await expect(files.read(crypto.randomUUID())).rejects.toThrow('was not named')
  })
})

describe('a launch list', () => {
  it('is found by its token alone', () => {
    const token = writeLaunchList([path.join(folder, 'Docs/a.txt')])
    expect(readLaunchList(token)).toHaveLength(1)
    expect(readLaunchList('0'.repeat(64))).toBeUndefined()
    expect(readLaunchList(`../launch/${token}`)).toBeUndefined()
  })

  it('waits for one page', () => {
    expect(takeWaiting()).toBeUndefined()
    const token = writeLaunchList([path.join(folder, 'Docs/a.txt')])
    leaveWaiting(token)
    expect(takeWaiting()).toBe(token)
    expect(takeWaiting()).toBeUndefined()
  })
})
