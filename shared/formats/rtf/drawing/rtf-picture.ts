import type { PictureStore } from '../../original/picture-store.ts'
import { points } from '../../original/set-paragraph.ts'
import type { Destination } from '../destination.ts'
import { ofTwips } from './rtf-look.ts'

/** Digits of one picture; a page at 600 dpi has as many. */
const mostDigits = 120_000_000

/** A picture's data, in hexadecimal digits or as it is (RTF 1.9.1, "Pictures"). Those no browser shows are left out. */
export class RtfPicture implements Destination {
  private readonly store: PictureStore
  private readonly take: (html: string) => void
  private readonly digits: string[] = []
  private length = 0
  private data: Uint8Array<ArrayBuffer> | undefined
  private width = 0
  private height = 0
  private scaleX = 100
  private scaleY = 100

  constructor(store: PictureStore, take: (html: string) => void) {
    this.store = store
    this.take = take
  }

  readonly text = (text: string): void => {
    this.length += text.length
    if (this.length <= mostDigits) this.digits.push(text)
  }

  readonly binary = (data: Uint8Array): void => {
    this.data = data.slice()
  }

  readonly word = (name: string, parameter: number | undefined): boolean => {
    switch (name) {
      case 'picwgoal':
        this.width = ofTwips(parameter)
        return true
      case 'pichgoal':
        this.height = ofTwips(parameter)
        return true
      case 'picscalex':
        this.scaleX = parameter ?? 100
        return true
      case 'picscaley':
        this.scaleY = parameter ?? 100
        return true
      default:
        return false
    }
  }

  readonly close = (): void => {
    const bytes = this.data ?? bytesOf(this.digits.join(''))
    const index = this.store.add(`picture ${this.store.pictures.length} ${this.store.leftOut}`, () => bytes)
    if (index === undefined) return
    const width = (this.width * this.scaleX) / 100
    const height = (this.height * this.scaleY) / 100
    const size = width > 0 && height > 0 ? ` style="width:${points(width)};aspect-ratio:${width}/${height}"` : ''
    this.take(`<img src="picture:${index}"${size} alt="">`)
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll(/[^\da-f]/giu, '')
  const bytes = new Uint8Array(digits.length >> 1)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
