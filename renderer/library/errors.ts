/** A trouble with the library's storage, or a change it refuses, said as a delegate can act on it. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError'
  readonly kind: 'full' | 'outdated' | 'blocked' | 'refused' | 'failed'

  constructor(kind: LibraryError['kind'], message: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
  }
}

/** Puts a storage failure into words; a full disk is the one a delegate can mend. */
export function explainStorage(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error
  const names = namesOf(error)
  if (names.includes('QuotaExceededError'))
    return new LibraryError('full', 'The disk is full: nothing more can be kept until there is room. What was kept before is safe.', error)
  if (names.includes('VersionError'))
    return new LibraryError(
      'outdated',
      'This library was written by a newer Liaison Desk. Open it with that one; nothing was changed.',
      error,
    )
  if (names.includes('DatabaseClosedError'))
    return new LibraryError(
      'outdated',
      'The library was closed because another window raised it to a newer version. Reload this window.',
      error,
    )
  const detail = error instanceof Error ? error.message : String(error)
  return new LibraryError('failed', `The library could not be read or written: ${detail}`, error)
}

/** The error's name and those it wraps: Dexie hides the cause of an aborted transaction in `inner`. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = []
  for (let at: unknown = error; at instanceof Error && names.length < 5; ) {
    names.push(at.name)
    at = 'inner' in at && at.inner !== at ? at.inner : undefined
  }
  return names
}
