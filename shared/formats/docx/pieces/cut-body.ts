interface Sizes {
  /** Characters of XML from which the first piece ends at the next good place, and the others. */
  readonly first: number
  readonly others: number
  /** Characters of all pieces together. */
  readonly most: number
}

/** A child of the body. */
interface Child {
  readonly start: number
  readonly end: number
}

/** A tag, comment, CDATA section or instruction; values of attributes may hold `>`. */
const markup = /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|\/[^>]*>|[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>)/gu
/** How many times its size a piece may grow while no place is found where a page begins. */
const patience = 2

/**
 * Cuts the body of a `w:document` (ECMA-376 part 1, 17.2.3) between its children, where a page or a section begins:
 *
 *   ¶ ¶ ⎀ ¶ ▦ ¶ § ¶ ¶ ⎀ ¶     →    [¶ ¶] [¶ ▦ ¶ §] [¶ ¶] [¶]
 *
 * Each piece is a document of its own, with the namespaces of the whole and the section it ends in. A document that
 * cannot be cut is one piece. Returns whether more was there than the pieces may hold together.
 */
export function* cutBody(xml: string, sizes: Sizes): Generator<string, boolean> {
  const body = /<((?:[\w.-]+:)?)body(?:\s[^>]*)?>/u.exec(xml)
  if (body === null) {
    yield xml
    return false
  }
  const prefix = body[1] ?? ''
  const head = xml.slice(0, body.index + body[0].length)
  const bodyEnd = xml.lastIndexOf(`</${prefix}body`)
  const tail = `</${prefix}body></${/<\/([\w.:-]+)>\s*$/u.exec(xml.slice(-200))?.[1] ?? `${prefix}document`}>`
  const places = pageFinder(xml, prefix)
  let start = head.length
  let startsSection = true
  const pieceUntil = (end: number): string => {
    const content = xml.slice(start, end)
    // What begins a piece begins a page: the break is made already. A section's first page is its own only where it begins.
    const whole = (start === head.length ? content : places.withoutFirstBreak(content)) + places.sectionAfter(end)
    const piece = head + (startsSection ? whole : places.withoutTitlePage(whole)) + tail
    startsSection = places.endsSection(content)
    start = end
    return piece
  }
  for (const child of childrenOf(xml, head.length)) {
    const wanted = start === head.length ? sizes.first : sizes.others
    if (child.start - start >= wanted && places.startsPage(child)) yield pieceUntil(child.start)
    if (start - head.length >= sizes.most) return true
    const size = child.end - start
    if (size >= wanted * patience || (size >= wanted && places.endsPage(child))) yield pieceUntil(child.end)
  }
  if (start === head.length) yield xml
  else if (/<(?:[\w.-]+:)?(?:p|tbl)[\s/>]/u.test(xml.slice(start, bodyEnd))) yield pieceUntil(bodyEnd)
  return false
}

/** The elements directly within the body that begins at `from`. */
function* childrenOf(xml: string, from: number): Generator<Child> {
  markup.lastIndex = from
  let depth = 0
  let start = from
  for (let found = markup.exec(xml); found !== null; found = markup.exec(xml)) {
    const [tag] = found
    const kind = tag[1]
    if (kind === '!' || kind === '?') continue
    if (depth === 0) start = found.index
    if (kind === '/') depth--
    else if (!tag.endsWith('/>')) depth++
    if (depth < 0) return
    if (depth === 0) yield { start, end: markup.lastIndex }
  }
}

/** Where pages and sections begin and end in the XML of a document whose elements have this prefix. */
function pageFinder(xml: string, prefix: string) {
  const tag = (name: string, rest = '[\\s/>]') => new RegExp(`<${prefix}${name}(?=${rest})`, 'u')
  const text = tag('t')
  const section = tag('sectPr')
  const rendered = tag('lastRenderedPageBreak')
  const before = new RegExp(`<${prefix}pageBreakBefore(?![^>]*val="(?:0|false|off)")`, 'u')
  const page = new RegExp(`<${prefix}br\\s[^>]*type="page"`, 'gu')
  const rendereds = new RegExp(`<${prefix}lastRenderedPageBreak\\s*/>`, 'u')
  const title = new RegExp(`<${prefix}titlePg(?:\\s[^>]*)?/>`, 'u')
  const tags = new RegExp(`<(/?)${prefix}sectPr(?:\\s[^>]*?)?(/?)>`, 'gu')
  /** Where the section properties end that begin at `from`: changed ones hold the old ones. */
  const sectionEnd = (from: number): number => {
    let depth = 0
    tags.lastIndex = from
    for (let found = tags.exec(xml); found !== null; found = tags.exec(xml)) {
      if (found[1] === '/') depth--
      else if (found[2] !== '/') depth++
      if (depth === 0) return tags.lastIndex
    }
    return from
  }
  return {
    startsPage: ({ start, end }: Child): boolean => {
      const child = xml.slice(start, end)
      const at = child.search(rendered)
      const words = child.search(text)
      return before.test(child) || (at !== -1 && (words === -1 || at < words))
    },
    endsPage: ({ start, end }: Child): boolean => {
      const child = xml.slice(start, end)
      const last = [...child.matchAll(page)].at(-1)
      return section.test(child) || (last !== undefined && !text.test(child.slice(last.index)))
    },
    /** The properties of the section that goes on after a place. */
    sectionAfter: (at: number): string => {
      const from = xml.indexOf(`<${prefix}sectPr`, at)
      return from === -1 ? '' : xml.slice(from, sectionEnd(from))
    },
    /** Whether its last paragraph ends a section. */
    endsSection: (content: string): boolean => {
      const last = content.lastIndexOf(`<${prefix}p>`)
      return section.test(content.slice(Math.max(last, content.lastIndexOf(`<${prefix}p `), 0)))
    },
    withoutFirstBreak: (content: string): string => {
      const at = content.search(rendereds)
      return at === -1 || at > content.search(text) ? content : content.replace(rendereds, '')
    },
    withoutTitlePage: (content: string): string => {
      const at = content.search(section)
      return at === -1 ? content : content.slice(0, at) + content.slice(at).replace(title, '')
    },
  }
}
