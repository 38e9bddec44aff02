import type { DrawnPicture } from '../../contracts/drawing.ts'

/** First bytes of the kinds of pictures every browser shows, in hexadecimal. */
const signatures: ReadonlyArray<readonly [start: string, type: DrawnPicture['type']]> = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['424d', 'image/bmp'],
]

/** What kind of picture the bytes are, by themselves; nothing when a browser does not show it. */
export function pictureType(bytes: Uint8Array): DrawnPicture['type'] | undefined {
  const start = Array.from(bytes.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const found = signatures.find(([signature]) => start.startsWith(signature))
  if (found !== undefined) return found[1]
  if (start.startsWith('52494646') && start.endsWith('57454250')) return 'image/webp'
  const text = new TextDecoder().decode(bytes.subarray(0, 1_024))
  return /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/u.test(text) ? 'image/svg+xml' : undefined
}
