import type { PdfPage } from './pdf-file.ts'

/** Addresses of a page by the index of the character they are set on. */
export type PageLinks = ReadonlyMap<number, string>

const uriAction = 3
const maxLinksAPage = 2_000

/** Where links of the page lead: those drawn as annotations, and addresses that PDFium sees in the text. */
export function pageLinks(page: PdfPage): PageLinks {
  const links = new Map<number, string>()
  if (page.text === 0) return links
  addTextLinks(page, links)
  addAnnotationLinks(page, links)
  return links
}

function addTextLinks({ pdfium, text }: PdfPage, links: Map<number, string>): void {
  const { api } = pdfium
  const found = api.FPDFLink_LoadWebLinks(text)
  if (found === 0) return
  try {
    const count = Math.min(maxLinksAPage, api.FPDFLink_CountWebLinks(found))
    for (let each = 0; each < count; each++) {
      const range = pdfium.integers(2, (buffer) => api.FPDFLink_GetTextRange(found, each, buffer, buffer + 4))
      // This call counts in UTF-16 units, not in bytes.
      const url = pdfium.text((buffer, sizeBytes) => api.FPDFLink_GetURL(found, each, buffer, sizeBytes / 2) * 2)
      const [start = 0, length = 0] = range ?? []
      if (url !== '') for (let index = start; index < start + length; index++) links.set(index, url)
    }
  } finally {
    api.FPDFLink_CloseWebLinks(found)
  }
}

function addAnnotationLinks(page: PdfPage, links: Map<number, string>): void {
  const areas = linkAreas(page)
  if (areas.length === 0) return
  const { pdfium, text } = page
  const count = pdfium.direct.FPDFText_CountChars(text)
  const box = new Float32Array(4)
  for (let index = 0; index < count; index++) {
    if (!pdfium.characterBox(text, index, box)) continue
    const [left = 0, top = 0, right = 0, bottom = 0] = box
    if (right <= left) continue
    const x = (left + right) / 2
    const y = (top + bottom) / 2
    const area = areas.find((each) => x >= each.left && x <= each.right && y >= each.bottom && y <= each.top)
    if (area !== undefined) links.set(index, area.url)
  }
}

interface LinkArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly url: string
}

function linkAreas({ pdfium, document, handle }: PdfPage): readonly LinkArea[] {
  const { api } = pdfium
  const areas: LinkArea[] = []
  let position = 0
  while (areas.length < maxLinksAPage) {
    const next = pdfium.integers(2, (buffer) => {
      pdfium.api.pdfium.setValue(buffer, position, 'i32')
      return api.FPDFLink_Enumerate(handle, buffer, buffer + 4)
    })
    const [after = 0, link = 0] = next ?? []
    if (next === undefined || link === 0) break
    position = after
    const action = api.FPDFLink_GetAction(link)
    if (action === 0 || api.FPDFAction_GetType(action) !== uriAction) continue
    const url = pdfium.narrowText((buffer, sizeBytes) => api.FPDFAction_GetURIPath(document, action, buffer, sizeBytes))
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(4, (buffer) => api.FPDFLink_GetAnnotRect(link, buffer)) ?? []
    if (url !== '') areas.push({ left, top: Math.max(top, bottom), right, bottom: Math.min(top, bottom), url })
  }
  return areas
}
