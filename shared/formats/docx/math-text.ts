import { attribute, child, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** An Office formula (`m:oMath`) on one line: `(a+b)/c`, `x_i^2`, `√(n)`. Every letter of it is kept. */
export function mathText(element: XmlElement): string {
  const part = (name: string): string => mathText(child(element, name) ?? nothing)
  switch (element.name) {
    case 'r':
      return elements(element)
        .filter(({ name }) => name === 't')
        .map(textOf)
        .join('')
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`
    case 'sSup':
      return `${part('e')}^${grouped(part('sup'))}`
    case 'sSub':
      return `${part('e')}_${grouped(part('sub'))}`
    case 'sSubSup':
      return `${part('e')}_${grouped(part('sub'))}^${grouped(part('sup'))}`
    case 'rad':
      return `${part('deg')}√(${part('e')})`
    case 'd':
      return delimited(element)
    case 'nary':
      return `${property(element, 'naryPr', 'chr') ?? '∫'}${limit('_', part('sub'))}${limit('^', part('sup'))} ${part('e')}`
    case 'func':
      return `${part('fName')} ${part('e')}`
    case 'mr':
      return elements(element).map(mathText).join(' ')
    case 'm':
    case 'eqArr':
      return elements(element).map(mathText).filter(Boolean).join('; ')
    case 'rPr':
      return ''
    default:
      return element.name.endsWith('Pr') ? '' : elements(element).map(mathText).join('')
  }
}

const nothing: XmlElement = { prefix: 'm', name: '', attributes: '', children: [] }

const grouped = (text: string): string => (/^(?:[\p{L}\p{M}]+|[\p{N}.,]+|.?)$/u.test(text) ? text : `(${text})`)

const limit = (mark: string, text: string): string => (text === '' ? '' : `${mark}${grouped(text)}`)

function delimited(element: XmlElement): string {
  const inner = elements(element)
    .filter(({ name }) => name === 'e')
    .map(mathText)
    .join(property(element, 'dPr', 'sepChr') ?? '|')
  return `${property(element, 'dPr', 'begChr') ?? '('}${inner}${property(element, 'dPr', 'endChr') ?? ')'}`
}

function property(element: XmlElement, properties: string, name: string): string | undefined {
  const found = child(element, properties, name)
  return found === undefined ? undefined : (attribute(found, 'val') ?? '')
}
