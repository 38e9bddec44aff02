import type { FileInformation, StoryName } from './file-information.ts'

/** Characters of a story, from the first to the one after the last. */
export interface StoryRange {
  readonly from: number
  readonly to: number
}

/**
 * Where each story stands in the text: one after another, in a fixed order (MS-DOC 2.3). What is declared beyond the text
 * there is does not count; where nothing is declared, all of it is the main story.
 */
export function storyRanges({ lengths }: FileInformation, textLength: number): ReadonlyMap<StoryName, StoryRange> {
  const ranges = new Map<StoryName, StoryRange>()
  const declared = lengths.reduce((sum, [, length]) => sum + length, 0)
  if (declared === 0) return ranges.set('main', { from: 0, to: textLength })
  let from = 0
  for (const [story, length] of lengths) {
    const to = Math.min(textLength, from + length)
    ranges.set(story, { from, to })
    from = to
  }
  return ranges
}
