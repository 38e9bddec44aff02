import { openPackage } from '../package/open-package.ts'
import { addPackageNotes } from '../package/package-notes.ts'
import type { Reader } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { attribute } from '../xml/xml-tree.ts'
import { LayoutPlaces } from './layout-places.ts'
import { commentAuthors, slideComments, speakerNotes } from './slide-notes.ts'
import { presentationPath, slidePaths } from './slide-paths.ts'
import { type Presentation, SlideReader } from './slide-reader.ts'

/** Reads PresentationML (ECMA-376 part 1, 19): slides in the order they are shown, each with its speaker's notes and comments. */
export const readPptx: Reader = (input, into) => {
  const office = openPackage(input, into)
  const main = office.mainPart(presentationPath)
  addPackageNotes(office, into)
  const slides = slidePaths(office, main)
  const authors = salvage(into, () => commentAuthors(office, main)) ?? new Map<string, string>()
  const presentation: Presentation = { office, into, places: new LayoutPlaces(office), saidFooters: new Set() }
  for (const [index, path] of slides.entries()) {
    into.pages = index + 1
    salvage(into, () => readSlide(presentation, { path, slide: index + 1, authors }))
  }
}

function readSlide(
  presentation: Presentation,
  at: { readonly path: string; readonly slide: number; readonly authors: ReadonlyMap<string, string> },
): void {
  const { office, into } = presentation
  const { path, slide, authors } = at
  const root = office.tree(path)
  if (root === undefined) return
  const isHidden = /^(?:0|false)$/u.test(attribute(root, 'show') ?? '')
  into.add({ type: 'break', of: 'slide', label: `Slide ${slide}${isHidden ? ' (hidden)' : ''}` }, { slide })
  const links = office.relationships(path)
  new SlideReader(presentation, links, slide).read(root)
  const targets = (type: string) => [...links.values()].filter((each) => each.type === type && !each.isExternal).map(({ target }) => target)
  for (const notes of targets('notesSlide')) {
    const inlines = salvage(into, () => speakerNotes(office, notes)) ?? []
    if (inlines.length > 0) into.add({ type: 'note', of: 'speaker', inlines }, { slide })
  }
  for (const comments of targets('comments')) {
    for (const [index, { text, ...written }] of (salvage(into, () => slideComments(office, comments, authors)) ?? []).entries())
      into.add({ type: 'note', of: 'comment', label: `c${index + 1}`, ...written, inlines: [{ text }] }, { slide })
  }
}
