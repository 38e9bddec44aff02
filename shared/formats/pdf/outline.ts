import type { PdfFile } from './pdf-file.ts'

/** Titles of the document's bookmarks by 0-based page, with their depth, to tell headings by. */
export type Outline = ReadonlyMap<number, ReadonlyMap<string, 1 | 2 | 3 | 4 | 5 | 6>>

const maxBookmarks = 10_000
const maxDepth = 12

/** Reads the bookmarks. Lists that lead back into themselves, as damaged files have, end at their limits. */
export function readOutline({ pdfium, handle }: PdfFile): Outline {
  const { api } = pdfium
  const pages = new Map<number, Map<string, 1 | 2 | 3 | 4 | 5 | 6>>()
  const waiting: Array<readonly [bookmark: number, depth: number]> = [[api.FPDFBookmark_GetFirstChild(handle, 0), 1]]
  const seen = new Set<number>()
  for (let next = waiting.pop(); next !== undefined && seen.size < maxBookmarks; next = waiting.pop()) {
    const [bookmark, depth] = next
    if (bookmark === 0 || seen.has(bookmark)) continue
    seen.add(bookmark)
    const title = pdfium.text((buffer, sizeBytes) => api.FPDFBookmark_GetTitle(bookmark, buffer, sizeBytes))
    const destination = destinationOf(bookmark)
    const page = destination === 0 ? -1 : api.FPDFDest_GetDestPageIndex(handle, destination)
    const key = headingKey(title)
    if (page >= 0 && key !== '') {
      const titles = pages.get(page) ?? new Map<string, 1 | 2 | 3 | 4 | 5 | 6>()
      titles.set(key, headingLevel(depth))
      pages.set(page, titles)
    }
    waiting.push([api.FPDFBookmark_GetNextSibling(handle, bookmark), depth])
    if (depth < maxDepth) waiting.push([api.FPDFBookmark_GetFirstChild(handle, bookmark), depth + 1])
  }
  return pages

  function destinationOf(bookmark: number): number {
    const direct = api.FPDFBookmark_GetDest(handle, bookmark)
    if (direct !== 0) return direct
    const action = api.FPDFBookmark_GetAction(bookmark)
    return action === 0 ? 0 : api.FPDFAction_GetDest(handle, action)
  }
}

/** Letters and digits of a title: bookmarks and pages differ in spaces and dots. */
export const headingKey = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** A depth as a level of heading. */
export const headingLevel = (depth: number): 1 | 2 | 3 | 4 | 5 | 6 =>
  ([1, 2, 3, 4, 5, 6] as const)[Math.max(0, Math.min(5, depth - 1))] ?? 6
