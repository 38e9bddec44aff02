import type { DrawnPicture } from '../../../../shared/contracts/drawing.ts'
import { plural } from '../../../ui/index.ts'

/** Bytes of pictures that stand in a page: they are part of its source, written out in letters. */
const mostBytes = 40_000_000

/** A page whose pictures are shown. */
export interface Pictured {
  readonly styles: string
  /** What was left out, as a sentence. */
  readonly shortfall?: string
}

/** Puts pictures where a page names them by their number (`picture:3`), in its elements and its styles. */
export async function showPictures(body: HTMLElement, styles: string, pictures: readonly DrawnPicture[]): Promise<Pictured> {
  if (pictures.length === 0) return { styles }
  const addresses = new Map<number, string>()
  let leftOut = 0
  let bytes = 0
  for (const [index, picture] of pictures.entries()) {
    bytes += picture.bytes.byteLength
    if (bytes > mostBytes) leftOut++
    else addresses.set(index, await dataAddress(picture))
  }
  const addressOf = (text: string): string => addresses.get(Number(/\d+/.exec(text)?.[0])) ?? ''
  const inText = (text: string): string => text.replaceAll(/picture:\d+/g, addressOf)
  for (const element of body.querySelectorAll('img[src^="picture:"]'))
    setOrRemove(element, 'src', addressOf(element.getAttribute('src') ?? ''))
  for (const element of body.querySelectorAll('image')) {
    for (const name of ['href', 'xlink:href']) {
      const named = element.getAttribute(name) ?? ''
      if (named.startsWith('picture:')) setOrRemove(element, name, addressOf(named))
    }
  }
  for (const element of body.querySelectorAll('[style*="picture:"]'))
    element.setAttribute('style', inText(element.getAttribute('style') ?? ''))
  return {
    styles: inText(styles),
    ...(leftOut > 0 && { shortfall: `${plural(leftOut, 'picture')} left out: together they are too large to be shown here.` }),
  }
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name)
  else element.setAttribute(name, value)
}

function dataAddress({ type, bytes }: DrawnPicture): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(new Blob([bytes], { type }))
  })
}
