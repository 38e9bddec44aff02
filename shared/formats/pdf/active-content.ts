import type { ReadWarning } from '../../contracts/reading.ts'
import type { PdfFile } from './pdf-file.ts'

/** Actions a PDF can ask for, by their names in the file (ISO 32000-1, 12.6.4), and what to call them. */
const actions: ReadonlyArray<readonly [name: RegExp, what: string]> = [
  [/\/(?:JavaScript|JS)\b/u, 'scripts (JavaScript)'],
  [/\/Launch\b/u, 'requests to start another program'],
  [/\/SubmitForm\b/u, 'requests to send a form away'],
  [/\/(?:RichMedia|Rendition|Movie)\b/u, 'films or sound'],
]

/** Says what of a PDF wants to act; none of it ever does here. Names inside compressed parts are not looked for, scripts aside. */
export function activeContent({ pdfium, handle }: PdfFile, bytes: Uint8Array): readonly ReadWarning[] {
  const plain = new TextDecoder('latin1').decode(bytes)
  const hasScripts = pdfium.api.FPDFDoc_GetJavaScriptActionCount(handle) > 0
  const found = actions.filter(([name], at) => (at === 0 && hasScripts) || name.test(plain)).map(([, what]) => what)
  if (found.length === 0) return []
  return [
    { kind: 'note', text: `This PDF holds ${found.join(', ')}. They are never run here; other programs may ask before they run them.` },
  ]
}
