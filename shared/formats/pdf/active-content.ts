import type { ReadWarning } from '../../contracts/reading.ts'
import type { PdfFile } from './pdf-file.ts'

/** Actions a PDF can ask for, by their names in the file (ISO 32000-1, 12.6.4), and what to call them. */
const actions: ReadonlyArray<readonly [name: RegExp, what: string]> = [
  [/^\/(?:JavaScript|JS)\b/u, 'scripts (JavaScript)'],
  [/^\/Launch\b/u, 'requests to start another program'],
  [/^\/SubmitForm\b/u, 'requests to send a form away'],
  [/^\/(?:RichMedia|Rendition|Movie)\b/u, 'films or sound'],
]
const slash = 0x2f
const initials = new Set([...'JLSRM'].map((letter) => letter.charCodeAt(0)))
/** The longest of the names with its slash, and the letter after it. */
const nameBytes = 12

/** Says what of a PDF wants to act; none of it ever does here. Names inside compressed parts are not looked for, scripts aside. */
export function activeContent({ pdfium, handle }: PdfFile, bytes: Uint8Array): readonly ReadWarning[] {
  const hasScripts = pdfium.api.FPDFDoc_GetJavaScriptActionCount(handle) > 0
  const named = actionsNamed(bytes)
  const found = actions.filter((action, at) => (at === 0 && hasScripts) || named.has(action)).map(([, what]) => what)
  if (found.length === 0) return []
  return [
    { kind: 'note', text: `This PDF holds ${found.join(', ')}. They are never run here; other programs may ask before they run them.` },
  ]
}

/** Looks at the bytes behind each slash: to make one text of a whole PDF takes a twentieth of the time of reading it. */
function actionsNamed(bytes: Uint8Array): ReadonlySet<(typeof actions)[number]> {
  const found = new Set<(typeof actions)[number]>()
  for (let at = bytes.indexOf(slash); at >= 0 && found.size < actions.length; at = bytes.indexOf(slash, at + 1)) {
    if (!initials.has(bytes[at + 1] ?? 0)) continue
    const text = String.fromCharCode(...bytes.subarray(at, at + nameBytes))
    const action = actions.find(([name]) => name.test(text))
    if (action !== undefined) found.add(action)
  }
  return found
}
