import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArguments, chromiumPath } from '../chromium.ts'
import type { HostileFile } from '../hostile/files/hostile-file.ts'
import { battery } from '../hostile/files/index.ts'
import { type Canary, openCanary } from './canary.ts'
import { Desk } from './desk.ts'
import { openShell, type RunningShell } from './launch.ts'

/** Larger files are tried on the readers alone; what the window does with a file does not depend on its size. */
const largestBytes = 3_000_000
/** A window that hangs does not echo; a busy machine does, late. The figures are printed. */
const mostEchoMs = 10_000
/** Documents that want to act when they are shown. */
const active = [
  ...['scripts.html', 'script.svg', 'links.md', 'remote content.eml', 'page.mhtml', 'scripts.pdf', 'launch.pdf', 'submit.pdf', 'links.pdf'],
  ...[
    'remote template.docx',
    'remote pictures.docx',
    'alternative chunk.docx',
    'linked objects.docx',
    'DDE fields.docx',
    'script links.docx',
  ],
  ...['remote slide.pptx', 'external links.xlsx', 'linked object.rtf', 'remote content.msg'],
]

let folder = ''
let canary: Canary
let shell: RunningShell
let desk: Desk
let written: readonly HostileFile[] = []
/** Windows that were opened and questions that were asked by documents. */
const intrusions: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-hostile-'))
  canary = await openCanary()
  written = await writeBattery()
  shell = await openShell('browser')
  desk = new Desk(shell.page)
  await shell.page.evaluate(watchTasks)
  shell.page.on('dialog', (dialog) => {
    intrusions.push(`asked: ${dialog.message()}`)
    void dialog.dismiss()
  })
  shell.context?.on('page', (page) => intrusions.push(`opened: ${page.url()}`))
  shell.context?.on('request', (request) => {
    if (request.url().startsWith(canary.url)) intrusions.push(`requested: ${request.url()}`)
  })
})
afterAll(async () => {
  await shell.close()
  await canary.close()
  await rm(folder, { recursive: true, force: true })
})

/** Writes the battery, the large files aside. */
async function writeBattery(): Promise<readonly HostileFile[]> {
  const files: HostileFile[] = []
  for (const file of Object.values(battery).flat()) {
    const bytes = await file.make(canary.url)
    if (bytes.byteLength > largestBytes) continue
    await writeFile(path.join(folder, file.name), bytes)
    files.push(file)
  }
  return files
}

/** Notes, in the page, every task that kept it from drawing for 50 ms or more. */
function watchTasks(): void {
  const tasks: number[] = []
  Object.assign(window, { longTasks: tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
}

const longTasks = (page: Page): Promise<readonly number[]> => page.evaluate(() => (Reflect.get(window, 'longTasks') as number[]).splice(0))

describe('the browser edition, given hostile files', () => {
  it('keeps every one, says what became of it, and answers to typing meanwhile', async () => {
    const { page } = shell
    await longTasks(page)
    const echoes: number[] = []
    const typing = async () => {
      for (let letter = 0; !isOver; letter++) {
        const text = 'quarantine'.slice(0, 1 + (letter % 10))
        const start = performance.now()
        await desk.searchBox.fill(text)
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
        echoes.push(performance.now() - start)
        await page.waitForTimeout(100)
      }
    }
    let isOver = false
    const paths = written.map((file) => path.join(folder, file.name))
    const typed = typing()
    const start = performance.now()
    await page.getByLabel('Choose files', { exact: true }).setInputFiles(paths)
    await desk.importProgress
      .getByText('Import finished')
      .first()
      .waitFor({ timeout: 150_000 })
      .finally(() => {
        isOver = true
      })
    await typed
    const tasks = await longTasks(page)
    const worst = Math.max(0, ...tasks)
    console.log(
      `${written.length} hostile files in ${Math.round((performance.now() - start) / 1000)} s; ${echoes.length} words typed, slowest echo ${Math.round(Math.max(...echoes))} ms; ${tasks.length} tasks over 50 ms, longest ${Math.round(worst)} ms`,
    )
    expect(Math.max(...echoes)).toBeLessThan(mostEchoMs)
    await desk.searchBox.fill('')
    await desk.go('All documents')
    await expect.poll(() => desk.listed()).toBeGreaterThanOrEqual(written.length)
    expect(canary.heard()).toEqual([])
    expect(intrusions).toEqual([])
  }, 180_000)

  it('lists each that was refused or cut with its reason', async () => {
    await desk.importProgress.getByRole('button', { name: 'What could not be read, and why' }).click()
    const dialog = shell.page.getByRole('dialog')
    await dialog.getByRole('listitem').first().waitFor()
    const entries = await dialog.getByRole('listitem').allInnerTexts()
    const unread = written.filter(({ ends }) => !ends.kinds.some((kind) => kind === 'read')).map(({ name }) => name)
    expect(unread.length).toBeGreaterThan(20)
    for (const name of unread) {
      const entry = entries.find((text) => text.startsWith(name))
      expect(entry?.length ?? 0, `${name} has a reason`).toBeGreaterThan(name.length + 60)
    }
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  })

  it.each(active)('shows %s without running, asking or fetching anything', async (name) => {
    const { page } = shell
    const address = page.url().split('#')[0]
    await desk.go('All documents')
    await desk.searchBox.fill(`"${name.replace(/\.\w+$/u, '')}"`)
    await desk.results.getByRole('row').filter({ hasText: name }).first().getByRole('gridcell').first().click()
    await desk.document.getByRole('heading', { level: 2 }).first().waitFor()
    for (const tab of ['Read', 'Original']) {
      if ((await desk.tab(tab).count()) === 0) continue
      await desk.tab(tab).click()
      await shown(tab)
      const ran = await Promise.all(page.frames().map((frame) => frame.evaluate(() => Reflect.get(window, 'ran')).catch(() => undefined)))
      expect(ran.filter((each) => each !== undefined)).toEqual([])
    }
    expect(page.url().split('#')[0]).toBe(address)
    expect(canary.heard()).toEqual([])
    expect(intrusions).toEqual([])
  })
})

/** Waits until a tab shows something, and a little longer: what wants to act does so when it is drawn. */
async function shown(tab: string): Promise<void> {
  const panel = desk.document.getByRole('tabpanel', { name: tab })
  await panel.locator('iframe, canvas, img, table, p, li, h3, pre').first().waitFor({ state: 'attached' })
  await shell.page.waitForTimeout(400)
}

it('would have been heard: in an ordinary page the same files run and fetch', async () => {
  const server = createServer((request, response) => {
    const file = Object.values(battery)
      .flat()
      .find(({ name }) => encodeURI(`/${name}`) === request.url)
    void Promise.resolve(file?.make(canary.url)).then((bytes) => {
      response.writeHead(200, { 'content-type': request.url?.endsWith('svg') ? 'image/svg+xml' : 'text/html' }).end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: [...chromiumArguments] })
  try {
    const page = await browser.newPage()
    canary.heard()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/script.svg`)
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe('svg')
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/scripts.html`, { waitUntil: 'commit' })
    const heard = new Set<string>()
    await expect
      .poll(() => {
        for (const line of canary.heard()) heard.add(line)
        return [...heard]
      })
      .toEqual(expect.arrayContaining(['GET /svg.png', 'GET /page.js', 'GET /head', 'GET /refresh']))
  } finally {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})
