// Hands the files named on the command line to the browser edition: a list under a random name that only this user may
// read. The page knows the name from its address; the server reads the list, and no other file.
import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * A file as the page is told of it, and where it is, which the page is not told.
 * @typedef {object} LaunchEntry
 * @property {string} file
 * @property {string} path what the delegate named, relative parts included
 * @property {string} name
 * @property {number} sizeBytes
 * @property {string} [modifiedAt] ISO 8601
 * @property {'not-found' | 'no-permission' | 'damaged'} [error] why it cannot be read
 */

/** A list older than this is of no page that is still importing. */
const forgottenAfterMs = 24 * 60 * 60 * 1000

/** Where the browser edition keeps its profile and hand-over lists. */
export const dataFolder = () => process.env.LIAISON_DESK_DATA ?? path.join(os.homedir(), '.liaison-desk')
const listFolder = () => path.join(dataFolder(), 'launch')

const waitingFile = () => path.join(listFolder(), 'waiting')

/** @param {string} token */
const listFile = (token) => path.join(listFolder(), `${token}.json`)

/**
 * Writes the list and returns its token: 256 random bits in hexadecimal.
 * @param {readonly string[]} paths
 */
export function writeLaunchList(paths) {
  const token = randomBytes(32).toString('hex')
  mkdirSync(listFolder(), { recursive: true, mode: 0o700 })
  forgetOldLists()
  const entries = paths.flatMap((each) => [...expand(path.resolve(each), path.basename(path.resolve(each)))])
  writeFileSync(listFile(token), JSON.stringify(entries), { mode: 0o600 })
  return token
}

/**
 * Leaves a list for the next page that opens without naming one, as after `--no-open`.
 * @param {string} token
 */
export const leaveWaiting = (token) => writeFileSync(waitingFile(), token, { mode: 0o600 })

/** The token that waits for a page, handed out once; undefined when none does. */
export function takeWaiting() {
  if (!existsSync(waitingFile())) return undefined
  const token = readFileSync(waitingFile(), 'utf8')
  rmSync(waitingFile())
  return token
}

/**
 * The files of a token, or undefined when nobody was given it.
 * @param {string} token
 * @returns {LaunchEntry[] | undefined}
 */
export function readLaunchList(token) {
  return /^[0-9a-f]{64}$/.test(token) && existsSync(listFile(token)) ? JSON.parse(readFileSync(listFile(token), 'utf8')) : undefined
}

function forgetOldLists() {
  for (const name of readdirSync(listFolder())) {
    const file = path.join(listFolder(), name)
    if (Date.now() - statSync(file).mtimeMs > forgottenAfterMs) rmSync(file, { force: true })
  }
}

/**
 * A path as one entry, or one for each file under it; what cannot be read becomes an entry with its `error`. Folders
 * are entered by their own name only, since a link to a folder may lead round in a circle.
 * @param {string} file
 * @param {string} shown
 * @returns {Generator<LaunchEntry>}
 */
function* expand(file, shown) {
  const common = { file, path: shown, name: path.basename(file) }
  try {
    const found = statSync(file)
    if (found.isDirectory()) {
      for (const name of readdirSync(file).sort()) {
        if (!leadsToFolder(path.join(file, name))) yield* expand(path.join(file, name), `${shown}/${name}`)
      }
    } else if (found.isFile()) yield { ...common, sizeBytes: found.size, modifiedAt: found.mtime.toISOString() }
  } catch (error) {
    yield { ...common, sizeBytes: 0, error: reasonOf(error) }
  }
}

/** @param {string} file */
const leadsToFolder = (file) => lstatSync(file).isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isDirectory() === true

/**
 * @param {unknown} error
 * @returns {NonNullable<LaunchEntry['error']>}
 */
function reasonOf(error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'not-found'
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'damaged'
}
