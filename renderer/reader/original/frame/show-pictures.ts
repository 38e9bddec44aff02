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

const named = /picture:(\d+)/g

/** Puts pictures where a page names them by their number (`picture:3`), in its elements and its styles. */
export async function showPictures(body: HTMLElement, styles: string, pictures: readonly DrawnPicture[]): Promise<Pictured> {
  if (pictures.length === 0) return { styles }
  const places = [...body.querySelectorAll('img, image, [style*="picture:"]')].flatMap((element) =>
    ['src', 'href', 'xlink:href', 'style']
      .filter((name) => element.getAttribute(name)?.includes('picture:'))
      .map((name) => ({ element, name })),
  )
  const texts = [styles, ...places.map(({ element, name }) => element.getAttribute(name) ?? '')]
  const wanted = new Set(texts.flatMap((text) => [...text.matchAll(named)].map(([, index]) => Number(index))))
  const addresses = new Map<number, string>()
  let leftOut = 0
  let bytes = 0
  for (const index of wanted) {
    const picture = pictures[index]
    bytes += picture?.bytes.byteLength ?? 0
    if (picture === undefined || bytes > mostBytes) leftOut++
    else addresses.set(index, await dataAddress(picture))
  }
  const shown = (text: string): string => text.replaceAll(named, (_all, index: string) => addresses.get(Number(index)) ?? '')
  for (const { element, name } of places) setOrRemove(element, name, shown(element.getAttribute(name) ?? ''))
  return {
    styles: shown(styles),
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
