import path from 'node:path'
import { app, BrowserWindow, dialog, protocol, session } from 'electron'
import { appHost, appOrigin, appScheme, channels } from '../shared/contracts/ipc.ts'
import { registerHandlers } from './handlers.ts'
import { LaunchFiles } from './launch-files.ts'
import { lockContents, lockSession } from './lock-down.ts'
import { setMenu } from './menu.ts'
import { forgetOldCopies } from './open-outside.ts'
import { serveRenderer } from './serve-renderer.ts'

// Both must happen before `ready`, once.
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
const devAddress = app.isPackaged ? undefined : process.env.VITE_DEV_SERVER_URL
app.commandLine.appendSwitch('host-resolver-rules', devAddress === undefined ? 'MAP * ~NOTFOUND' : 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
app.enableSandbox()
app.setName('Liaison Desk')
// Said explicitly: the library lives there, and must not move when the package is renamed.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), 'Liaison Desk'))

const ownOrigin = devAddress === undefined ? appOrigin : new URL(devAddress).origin
const launchFiles = new LaunchFiles()
let window: BrowserWindow | undefined

/** The paths of a command line: what follows the program or, unpackaged, the app's own folder; switches aside. */
function namedPaths(argv: readonly string[], folder: string): readonly string[] {
  const own = app.isPackaged ? 0 : argv.findIndex((word) => path.resolve(folder, word) === app.getAppPath())
  const words = own === -1 ? [] : argv.slice(own + 1)
  return words.filter((word) => !word.startsWith('-')).map((word) => path.resolve(folder, word))
}

function openWindow(): void {
  window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Liaison Desk',
    webPreferences: {
      preload: path.join(__dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window?.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(reason)
  })
  window.on('closed', () => {
    window = undefined
  })
  void window.loadURL(devAddress ?? `${appOrigin}/index.html`)
}

/** The page's process ended: the library is on disk, so all there is to do is to show it again. */
async function offerReload(reason: string): Promise<void> {
  if (window === undefined) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window stopped working.',
    detail: `Your library is safe (${reason}). An import goes on where it stopped.`,
    buttons: ['Open again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window?.reload()
  else app.quit()
}

async function takePaths(paths: readonly string[]): Promise<void> {
  await launchFiles.add(paths)
  window?.webContents.send(channels.filesWaiting)
}

async function start(): Promise<void> {
  await app.whenReady()
  await lockSession(session.defaultSession, ownOrigin)
  void forgetOldCopies(app.getPath('userData'))
  protocol.handle(appScheme, serveRenderer(path.join(__dirname, '../renderer'), appHost))
  registerHandlers({ ownOrigin, launchFiles })
  setMenu((commandId) => window?.webContents.send(channels.command, commandId))
  openWindow()
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  await takePaths(namedPaths(process.argv, process.cwd()))
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    if (window === undefined) openWindow()
    if (window?.isMinimized()) window.restore()
    window?.focus()
    void takePaths(namedPaths(argv, folder))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void takePaths([file])
  })
  app.on('web-contents-created', (_event, contents) => lockContents(contents, ownOrigin))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void start()
} else {
  app.quit()
}
