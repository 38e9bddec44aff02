import { tooLarge } from '../reading/faults.ts'
import { ReadFault } from '../reading/read-fault.ts'
import { decodeReferences } from './references.ts'
import { scanXml, type XmlHandler } from './scan-xml.ts'

/** Elements of one tree, about 700 MB in memory: a table of 25,000 rows of ten cells has a tenth of that. */
const maxTreeElements = 4_000_000

/** An element with everything in it. `name` is local: `p` of `w:p`; files differ in their prefixes, not in these. */
export interface XmlElement {
  readonly prefix: string
  readonly name: string
  /** As written; ask with `attribute`. */
  readonly attributes: string
  readonly children: ReadonlyArray<XmlElement | string>
}

interface Open extends XmlElement {
  children: Array<XmlElement | string>
}

/** The children of every element that has none, as half of those in office files. Nothing is ever put into it. */
const none: Array<XmlElement | string> = []

function append(parent: Open | undefined, child: XmlElement | string): void {
  if (parent === undefined) return
  if (parent.children === none) parent.children = [child]
  else parent.children.push(child)
}

/** Names an office file uses; a file with more than this was made to have many. */
const maxNames = 2_000

/** Names cut at their colon. A document has a few dozen, each of them ten thousand times: they are the same text in memory. */
class Names {
  private readonly known = new Map<string, Pick<XmlElement, 'prefix' | 'name'>>()

  of(fullName: string): Pick<XmlElement, 'prefix' | 'name'> {
    const known = this.known.get(fullName)
    if (known !== undefined) return known
    const colon = fullName.indexOf(':')
    const cut = colon < 0 ? { prefix: '', name: fullName } : { prefix: fullName.slice(0, colon), name: fullName.slice(colon + 1) }
    if (this.known.size < maxNames) this.known.set(fullName, cut)
    return cut
  }
}

/**
 * Scans XML and gives every outermost element for which `wanted` holds, as a tree, when it closes: a document of a
 * hundred thousand paragraphs never stands in memory at once. Where the text stops in the middle, what there is of the
 * last tree is given before the fault goes on.
 */
export function eachTree(
  xml: string,
  options: {
    readonly wanted: (name: string) => boolean
    readonly maxDepth: number
    /** Hears of the elements that open outside the trees. */
    readonly passed?: (name: string, attributes: string) => void
  },
  take: (tree: XmlElement) => void,
): void {
  const stack: Open[] = []
  const names = new Names()
  let count = 0
  const handler: XmlHandler = {
    open: (fullName, attributes) => {
      const { prefix, name } = names.of(fullName)
      if (stack.length === 0 && !options.wanted(name)) {
        options.passed?.(name, attributes)
        return
      }
      const element: Open = { prefix, name, attributes, children: none }
      if (stack.length === 0) count = 0
      if (++count > maxTreeElements) throw tooLarge(`one piece of it has more than ${maxTreeElements.toLocaleString('en')} elements`)
      append(stack.at(-1), element)
      stack.push(element)
    },
    close: () => {
      const element = stack.pop()
      if (element !== undefined && stack.length === 0) take(element)
    },
    text: (text) => append(stack.at(-1), text),
  }
  try {
    scanXml(xml, handler, options.maxDepth)
  } catch (error) {
    const [cutOff] = stack
    if (cutOff !== undefined && error instanceof ReadFault && error.fault.kind === 'unreadable') take(cutOff)
    throw error
  }
}

/** The whole of a small XML text as one tree; an empty element when there is none. */
export function readTree(xml: string, maxDepth: number): XmlElement {
  let root: XmlElement = { prefix: '', name: '', attributes: '', children: [] }
  eachTree(xml, { wanted: () => true, maxDepth }, (tree) => {
    root = tree
  })
  return root
}

/** An attribute by its local name (`val` of `w:val`), or by its full one when the name given has a colon. */
export function attribute(element: Pick<XmlElement, 'attributes'>, name: string): string | undefined {
  const { attributes } = element
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (before > 0x20 && before !== 0x3a) continue
    const value = valueAt(attributes, at + name.length)
    if (value !== undefined) return decodeReferences(value)
  }
  return undefined
}

/** The value after a name, when `=` and a quote follow it. Looks no further than that: names without values exist by the million. */
function valueAt(attributes: string, from: number): string | undefined {
  const equals = afterSpace(attributes, from)
  if (attributes.charCodeAt(equals) !== 0x3d) return undefined
  const open = afterSpace(attributes, equals + 1)
  const quote = attributes.charAt(open)
  if (quote !== '"' && quote !== "'") return undefined
  const close = attributes.indexOf(quote, open + 1)
  return close < 0 ? undefined : attributes.slice(open + 1, close)
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++
  return at
}

/** The relationship an element names: the attribute of that local name which has a prefix (`r:id`, not `id`). */
export function relationId(element: XmlElement, name = 'id'): string | undefined {
  const value = new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(element.attributes)
  return value?.[1] ?? value?.[2]
}

/** The element children. */
export const elements = (parent: XmlElement | undefined): readonly XmlElement[] =>
  parent === undefined ? [] : parent.children.filter((child) => typeof child !== 'string')

/** The first child of a name, or the one at the end of a path of names. */
export function child(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = parent
  for (const name of path) element = elements(element).find((each) => each.name === name)
  return element
}

/** Every element of a name below, in document order; none inside another of that name. */
export function* descendants(parent: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const each of elements(parent)) {
    if (each.name === name) yield each
    else yield* descendants(each, name)
  }
}

/** All text below, joined. */
export const textOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('')
