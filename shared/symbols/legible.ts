/** A text as the patterns read it, with the place in the original of each of its characters. */
export interface LegibleText {
  readonly text: string
  /** Offset in the original of an offset in `text`. */
  readonly offsetOf: (offset: number) => number
}

/** Direction marks, soft hyphens and joiners: they show nothing and may stand inside a symbol of a right-to-left text. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
/** Full-width Latin of Chinese typing and the digits of Arabic: one character each, like what they stand for. */
const dressed = /[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9]/

/** Takes away what cannot be seen and reads foreign digits and full-width letters as plain ones; most texts are as they are. */
export function legible(text: string): LegibleText {
  const plain = dressed.test(text) ? text.replace(new RegExp(dressed, 'g'), undressed) : text
  if (!invisible.test(plain)) return { text: plain, offsetOf: (offset) => offset }
  const places: number[] = []
  let kept = ''
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at)
    if (invisible.test(character)) continue
    kept += character
    places.push(at)
  }
  return { text: kept, offsetOf: (offset) => places[offset] ?? (offset === 0 ? 0 : (places[offset - 1] ?? plain.length - 1) + 1) }
}

function undressed(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0)
  return String(code >= 0x06f0 ? code - 0x06f0 : code - 0x0660)
}
