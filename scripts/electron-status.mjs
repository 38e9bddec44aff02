// Is Electron's binary here? The same test as `isInstalled()` of electron/install.js, without requiring the package,
// since that would start a download.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executableNames = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** Path of the Electron to start, or undefined where it was never downloaded. */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return existing(path.join(override, executableNames[process.platform] ?? 'electron'))
  try {
    const manifest = createRequire(import.meta.url).resolve('electron/package.json')
    const folder = path.dirname(manifest)
    const wanted = JSON.parse(readFileSync(manifest, 'utf8')).version
    const found = readFileSync(path.join(folder, 'dist/version'), 'utf8').replace(/^v/, '').trim()
    return found === wanted ? existing(path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'))) : undefined
  } catch {
    return undefined // no package, no dist folder or no path.txt: not installed
  }
}

/** @param {string} file */
const existing = (file) => (existsSync(file) ? file : undefined)
