import { copyFile, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Desk, sampleFile, type TestFile, textFile, wordsOf } from './desk.ts'
import { openShell, type RunningShell, type ShellKind, shellKinds, shellName, startAgain } from './launch.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(shellKinds.map((kind) => [shellName(kind), kind] as const))('importing in the %s', (_name, kind) => {
  let shell: RunningShell
  let desk: Desk
  const open = async (options: Parameters<typeof openShell>[1] = {}) => {
    shell = await openShell(kind, options)
    desk = new Desk(shell.page)
  }
  afterEach(() => shell.close())

  it('ties a liaison to its attachments when these come first, and keeps each file once', async () => {
    await open()
    await desk.importFiles([sampleFile('FGAI4H-F-023-A2.zip')])
    await desk.dropFiles([sampleFile('FGAI4H-F-023-A1.docx')])
    expect(await desk.importFiles([sampleFile('FGAI4H-F-023.docx')])).toContain('1 document imported')
    await desk.open('LS on the workshop')
    await expect.poll(() => wordsOf(desk.attachments)).toContain('2 of 2 attachments here')
    await expect.poll(() => desk.attachments.innerText()).toContain('cover page.docx')

    const before = await desk.listed()
    const note = path.join(folder, `note ${kind}.txt`)
    await writeFile(note, 'A new note.')
    expect(await desk.importFiles([sampleFile('FGAI4H-F-023.docx'), note])).toMatch(/1 document imported.*1 .*already/)
    await expect.poll(() => desk.listed()).toBe(before + 1)
    await desk.open('LS on the workshop')
    await desk.tab('Details').click()
    await expect.poll(() => sightings(desk)).toBe(2)
  })

  it('names each file that it cannot read, with the reason, and reads the others', async () => {
    await open()
    const whole = await readFile(sampleFile('FGAI4H-F-023-A1.docx'))
    const bad = (name: string, buffer: Buffer): TestFile => ({ name, mimeType: 'application/octet-stream', buffer })
    const sentence = await desk.importFiles([
      bad('truncated.docx', whole.subarray(0, 1_200)),
      bad('empty.docx', Buffer.alloc(0)),
      bad('noise.docx', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 251))),
      bad('renamed.pdf', whole),
      textFile('fine.txt', 'This one is fine: quarantined threats are listed below.'),
    ])
    expect(sentence).toMatch(/documents? imported/)
    await desk.importProgress.getByRole('button', { name: 'What could not be read, and why' }).click()
    const problems = desk.page.getByRole('dialog')
    for (const name of ['truncated.docx', 'empty.docx', 'noise.docx']) {
      const entry = problems.getByRole('listitem').filter({ hasText: name })
      await entry.first().waitFor()
      expect((await entry.first().innerText()).length, `${name} has a reason`).toBeGreaterThan(name.length + 30)
    }
    expect(await problems.getByRole('listitem').filter({ hasText: 'fine.txt' }).count()).toBe(0)
    await problems.getByRole('button', { name: 'Close', exact: true }).last().click()
    for (const words of ['quarantined threats', 'Popov room']) {
      await desk.searchBox.fill(words)
      await expect.poll(() => desk.results.getByRole('row').count(), { message: words }).toBe(1)
    }
  })

  it('imports what was named on the command line, folders included', async () => {
    const named = path.join(folder, `Downloads ${kind}`)
    await mkdir(path.join(named, 'deep'), { recursive: true })
    await copyFile(sampleFile('FGAI4H-F-023.docx'), path.join(named, 'FGAI4H-F-023.docx'))
    await writeFile(path.join(named, 'deep/agenda.txt'), 'Agenda of the opening plenary.')
    await open({ paths: [named, path.join(folder, 'not there.docx')] })
    expect(await desk.importEnd()).toMatch(/2 documents imported/)
    await expect.poll(() => desk.listed()).toBe(2)
    await desk.importProgress.getByRole('button', { name: 'What could not be read, and why' }).click()
    await desk.page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: 'not there.docx' })
      .getByText('Not there', { exact: true })
      .waitFor()

    if (kind === 'electron') {
      await desk.page.keyboard.press('Escape')
      await desk.importing(() => startAgain(shell.profile, [sampleFile('SG16-LS111.docx')]))
      await expect.poll(() => desk.listed()).toBe(3)
    }
  })

  it('goes on where it was killed, and loses nothing', { timeout: 150_000 }, async () => {
    await open()
    const files = await writePapers(path.join(folder, `Papers ${kind}`), 120)
    await desk.page.getByLabel('Choose files', { exact: true }).setInputFiles(files)
    await expect.poll(() => desk.listed().catch(() => 0), { timeout: 30_000, interval: 50 }).toBeGreaterThan(5)
    const kept = await desk.listed()
    await killBrowser(shell, kind)
    expect(kept, 'it was killed in mid-import').toBeLessThan(files.length)
    await shell.close(true)

    await open({ profile: shell.profile })
    await expect.poll(() => desk.listed().catch(() => 0), { timeout: 30_000 }).toBeGreaterThanOrEqual(kept)
    await expect.poll(() => desk.listed(), { timeout: 90_000 }).toBe(files.length)
    await desk.searchBox.fill('"Paper 119"')
    await expect.poll(() => desk.results.getByRole('row').count()).toBe(1)
  })
})

/** Papers long enough that reading them all takes seconds. */
async function writePapers(into: string, count: number): Promise<readonly string[]> {
  await mkdir(into)
  const names = Array.from({ length: count }, (_, at) => path.join(into, `paper-${at}.txt`))
  await Promise.all(names.map((name, at) => writeFile(name, `Paper ${at}. ${'Words about threats to models. '.repeat(4_000)}`)))
  return names
}

const sightings = (desk: Desk) => desk.document.getByRole('tabpanel', { name: 'Details' }).getByText('FGAI4H-F-023.docx').count()

/** Ends the browser's process at once, as a power cut would. */
async function killBrowser(shell: RunningShell, kind: ShellKind): Promise<void> {
  const lock = path.join(shell.profile, kind === 'browser' ? 'SingletonLock' : 'standin-chromium/SingletonLock')
  const pid = await readlink(lock).then(
    (target) => Number(target.split('-').at(-1)),
    () => shell.app?.process().pid,
  )
  if (pid === undefined) throw new Error('No process to kill.')
  process.kill(pid, 'SIGKILL')
}
