const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' })

/** A language by its English name: `French`. */
export const languageName = (tag: string): string => (tag === 'und' ? 'not recognised' : (names.of(tag) ?? tag))
