// Holds the arrows of ARCHITECTURE.md: which folder may import which. Reads import statements, prints each that points
// the wrong way, and fails if there is one.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './build-if-stale.mjs'

/** What each folder may import beside itself; the longest matching folder counts. */
const allowed = {
  'shared/contracts': [],
  'shared/passages': ['shared/contracts'],
  'shared/symbols': ['shared/contracts'],
  'shared/taxonomy': ['shared/contracts'],
  'shared/formats': ['shared/contracts'],
  'shared/recognise': ['shared/contracts', 'shared/symbols', 'shared/taxonomy'],
  electron: ['shared'],
  cli: ['shared', 'resources', 'tests/chromium.ts'],
  'renderer/ui': ['shared/contracts'],
  'renderer/actions': ['shared/contracts'],
  'renderer/host': ['shared'],
  'renderer/library': ['shared', 'resources'],
  'renderer/search': ['shared', 'renderer/library', 'renderer/workers'],
  'renderer/import': ['shared', 'renderer/library', 'renderer/search', 'renderer/workers', 'resources'],
  'renderer/workers': ['shared', 'resources', 'renderer/import', 'renderer/search', 'renderer/library'],
  'renderer/reader': [
    'shared',
    'renderer/library',
    'renderer/search',
    'renderer/ui',
    'renderer/actions',
    'renderer/dossier',
    'renderer/tags',
    'renderer/workers',
  ],
  'renderer/dossier': ['shared', 'renderer/library', 'renderer/search', 'renderer/ui', 'renderer/actions'],
  'renderer/tags': ['shared', 'renderer/library', 'renderer/search', 'renderer/ui', 'renderer/actions', 'resources'],
  'renderer/app': ['shared', 'renderer', 'resources'],
}
/** These features are entered through their index alone (workers and tests aside). */
const doors = [
  'renderer/library',
  'renderer/import',
  'renderer/search',
  'renderer/reader',
  'renderer/dossier',
  'renderer/tags',
  'renderer/actions',
  'renderer/ui',
  'renderer/host',
  'shared/formats',
  'shared/symbols',
  'shared/recognise',
  'shared/taxonomy',
]
/** Libraries that only some folders may use: the database stays behind library/, Electron behind electron/. */
const libraries = { dexie: ['renderer/library', 'renderer/search'], electron: ['electron'] }

function* sources(folder) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.tsx?$/.test(entry.name)) yield file
  }
}

const homeOf = (file) =>
  Object.keys(allowed)
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]
const within = (file, folder) => file === folder || file.startsWith(`${folder}/`)
const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)'([^']+)'/g

const wrong = []
for (const folder of ['shared', 'electron', 'cli', 'renderer']) {
  for (const file of sources(folder)) {
    const home = homeOf(file)
    if (home === undefined) continue
    for (const [, specifier] of readFileSync(path.join(root, file), 'utf8').matchAll(importPattern)) {
      if (!specifier.startsWith('.')) {
        const library = specifier.split('/')[0]
        if (libraries[library]?.every((each) => home !== each))
          wrong.push(`${file} uses ${library}, which belongs to ${libraries[library].join(' and ')}`)
        continue
      }
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.split('?')[0]))
      if (within(target, home)) continue
      if (!allowed[home].some((each) => within(target, each))) wrong.push(`${file} imports ${target}: ${home} may not`)
      const door = doors.find((each) => within(target, each))
      const isDoor = door === undefined || /\/index\.tsx?$/.test(target) || /\.(css|json|wasm)$/.test(target)
      if (!isDoor && home !== 'renderer/workers' && !within(file, door))
        wrong.push(`${file} reaches inside ${door}: import its index instead of ${target}`)
    }
  }
}
for (const line of wrong) console.error(line)
console.log(wrong.length === 0 ? 'Every import points the right way.' : `${wrong.length} imports point the wrong way.`)
process.exitCode = wrong.length === 0 ? 0 : 1
