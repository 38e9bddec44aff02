import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { LaunchFiles } from '../../../electron/launch-files.ts'
import { appOrigin, channels } from '../../../shared/contracts/ipc.ts'

type Handler = (event: unknown, ...args: unknown[]) => unknown
const handlers = new Map<string, Handler>()
const openExternal = vi.fn(async () => {})
vi.mock('electron', () => ({
  app: { getVersion: () => '1.2.3', getPath: () => '/data' },
  dialog: {},
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
  shell: { openExternal, openPath: vi.fn(async () => '') },
}))

const page = { senderFrame: { url: `${appOrigin}/index.html`, parent: null } }
const call = async (channel: string, event: unknown, ...args: unknown[]) => handlers.get(channel)?.(event, ...args)

beforeAll(async () => {
  const { registerHandlers } = await import('../../../electron/handlers.ts')
  registerHandlers({ ownOrigin: appOrigin, launchFiles: new LaunchFiles() })
})
beforeEach(() => openExternal.mockClear())

describe('the contract between page and main process', () => {
  it('answers the app’s page on every channel the page may call', async () => {
    const called = [
      channels.info,
      channels.launchFiles,
      channels.readLaunchFile,
      channels.openOriginal,
      channels.saveFile,
      channels.openAddress,
    ]
    expect([...handlers.keys()].sort()).toEqual([...called].sort())
    expect(await call(channels.info, page)).toMatchObject({ version: '1.2.3', dataPlace: '/data' })
    await call(channels.openAddress, page, 'https://example.org/')
    expect(openExternal).toHaveBeenCalledWith('https://example.org/')
  })

  it.each([
    ['a frame that is gone', { senderFrame: null }],
    ['a frame inside the page', { senderFrame: { url: `${appOrigin}/index.html`, parent: {} } }],
    ['a document in a frame', { senderFrame: { url: 'about:srcdoc', parent: {} } }],
    ['another site', { senderFrame: { url: 'https://example.org/', parent: null } }],
    ['a host that only begins like ours', { senderFrame: { url: `${appOrigin}.example.org/`, parent: null } }],
  ])('refuses %s', async (_who, event) => {
    for (const channel of handlers.keys())
      await expect(call(channel, event, 'https://example.org/')).rejects.toThrow('does not come from the app')
    expect(openExternal).not.toHaveBeenCalled()
  })

  it.each([
    [channels.info, ['extra']],
    [channels.readLaunchFile, []],
    [channels.readLaunchFile, ['/etc/passwd']],
    [channels.readLaunchFile, [{ toString: () => 'x' }]],
    [channels.openAddress, [1]],
    [channels.openAddress, [`https://example.org/${'a'.repeat(9_000)}`]],
    [channels.openOriginal, ['a.docx', 'not bytes']],
    [channels.saveFile, ['a.html', 'not bytes']],
    [channels.saveFile, [new Uint8Array(1)]],
    [channels.openOriginal, ['a'.repeat(2_000), new Uint8Array(1)]],
    [channels.openOriginal, ['a.docx', new Uint8Array(1), 'more']],
  ])('refuses %s called with something else than it takes', async (channel, args) => {
    await expect(call(channel, page, ...args)).rejects.toThrow('something else than it takes')
  })

  it('reads only what was named when the app was started', async () => {
    await expect(call(channels.readLaunchFile, page, crypto.randomUUID())).rejects.toThrow('was not named')
  })
})
