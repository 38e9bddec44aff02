import { plainName } from '../../symbols/index.ts'

/**
 * One spelling for a file name however it was saved: case, percent-encoding, ` (1)` and `Copy of`, and the `!`, `_`, space
 * and `+` that browsers and sites put for one another do not matter.
 */
export const fileNameKey = (name: string): string =>
  plainName(name)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[!_\s+\u2010-\u2015-]+/gu, '-')
    .replaceAll(/-+(?=\.)|^-+|-+$/g, '')
