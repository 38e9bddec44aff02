import { attribute, eachTree, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { isBlank } from './odf-run.ts'
import type { OdfSource } from './odf-source.ts'
import { type OdfContext, OdfStory } from './odf-story.ts'
import { commentBlock, paragraphsBelow } from './paragraph-reader.ts'

/** Declarations of texts that stand on many slides, by kind and name (ODF 1.3 part 3, 10.9). */
type Declarations = ReadonlyMap<string, string>

/** Reads the slides of a presentation or the pages of a drawing in order, each with its notes. */
export function readPresentation({ content, styles }: OdfSource, context: OdfContext, maxDepth: number): void {
  const declared = new Map<string, string>()
  const said = new Set<string>()
  let slide = 0
  const wanted = new Set(['automatic-styles', 'styles', 'page', 'footer-decl', 'header-decl', 'date-time-decl'])
  eachTree(content, { wanted: (name) => wanted.has(name), maxDepth }, (tree) => {
    if (tree.name === 'automatic-styles' || tree.name === 'styles') context.styles.add(tree)
    else if (tree.name !== 'page') declared.set(`${tree.name} ${attribute(tree, 'presentation:name') ?? ''}`, textOf(tree).trim())
    else {
      slide++
      context.into.pages = slide
      readSlide(tree, { slide, context, declared, said })
    }
  })
  readMasterTexts(styles, { context, said, maxDepth })
}

function readSlide(
  page: XmlElement,
  at: { readonly slide: number; readonly context: OdfContext; readonly declared: Declarations; readonly said: Set<string> },
): void {
  const { slide, context, declared, said } = at
  const { into } = context
  const place = { slide }
  into.add({ type: 'break', of: 'slide', label: `Slide ${slide}` }, place)
  const shapes = elements(page).filter((shape) => attribute(shape, 'presentation:placeholder') !== 'true')
  const isTitle = (shape: XmlElement): boolean => attribute(shape, 'presentation:class') === 'title'
  for (const shape of [...shapes.filter(isTitle), ...shapes.filter((each) => !isTitle(each))]) {
    if (shape.name === 'notes') addSpeakerNotes(shape, context, slide)
    else if (shape.name === 'annotation') addComment(shape, context, slide)
    else if (shape.name !== 'forms') new OdfStory(context, { place, ...(isTitle(shape) && { isTitle: true }) }).take(shape)
  }
  for (const kind of ['header', 'footer', 'date-time']) {
    const text = declared.get(`${kind}-decl ${attribute(page, `presentation:use-${kind}-name`) ?? ''}`) ?? ''
    if (text === '' || said.has(text)) continue
    said.add(text)
    into.add({ type: 'paragraph', inlines: [{ text }], region: kind === 'header' ? 'header' : 'footer' }, place)
  }
}

/** What a notes page shows beside the notes: the slide itself, and what stands on every page. */
const besideNotes = /^(?:page|page-number|header|footer|date-time|handout)$/u

/** The notes of a slide, with whatever else somebody wrote on its notes page. */
function addSpeakerNotes(notes: XmlElement, context: OdfContext, slide: number): void {
  for (const frame of elements(notes)) {
    if (besideNotes.test(attribute(frame, 'presentation:class') ?? '') || attribute(frame, 'presentation:placeholder') === 'true') continue
    const inlines = paragraphsBelow(frame, context)
    if (!isBlank(inlines)) context.into.add({ type: 'note', of: 'speaker', inlines }, { slide })
  }
}

function addComment(annotation: XmlElement, context: OdfContext, slide: number): void {
  const comment = commentBlock(annotation, `c${context.comments.count + 1}`, (parent) => paragraphsBelow(parent, context))
  if (comment === undefined) return
  context.comments.count++
  context.into.add(comment, { slide })
}

/** Texts that the master of the slides itself holds: an organisation's name, a footer typed there. Each once. */
function readMasterTexts(
  styles: string,
  at: { readonly context: OdfContext; readonly said: Set<string>; readonly maxDepth: number },
): void {
  eachTree(styles, { wanted: (name) => name === 'master-page', maxDepth: at.maxDepth }, (page) => {
    for (const shape of elements(page)) {
      if (attribute(shape, 'presentation:placeholder') === 'true' || shape.name === 'notes') continue
      const kind = attribute(shape, 'presentation:class')
      if (kind !== undefined && !/^(?:header|footer|date-time)$/u.test(kind)) continue
      new OdfStory(at.context, { region: 'footer', said: at.said }).take(shape)
    }
  })
}
