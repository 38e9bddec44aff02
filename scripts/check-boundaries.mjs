// Holds the arrows of ARCHITECTURE.md: which folder may import which. Reads import statements, prints each that points
// the wrong way, and fails if there is one.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './build-if-stale.mjs'

/**
 * What each folder may import beside itself; the longest matching folder counts.
 * @type {Record<string, readonly string[]>}
 */
const allowed = {
  'shared/contracts': [],
  'shared/passages': ['shared/contracts'],
  'shared/symbols': ['shared/contracts'],
  'shared/taxonomy': ['shared/contracts'],
  'shared/formats': ['shared/contracts'],
  'shared/compare': ['shared/contracts'],
  'shared/recognise': ['shared/contracts', 'shared/symbols', 'shared/taxonomy'],
  electron: ['shared'],
  cli: ['shared', 'resources', 'tests/chromium.ts'],
  'renderer/ui': ['shared/contracts'],
  'renderer/actions': ['shared/contracts'],
  'renderer/citation': ['shared', 'renderer/library', 'renderer/ui'],
  'renderer/host': ['shared'],
  'renderer/library': ['shared', 'resources'],
  'renderer/search': ['shared', 'renderer/library', 'renderer/workers'],
  'renderer/import': ['shared', 'renderer/library', 'renderer/search', 'renderer/workers', 'resources'],
  'renderer/workers': ['shared', 'resources', 'renderer/import', 'renderer/search', 'renderer/library', 'renderer/tags', 'renderer/reader'],
  'renderer/reader': [
    'shared',
    'renderer/library',
    'renderer/search',
    'renderer/ui',
    'renderer/actions',
    'renderer/citation',
    'renderer/dossier',
    'renderer/tags',
    'renderer/workers',
  ],
  'renderer/dossier': ['shared', 'renderer/library', 'renderer/search', 'renderer/ui', 'renderer/actions'],
  'renderer/tags': [
    'shared',
    'renderer/library',
    'renderer/search',
    'renderer/ui',
    'renderer/actions',
    'renderer/citation',
    'renderer/workers',
    'resources',
  ],
  'renderer/app': ['shared', 'renderer', 'resources'],
}
/** These features are entered through their index alone (worker entries and tests aside). */
const doors = [
  'renderer/library',
  'renderer/import',
  'renderer/search',
  'renderer/reader',
  'renderer/dossier',
  'renderer/tags',
  'renderer/actions',
  'renderer/citation',
  'renderer/ui',
  'renderer/host',
  'shared/formats',
  'shared/compare',
  'shared/symbols',
  'shared/recognise',
  'shared/taxonomy',
]
/** What runs in workers enters the library by a door of its own, so that React stays out of them. */
const workersDoor = { file: 'renderer/library/tables.ts', users: ['renderer/import', 'renderer/search', 'renderer/workers'] }
/**
 * Libraries that only some folders may use: the database stays behind library/, Electron behind electron/.
 * @type {Record<string, readonly string[]>}
 */
const libraries = { dexie: ['renderer/library', 'renderer/search'], electron: ['electron'] }

/**
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* sources(folder) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.tsx?$/.test(entry.name)) yield file
  }
}

/** @param {string} file */
const homeOf = (file) =>
  Object.keys(allowed)
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]

/**
 * @param {string} file
 * @param {string} folder
 */
const within = (file, folder) => file === folder || file.startsWith(`${folder}/`)

/**
 * What is wrong with one import, as sentences.
 * @param {{ file: string, home: string, specifier: string }} edge
 * @returns {string[]}
 */
function faultsOf({ file, home, specifier }) {
  if (!specifier.startsWith('.')) {
    const library = specifier.split('/')[0] ?? ''
    const owners = libraries[library]
    return owners === undefined || owners.includes(home) ? [] : [`${file} uses ${library}, which belongs to ${owners.join(' and ')}`]
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.split('?')[0] ?? ''))
  if (within(target, home)) return []
  const arrow = allowed[home]?.some((each) => within(target, each)) ? [] : [`${file} imports ${target}: ${home} may not`]
  return entersByDoor(target, home) ? arrow : [...arrow, `${file} reaches inside a feature: import its index instead of ${target}`]
}

/**
 * @param {string} target
 * @param {string} home
 */
function entersByDoor(target, home) {
  if (home === 'renderer/workers' || !doors.some((each) => within(target, each))) return true
  if (target === workersDoor.file) return workersDoor.users.includes(home)
  return /\/index\.tsx?$/.test(target) || /\.(css|json|wasm)$/.test(target)
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)'([^']+)'/g
const wrong = ['shared', 'electron', 'cli', 'renderer'].flatMap((folder) =>
  [...sources(folder)].flatMap((file) => {
    const home = homeOf(file)
    if (home === undefined) return []
    const imports = readFileSync(path.join(root, file), 'utf8').matchAll(importPattern)
    return [...imports].flatMap(([, specifier = '']) => faultsOf({ file, home, specifier }))
  }),
)
for (const line of wrong) console.error(line)
console.log(wrong.length === 0 ? 'Every import points the right way.' : `${wrong.length} imports point the wrong way.`)
process.exitCode = wrong.length === 0 ? 0 : 1
