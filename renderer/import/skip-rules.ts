/** Why a file is not worth reading: nothing a delegate wrote is in it. */
export type SkipReason = 'lock-file' | 'system-file' | 'partial-download'

/** Files that stand beside documents without being any, by name. */
const rules: ReadonlyArray<readonly [SkipReason, RegExp]> = [
  // Word and PowerPoint's owner files, LibreOffice's locks.
  ['lock-file', /^~\$|^\.~lock\..*#$/],
  ['system-file', /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|\.localized)$/i],
  ['partial-download', /\.(?:crdownload|part|partial|download|opdownload)$/i],
]

/** The reason to leave a file out, or undefined when it is to be imported. `path` may name folders. */
export function skipReason(path: string): SkipReason | undefined {
  if (/(?:^|\/)__MACOSX\//.test(path)) return 'system-file'
  const name = path.slice(path.lastIndexOf('/') + 1)
  return rules.find(([, pattern]) => pattern.test(name))?.[0]
}

/** What is said of a skipped file. */
export const skipSentence: Readonly<Record<SkipReason, string>> = {
  'lock-file': 'Left out: a lock file that an office program keeps while a document is open.',
  'system-file': 'Left out: a file that the operating system keeps for itself.',
  'partial-download': 'Left out: a download that has not finished. Import it again when it has.',
}
