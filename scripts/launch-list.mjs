// Hands the files named on the command line to the browser edition: a list under a random name that only this user may
// read. The page knows the name from its address; the server reads the list, and no other file.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Where the browser edition keeps its profile and hand-over lists. */
export const dataFolder = () => process.env.LIAISON_DESK_DATA ?? path.join(os.homedir(), '.liaison-desk')
const listFile = (token) => path.join(dataFolder(), 'launch', `${token}.json`)

/** Writes the list and returns its token: 256 random bits in hexadecimal. */
export function writeLaunchList(paths) {
  const token = randomBytes(32).toString('hex')
  mkdirSync(path.dirname(listFile(token)), { recursive: true, mode: 0o700 })
  writeFileSync(
    listFile(token),
    JSON.stringify(paths.flatMap((each) => [...expand(path.resolve(each), path.basename(path.resolve(each)))])),
    { mode: 0o600 },
  )
  return token
}

/** The files of a token, or undefined when nobody was given it. */
export function readLaunchList(token) {
  return /^[0-9a-f]{64}$/.test(token) && existsSync(listFile(token)) ? JSON.parse(readFileSync(listFile(token), 'utf8')) : undefined
}

/** A path as one entry, or one for each file under it; what cannot be read becomes an entry with its `error`. */
function* expand(file, shown) {
  try {
    const stat = statSync(file)
    if (stat.isDirectory()) for (const name of readdirSync(file).sort()) yield* expand(path.join(file, name), `${shown}/${name}`)
    else if (stat.isFile()) yield { file, path: shown, name: path.basename(file), sizeBytes: stat.size, modifiedAt: stat.mtime }
  } catch (error) {
    yield {
      file,
      path: shown,
      name: path.basename(file),
      sizeBytes: 0,
      error: error.code === 'ENOENT' ? 'not-found' : error.code === 'EACCES' || error.code === 'EPERM' ? 'no-permission' : 'damaged',
    }
  }
}
