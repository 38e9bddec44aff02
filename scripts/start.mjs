// npm start [-- PATH…] [--browser] [--port N] [--no-open]: the desktop edition where Electron's binary is, else the
// browser edition at its one address.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale, root } from './build-if-stale.mjs'
import { electronBinary } from './electron-status.mjs'
import { browserAdvice, findBrowser } from './find-browser.mjs'
import { dataFolder, writeLaunchList } from './launch-list.mjs'
import { defaultPort, host, isRunning, serve } from './serve.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: String(defaultPort) },
    'no-open': { type: 'boolean', default: false },
  },
})
const paths = positionals.map((each) => path.resolve(process.env.INIT_CWD ?? process.cwd(), each))
const electron = values.browser ? undefined : electronBinary()

if (electron === undefined) await startBrowserEdition()
else startElectron(electron)

function startElectron(binary) {
  buildIfStale(['client', 'main', 'preload'])
  spawn(binary, [root, ...paths], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1))
}

async function startBrowserEdition() {
  if (!values.browser)
    console.log('Electron is not downloaded on this machine (npx install-electron --no fetches it), so the browser edition opens instead.')
  buildIfStale(['client'])
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`${values.port} is not a port number.`)
  const alreadyThere = await isRunning(port)
  if (!alreadyThere) {
    await serve(path.join(root, 'dist/renderer'), port).catch((error) =>
      fail(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program; your library belongs to that address, so it is not moved. Close that program, or name another port with --port.`
          : error.message,
      ),
    )
  }
  const address = `http://${host}:${port}/`
  console.log(`Liaison Desk is at ${address}`)
  const page = paths.length === 0 ? address : `${address}#launch=${writeLaunchList(paths)}`
  if (paths.length > 0 && values['no-open']) console.log(`Open ${page} to import what you named.`)
  if (!values['no-open']) openWindow(page)
  else if (alreadyThere) process.exit(0)
}

function openWindow(page) {
  const browser = findBrowser()
  if (browser === undefined) {
    console.log(`No browser of the Chromium family was found; open the address above in one. ${browserAdvice}`)
    return
  }
  const extra = process.env.LIAISON_DESK_BROWSER_ARGS?.split(' ').filter(Boolean) ?? []
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const profile = path.join(dataFolder(), 'browser-profile')
  // Chromium refuses to start as root with its sandbox; root is seen in containers only.
  const window = spawn(browser, [`--app=${page}`, `--user-data-dir=${profile}`, ...quiet, ...(isRoot ? ['--no-sandbox'] : []), ...extra], {
    stdio: 'ignore',
  })
  window.on('error', (error) => console.log(`The browser did not start (${error.message}); open the address above yourself.`))
  window.on('exit', (code) => {
    if (code === 0) process.exit(0)
    console.log('The browser window did not open; open the address above yourself, and end this program with Ctrl+C.')
  })
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
