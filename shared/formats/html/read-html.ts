import { parse } from 'parse5'
import { decodeText } from '../encoding/decode-text.ts'
import type { DocumentBuilder, Place } from '../reading/document-builder.ts'
import type { Reader } from '../reading/reader.ts'
import { withinLimits } from '../text/within-limits.ts'
import { declaredCharset } from './declared-charset.ts'
import { flatTextAdapter } from './flat-text.ts'
import { HeadLinks } from './head-links.ts'
import { HtmlBlocks } from './html-blocks.ts'
import { layoutTables } from './layout-tables.ts'
import { attributeOf, type HtmlElement, walk } from './walk.ts'

/** A web page as its text: nothing it names is fetched, nothing in it is run, and what only draws or acts is left out. */
export const readHtml: Reader = ({ bytes, limits }, into) => {
  const { text } = decodeText(bytes, declaredCharset(bytes))
  addHtml(withinLimits(text, limits, into), into)
}

/** Adds the properties and blocks of a page that is text already. `isHere` knows what came along with it. */
export function addHtml(
  html: string,
  into: DocumentBuilder,
  { place = {}, isHere = () => false }: { readonly place?: Place; readonly isHere?: (address: string) => boolean } = {},
): void {
  const page = parse(html, { scriptingEnabled: false, treeAdapter: flatTextAdapter })
  const head = new HeadLinks()
  addProperties({ page, into, isHere, head })
  const blocks = new HtmlBlocks(into, place, layoutTables(page))
  walk(page, blocks)
  blocks.finish()
  for (const inlines of head.paragraphs) into.add({ type: 'paragraph', inlines }, place)
}

/** Names in `meta` elements, and the properties they are. */
const metaProperties = new Map([
  ['author', 'dc:creator'],
  ['description', 'dc:description'],
  ['keywords', 'cp:keywords'],
  ['date', 'dcterms:created'],
  ['generator', 'app:Application'],
])
const fetching = new Map([
  ['img', 'src'],
  ['script', 'src'],
  ['iframe', 'src'],
  ['embed', 'src'],
  ['source', 'src'],
  ['video', 'src'],
  ['audio', 'src'],
  ['object', 'data'],
  ['link', 'href'],
])

function addProperties({
  page,
  into,
  isHere,
  head,
}: {
  readonly page: Parameters<typeof walk>[0]
  readonly into: DocumentBuilder
  readonly isHere: (address: string) => boolean
  readonly head: HeadLinks
}): void {
  let title: string | undefined
  let isInTitle = false
  let external = 0
  walk(page, {
    enter: (element) => {
      isInTitle = element.tagName === 'title' && title === undefined
      if (isInTitle) title = ''
      if (element.tagName === 'html')
        into.addProperty('dc:language', attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang') ?? '')
      if (element.tagName === 'meta') addMeta(element, into)
      head.take(element)
      const address = attributeOf(element, fetching.get(element.tagName) ?? '') ?? ''
      if (/^(?:https?:)?\/\//iu.test(address) && !isHere(address)) external++
      return true
    },
    leave: (element) => {
      if (!isInTitle || element.tagName !== 'title') return
      isInTitle = false
      into.addProperty('dc:title', title ?? '')
    },
    text: (text) => {
      if (isInTitle) title = `${title ?? ''}${text}`
    },
  })
  if (external > 0) into.warnings.push({ kind: 'external-references', count: external })
}

function addMeta(element: HtmlElement, into: DocumentBuilder): void {
  const property = metaProperties.get(attributeOf(element, 'name')?.toLowerCase().replace(/^dc\./u, '') ?? '')
  if (property !== undefined) into.addProperty(property, attributeOf(element, 'content') ?? '')
}
