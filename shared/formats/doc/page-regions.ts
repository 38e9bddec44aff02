import { readPlc } from './plc.ts'
import type { StoryRange } from './stories.ts'
import { StoryReader } from './story-reader.ts'
import type { WordDocument } from './word-document.ts'

/** Texts between notes come first, then six of each section (MS-DOC 2.3.3): for even, odd and first pages, headers before footers. */
const separators = 6
const perSection = 6
const places: Readonly<Record<'header' | 'footer', readonly number[]>> = { header: [4, 1, 0], footer: [5, 3, 2] }

/** Reads page headers or page footers of all sections: each text once, the first page's before the others'. */
export function readPageRegion(region: 'header' | 'footer', document: WordDocument): void {
  const reader = new StoryReader({ document, region, said: new Set() })
  for (const range of pageRegionRanges(region, document)) reader.read(range)
}

/** Where the page headers or footers of all sections stand, the first page's before the others'. */
export function pageRegionRanges(region: 'header' | 'footer', document: WordDocument): readonly StoryRange[] {
  const story = document.stories.get('header')
  return story === undefined || story.to <= story.from ? [] : rangesOf(region, document, story)
}

function rangesOf(region: 'header' | 'footer', document: WordDocument, story: StoryRange): readonly StoryRange[] {
  const { info, table } = document
  const stretches = readPlc(table, info.place('headers'), 0)
  // Older versions list only the texts there are, and where no list is, all is one: then which is which is not known.
  if (info.version !== 97 || stretches.length === 0) return region === 'header' ? [story] : []
  const sections = Math.ceil((stretches.length - separators) / perSection)
  return Array.from({ length: Math.max(0, sections) }, (_, section) =>
    places[region].flatMap((place) => {
      const stretch = stretches[separators + section * perSection + place]
      if (stretch === undefined || stretch.to <= stretch.from) return []
      return [{ from: story.from + stretch.from, to: Math.min(story.to, story.from + stretch.to) }]
    }),
  ).flat()
}
