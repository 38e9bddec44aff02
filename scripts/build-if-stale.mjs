// Builds the parts of dist/ that are older than their sources. "Older" compares contents' times and names, not clocks
// of other machines: a stamp file beside each part holds a digest of every source's path, size and time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
/** What each part is made from. */
const sources = {
  client: ['renderer', 'shared', 'resources'],
  main: ['electron', 'shared'],
  preload: ['electron', 'shared'],
  cli: ['cli', 'shared', 'resources'],
}
const always = ['vite.config.ts', 'package.json', 'package-lock.json']

/**
 * @param {string} entry
 * @returns {Generator<string>}
 */
function* files(entry) {
  const stat = statSync(entry, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (stat.isDirectory()) for (const name of readdirSync(entry).sort()) yield* files(path.join(entry, name))
  else yield `${path.relative(root, entry)}\0${stat.size}\0${stat.mtimeMs}`
}

/** @typedef {keyof typeof sources} Part */

/** @param {Part} part */
function digest(part) {
  const hash = createHash('sha256')
  for (const entry of [...sources[part], ...always]) for (const line of files(path.join(root, entry))) hash.update(`${line}\n`)
  return hash.digest('hex')
}

/** @param {Part} part */
const stampOf = (part) => path.join(root, 'dist', `.${part}.stamp`)
/**
 * @param {Part} part
 * @param {string} now
 */
const isFresh = (part, now) => existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === now

/**
 * Makes sure `parts` of dist/ are built from the present sources; says on stderr when it builds. Ends the process when
 * a build fails.
 * @param {readonly Part[]} parts
 */
export function buildIfStale(parts) {
  const stale = parts.map((part) => ({ part, now: digest(part) })).filter(({ part, now }) => !isFresh(part, now))
  if (stale.length === 0) return
  const names = stale.map(({ part }) => part).join(',')
  console.error(`Building ${names.replaceAll(',', ', ')}…`)
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, LIAISON_DESK_BUILD: names },
  })
  if (built.status !== 0) {
    console.error('The build failed; see above.')
    process.exit(1)
  }
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  for (const { part, now } of stale) writeFileSync(stampOf(part), now)
}
