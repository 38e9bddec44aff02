// A browser of the Chromium family that understands --app=, found by looking where such browsers are installed.
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]
const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]

/** Path of the browser; `LIAISON_DESK_BROWSER` or `CHROMIUM_PATH` come first. Undefined when there is none. */
export function findBrowser() {
  return [process.env.LIAISON_DESK_BROWSER, process.env.CHROMIUM_PATH, ...candidates()].find((file) => file && existsSync(file))
}

function candidates() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(os.homedir(), 'Applications')]
    return folders.flatMap((folder) => macApps.map((app) => path.join(folder, `${app}.app/Contents/MacOS/${app}`)))
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return windowsPrograms.flatMap((program) => folders.map((folder) => path.join(folder, program)))
  }
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/snap/bin', '/var/lib/flatpak/exports/bin'].filter(Boolean)
  return linuxNames.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** How to get one, in a sentence. */
export const browserAdvice =
  process.platform === 'linux'
    ? 'Install Chromium (on Debian: apt-get install chromium), or name a browser of its family in CHROMIUM_PATH.'
    : 'Install Google Chrome or Microsoft Edge, or name a browser of the Chromium family in CHROMIUM_PATH.'
