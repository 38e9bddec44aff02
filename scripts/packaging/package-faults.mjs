// What a package must and must not hold.
import { FuseV1Options } from '@electron/fuses'

const parts = [
  '/package.json',
  '/dist/main/main.cjs',
  '/dist/preload/preload.cjs',
  '/dist/renderer/index.html',
  '/dist/renderer/licences.txt',
  '/dist/renderer/sample/manifest.json',
  '/dist/renderer/pdfium/pdfium.wasm',
]
const allowedFolders = ['/dist/main', '/dist/preload', '/dist/renderer']

/**
 * What is wrong with the files of an asar archive, as sentences: parts that are missing, and anything that is not the
 * built app.
 * @param {readonly string[]} files as `asar list` names them
 */
export function contentFaults(files) {
  const missing = parts.filter((part) => !files.includes(part)).map((part) => `${part} is missing.`)
  const strange = files.filter((file) => !isOfTheApp(file)).map((file) => `${file} does not belong into the package.`)
  return [...missing, ...strange]
}

/** @param {string} file */
function isOfTheApp(file) {
  if (file === '/dist' || file === '/package.json' || allowedFolders.includes(file)) return true
  return allowedFolders.some((folder) => file.startsWith(`${folder}/`)) && !file.endsWith('.map') && !file.includes('node_modules')
}

/** The fuses by their places in the wire; the reasons stand in docs/decisions/001-stack.md. */
const wantedFuses = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
])
const on = '1'.charCodeAt(0)

/**
 * The fuses that are not as they must be, as sentences.
 * @param {Readonly<Record<number, unknown>>} wire as `getCurrentFuseWire` reads it
 */
export function fuseFaults(wire) {
  return [...wantedFuses]
    .filter(([place, wanted]) => (wire[place] === on) !== wanted)
    .map(([place, wanted]) => `The fuse ${FuseV1Options[place]} must be ${wanted ? 'on' : 'off'}.`)
}
