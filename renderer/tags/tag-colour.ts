import type { TagColour } from '../library/index.ts'

/** The custom property of tokens.css that holds a tag's colour. */
export const tagColour = (colour: TagColour): string => `--tag-${colour}`
