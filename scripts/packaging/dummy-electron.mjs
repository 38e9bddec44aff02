// A folder that looks enough like an unpacked Electron for `electron-builder --linux dir`: the package's filters, its
// archive and its fuses can then be checked on a machine that cannot download Electron.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where a real binary keeps its fuses: after this mark come a version, their number, and one character each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseVersion = 1
/** The nine fuses of Electron 45, as they are before anyone flips them. */
const unflipped = '101101011'
const emptyParts = [
  'LICENSE',
  'LICENSES.chromium.html',
  'resources.pak',
  'icudtl.dat',
  'v8_context_snapshot.bin',
  'chrome-sandbox',
  'chrome_crashpad_handler',
]

/**
 * @param {string} folder emptied first
 * @param {string} version the Electron version it claims to be
 */
export function writeDummyElectron(folder, version) {
  rmSync(folder, { recursive: true, force: true })
  for (const each of ['locales', 'resources']) mkdirSync(path.join(folder, each), { recursive: true })
  const padding = Buffer.alloc(64)
  const fuses = Buffer.concat([Buffer.from(fuseMark), Buffer.from([fuseVersion, unflipped.length]), Buffer.from(unflipped)])
  writeFileSync(path.join(folder, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), padding, fuses, padding]), { mode: 0o755 })
  writeFileSync(path.join(folder, 'version'), version)
  for (const each of emptyParts) writeFileSync(path.join(folder, each), '')
  for (const language of ['en-US', 'ar', 'es', 'fr', 'ru', 'zh-CN', 'de'])
    writeFileSync(path.join(folder, 'locales', `${language}.pak`), '')
}
