import { printableName } from './printable-name.ts'

const drive = /^[a-z]:/iu
/** Characters that no file name may have on Windows. */
const unsafe = /[<>:"|?*]/gu
const longestPath = 1_000

/** Gives files found inside another safe paths, each of its own. */
export class MemberPaths {
  private readonly taken = new Set<string>()

  /**
   * The path as it may be kept: `/` between folders, without `.`. A name met before gets a number: `a (2).docx`.
   * Nothing when the path leads out of the archive (`..`, a drive, an absolute path) or is none.
   */
  take(stated: string): string | undefined {
    const path = safePath(stated)
    if (path === undefined) return undefined
    let free = path
    for (let number = 2; this.taken.has(free.toLowerCase()); number++) free = numbered(path, number)
    this.taken.add(free.toLowerCase())
    return free
  }
}

function safePath(stated: string): string | undefined {
  const slashed = stated.replaceAll('\\', '/')
  if (slashed.startsWith('/') || drive.test(slashed)) return undefined
  const segments = slashed.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (segments.length === 0 || segments.includes('..')) return undefined
  const path = segments.map((segment) => printableName(segment).replaceAll(unsafe, '_')).join('/')
  return path.length > longestPath ? undefined : path
}

function numbered(path: string, number: number): string {
  const dot = path.lastIndexOf('.')
  const hasExtension = dot > path.lastIndexOf('/') + 1
  return hasExtension ? `${path.slice(0, dot)} (${number})${path.slice(dot)}` : `${path} (${number})`
}
