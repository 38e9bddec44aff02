import { decodeText } from '../encoding/decode-text.ts'
import { declaredCharset } from '../html/declared-charset.ts'
import type { Drawer } from '../original/drawer.ts'
import { PageRoom, shortfallOf } from '../original/page-room.ts'
import { PictureStore } from '../original/picture-store.ts'
import { scopedStyles } from '../original/scoped-styles.ts'
import { webPage, withPictures } from '../original/web-page.ts'
import { damaged } from '../reading/faults.ts'
import { type ArchivedPart, archivedParts, statedText } from './web-archive.ts'

/** Draws a web page saved with its pictures and style sheets (RFC 2557). What did not come along is not fetched. */
export const drawMhtml: Drawer = ({ bytes }) => {
  const parts = archivedParts(bytes)
  const root = parts.find(({ mediaType }) => /^(?:text\/html|application\/xhtml\+xml)$/u.test(mediaType))
  if (root === undefined) throw damaged('it has no page')
  const room = new PageRoom()
  const store = new PictureStore()
  const find = (address: string, base: string) => parts.find((part) => part !== root && names(part, address, base))
  const pictureFrom = (base: string) => (address: string) => {
    const part = find(address, base)
    return part === undefined ? undefined : store.add(String(parts.indexOf(part)), () => part.bytes)
  }
  const sheet = (address: string) => {
    const part = find(address, root.location)
    return part === undefined ? undefined : withPictures(text(part), pictureFrom(part.location))
  }
  const page = webPage(text(root), { picture: pictureFrom(root.location), sheet }, room)
  return {
    kind: 'page',
    html: page.html('page-body'),
    styles: scopedStyles(page.sheets.join('\n'), '.page-body'),
    look: 'web',
    pictures: store.pictures,
    ...shortfallOf(room, store.leftOut),
  }
}

const text = (part: ArchivedPart): string => statedText(part) ?? decodeText(part.bytes, declaredCharset(part.bytes)).text

/** Whether a page at `base` means this part: by its id, or by its address as seen from there. */
function names({ contentId, location }: ArchivedPart, address: string, base: string): boolean {
  if (/^cid:/iu.test(address)) return contentId !== '' && contentId === address.slice(4)
  return location !== '' && (location === address || absolute(location, base) === absolute(address, base))
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base === '' ? undefined : base).href
  } catch {
    return address // no address of the web: compared as it is
  }
}
