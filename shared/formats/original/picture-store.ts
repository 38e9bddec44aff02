import type { DrawnPicture } from '../../contracts/drawing.ts'
import { metafilePicture } from '../metafile/metafile-picture.ts'
import { pictureType } from './picture-type.ts'
import { tiffAsBitmap } from './tiff-picture.ts'

/** Bytes of pictures one drawing may hold: they stand in the window's memory while it is shown. */
const mostBytes = 200_000_000

/** The pictures of a drawing, each kept once under the name it has in the file. */
export class PictureStore {
  readonly pictures: DrawnPicture[] = []
  /** Pictures of a kind no browser shows, or past the limit. */
  leftOut = 0
  private readonly indexes = new Map<string, number | undefined>()
  private bytes = 0

  /** The index of the picture called `name`, whose bytes are asked for once; nothing when it cannot be shown. */
  add(name: string, load: () => Uint8Array<ArrayBuffer> | undefined): number | undefined {
    if (!this.indexes.has(name)) this.indexes.set(name, this.keep(load()))
    return this.indexes.get(name)
  }

  private keep(bytes: Uint8Array<ArrayBuffer> | undefined): number | undefined {
    const picture = bytes === undefined ? undefined : shownPicture(bytes)
    if (picture === undefined || this.bytes + picture.bytes.byteLength > mostBytes) {
      this.leftOut++
      return undefined
    }
    this.bytes += picture.bytes.byteLength
    return this.pictures.push(picture) - 1
  }
}

/** A picture as a browser shows it; of kinds that it does not, the one that can be made of them. */
function shownPicture(bytes: Uint8Array<ArrayBuffer>): DrawnPicture | undefined {
  const type = pictureType(bytes)
  if (type !== undefined) return { type, bytes }
  const drawn = metafilePicture(bytes)
  if (drawn !== undefined) return { type: 'image/svg+xml', bytes: drawn }
  const bitmap = tiffAsBitmap(bytes)
  return bitmap === undefined ? undefined : { type: 'image/bmp', bytes: bitmap }
}
