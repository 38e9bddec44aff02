import { attributeOf, type HtmlElement, isElement } from './walk.ts'

const shownFields = /^(?:text|search|email|url|tel|number|date|submit|button|reset)?$/iu

/** Alternative text of a picture. Without any, its file name: an author who meant the picture as decoration says `alt=""`. */
export function pictureText(image: HtmlElement): string {
  const alt = attributeOf(image, 'alt')
  if (alt !== undefined) return alt
  const source = attributeOf(image, 'src') ?? ''
  if (/^data:/iu.test(source)) return ''
  // Pictures that came with a mail: `cid:image001.png@01D0A524.96D40F30`.
  const [, inMail] = /^cid:([^@]*)/iu.exec(source) ?? []
  if (inMail !== undefined) return /\.[a-z]{3,4}$/iu.test(inMail) ? inMail : ''
  return source.split(/[?#]/u)[0]?.split('/').at(-1) ?? ''
}

/** What stands in a field or on a button made of an `input`. */
export const fieldText = (input: HtmlElement): string =>
  shownFields.test(attributeOf(input, 'type') ?? '') ? (attributeOf(input, 'value') ?? '') : ''

/** Whether an element is one of a list's choices that the page does not show until the list is opened. */
export function isUnchosen(element: HtmlElement): boolean {
  if (element.tagName !== 'option') return false
  const { parentNode } = element
  if (attributeOf(element, 'selected') !== undefined || parentNode === null || !('childNodes' in parentNode)) return false
  return parentNode.childNodes.find((node) => isElement(node) && node.tagName === 'option') !== element
}
