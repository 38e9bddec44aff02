import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contracts/ipc.ts'
import { type Canary, openCanary } from './canary.ts'
import { openShell, type RunningShell, shellName } from './launch.ts'

declare const liaisonDesk: Bridge

describe(`the desktop shell (${shellName('electron')})`, () => {
  let shell: RunningShell
  let page: Page
  let app: ElectronApplication
  let canary: Canary

  beforeAll(async () => {
    canary = await openCanary()
    shell = await openShell('electron')
    page = shell.page
    if (shell.app === undefined) throw new Error('The desktop shell has no main process.')
    app = shell.app
    await app.evaluate(({ shell: system }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      system.openExternal = async (url) => void opened.push(url)
      system.openPath = async (file) => {
        opened.push(file)
        return ''
      }
    })
  })
  beforeEach(() => canary.heard())
  afterAll(async () => {
    await shell.close()
    await canary.close()
  })

  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.splice(0))
  const address = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()))

  it('gives its page no Node, and only the functions of the contract', async () => {
    const found = await page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', '__dirname', 'global'].filter((name) => name in window),
      functions: Object.keys(liaisonDesk).sort(),
      isFrozen: Object.isFrozen(liaisonDesk),
    }))
    expect(found.globals).toEqual([])
    expect(found.functions).toEqual([
      'info',
      'launchFiles',
      'onCommand',
      'onFilesWaiting',
      'openAddress',
      'openOriginal',
      'readLaunchFile',
      'saveFile',
    ])
    expect(found.isFrozen).toBe(true)
    expect((await page.evaluate(() => liaisonDesk.info())).version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('refuses what the contract does not take', async () => {
    const outcomes = await page.evaluate(async () => {
      const loose = liaisonDesk as unknown as Record<keyof Bridge, (...args: unknown[]) => Promise<unknown>>
      const refusal = (call: Promise<unknown>) =>
        call.then(
          (value) => value,
          (error: unknown) => String(error),
        )
      return {
        path: await refusal(loose.readLaunchFile('/etc/passwd')),
        token: await refusal(loose.readLaunchFile(crypto.randomUUID())),
        object: await refusal(loose.openAddress({ toString: () => 'https://example.org/' }.toString)),
        bytes: await refusal(loose.openOriginal('a.docx', 'not bytes')),
        program: await refusal(loose.openOriginal('setup.exe', new Uint8Array(4))),
        file: await refusal(loose.openAddress('file:///etc/passwd')),
        script: await refusal(loose.openAddress('javascript:alert(1)')),
      }
    })
    expect(outcomes.path).toContain('something else than it takes')
    expect(outcomes.token).toContain('was not named')
    expect(outcomes.object).toMatch(/cloned|something else/)
    expect(outcomes.bytes).toContain('something else than it takes')
    expect(outcomes.program).toMatchObject({ kind: 'refused' })
    expect(outcomes.file).toMatchObject({ kind: 'refused' })
    expect(outcomes.script).toMatchObject({ kind: 'refused' })
    expect(await opened()).toEqual([])
  })

  it('opens an address and a copy of an original outside when it may', async () => {
    expect(await page.evaluate(() => liaisonDesk.openAddress('https://www.itu.int/'))).toEqual({ kind: 'opened' })
    expect(await page.evaluate(() => liaisonDesk.openOriginal('SG17-C456.docx', new Uint8Array([1, 2])))).toEqual({ kind: 'opened' })
    const [url, file] = await opened()
    expect(url).toBe('https://www.itu.int/')
    expect(file).toMatch(/SG17-C456\.docx$/)
  })

  it('stays on its own page', async () => {
    const before = await address()
    for (const target of [`${canary.url}/away`, 'data:text/html,<h1>away</h1>', 'file:///etc/passwd']) {
      await page.evaluate((url) => {
        location.href = url
      }, target)
      await page.waitForTimeout(300)
    }
    expect(await address()).toEqual(before)
    await page.getByRole('searchbox', { name: 'Search the library' }).waitFor()
    expect(canary.heard()).toEqual([])
  })

  it('opens no other window', async () => {
    await page.evaluate((url) => {
      window.open(`${url}/window`)
      const link = Object.assign(document.createElement('a'), { href: `${url}/link`, target: '_blank', rel: 'noreferrer' })
      document.body.append(link)
      link.click()
      link.remove()
    }, canary.url)
    await page.waitForTimeout(500)
    expect(await address()).toHaveLength(1)
    expect(canary.heard()).toEqual([])
  })

  it('grants no permission but copying', async () => {
    const states = await page.evaluate(async () => {
      const stateOf = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
      return {
        geolocation: await stateOf('geolocation'),
        camera: await stateOf('camera'),
        microphone: await stateOf('microphone'),
        notifications: await stateOf('notifications'),
        reading: await stateOf('clipboard-read'),
        writing: await stateOf('clipboard-write'),
      }
    })
    expect(states).toEqual({
      geolocation: 'denied',
      camera: 'denied',
      microphone: 'denied',
      notifications: 'denied',
      reading: 'denied',
      writing: 'granted',
    })
  })

  it('cancels requests in the session, and resolves no name should one pass, so that not all hangs on the page’s policy', async () => {
    const problemOf = (url: string) =>
      app.evaluate(async ({ BrowserWindow }, target) => {
        const window = new BrowserWindow({ show: false })
        const problem = await window.loadURL(target).then(
          () => 'loaded',
          (error: unknown) => String(error),
        )
        window.destroy()
        return problem
      }, url)
    expect(await problemOf(`${canary.url}/locked`)).toContain('ERR_BLOCKED_BY_CLIENT')
    await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
    expect(await problemOf(`${canary.url}/unlocked`)).toContain('ERR_NAME_NOT_RESOLVED')
    expect(canary.heard()).toEqual([])
  })
})
