// npm start [-- PATH…] [--browser] [--port N] [--no-open]: the desktop edition where Electron's binary is, else the
// browser edition at its one address.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { browserSwitches } from './browser-switches.mjs'
import { buildIfStale, root } from './build-if-stale.mjs'
import { electronBinary } from './electron-status.mjs'
import { browserAdvice, findBrowser } from './find-browser.mjs'
import { dataFolder, leaveWaiting, writeLaunchList } from './launch-list.mjs'
import { defaultPort, host, runningVersion, serve, version } from './serve.mjs'

const { values, positionals } = readArguments()
const paths = positionals.map((each) => path.resolve(process.env.INIT_CWD ?? process.cwd(), each))
/** Chromium and Electron refuse to start as root with their sandbox; root is seen in containers only. */
const forRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
/** A window that ends sooner than this was handed to a browser that ran already, or never opened. */
const handedOverMs = 5_000

const wantsBrowser = values.browser || values['no-open']
const electron = wantsBrowser ? undefined : electronBinary()
if (electron === undefined) await startBrowserEdition()
else startElectron(electron)

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: String(defaultPort) },
        'no-open': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\nUsage: npm start [-- PATH…] [--browser] [--port N] [--no-open]`)
  }
}

/** @param {string} binary */
function startElectron(binary) {
  buildIfStale(['client', 'main', 'preload'])
  const startedAt = Date.now()
  spawn(binary, [...forRoot, root, ...paths], { stdio: 'inherit' }).on('exit', (code) => {
    if (code !== 0 && Date.now() - startedAt < handedOverMs)
      console.error('Electron did not start; see above. npm start -- --browser opens the browser edition instead.')
    process.exit(code ?? 1)
  })
}

async function startBrowserEdition() {
  if (!values.browser && electronBinary() === undefined)
    console.log('Electron is not downloaded on this machine (npx install-electron --no fetches it), so the browser edition opens instead.')
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`${values.port} is not a port number.`)
  buildIfStale(['client'])
  const running = await runningVersion(port)
  if (running === undefined) await serve(path.join(root, 'dist/renderer'), port).catch((error) => fail(portProblem(port, error)))
  else if (running !== version)
    console.log(`Liaison Desk ${running || 'of an older version'} still runs there; end it and start again for version ${version}.`)
  const address = `http://${host}:${port}/`
  console.log(`Liaison Desk is at ${address}`)
  const list = paths.length === 0 ? undefined : writeLaunchList(paths)
  if (!values['no-open']) openWindow(list === undefined ? address : `${address}#launch=${list}`, { isServing: running === undefined })
  else if (list !== undefined) {
    leaveWaiting(list)
    console.log('What you named is imported when you open it.')
  }
}

/**
 * @param {number} port
 * @param {Error & { code?: string }} error
 */
function portProblem(port, error) {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program; your library belongs to that address, so it is not moved. Close that program, or name another port with --port.`
  return error.code === 'EACCES' ? `You may not use port ${port}; name one above 1023 with --port.` : error.message
}

/**
 * Opens a window of its own profile, without an address bar. This program ends with the window, unless a browser that
 * already ran took it over.
 * @param {string} page
 * @param {{ isServing: boolean }} options
 */
function openWindow(page, { isServing }) {
  const browser = findBrowser()
  if (browser === undefined) {
    console.log(`No browser of the Chromium family was found; open the address above in one. ${browserAdvice}`)
    return
  }
  const extra = process.env.LIAISON_DESK_BROWSER_ARGS?.split(' ').filter(Boolean) ?? []
  const profile = path.join(dataFolder(), 'browser-profile')
  const startedAt = Date.now()
  const window = spawn(browser, [`--app=${page}`, `--user-data-dir=${profile}`, ...browserSwitches, ...forRoot, ...extra], {
    stdio: 'ignore',
  })
  window.on('error', (error) => console.log(`The browser did not start (${error.message}); open the address above yourself.`))
  window.on('exit', (code) => {
    if (code !== 0) console.log('The browser window did not open; open the address above yourself, and end this program with Ctrl+C.')
    else if (isServing && Date.now() - startedAt < handedOverMs)
      console.log('The window opened in a browser that was already running; end this program with Ctrl+C when you are done.')
    else process.exit(0)
  })
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
