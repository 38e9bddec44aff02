/** The door of the readers: bytes in, blocks with locators out. */
export { defaultLimits } from './limits.ts'
export { readFile } from './read-file.ts'
export { printableName } from './reading/printable-name.ts'
export { sniffFormat } from './sniff.ts'
