import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useState } from 'react'

/** What a PDF calls its pages (`iv`, `A-3`); their numbers until that is known and where it calls them nothing. */
export function usePageLabels(pdf: PDFDocumentProxy): (page: number) => string {
  const [labels, setLabels] = useState<readonly string[] | null>(null)
  // Asked of the worker that parses, which is outside React.
  useEffect(() => {
    let isWanted = true
    pdf.getPageLabels().then(
      (found) => isWanted && setLabels(found),
      () => isWanted && setLabels(null), // broken labels: pages keep their numbers
    )
    return () => {
      isWanted = false
    }
  }, [pdf])
  return useCallback((page) => labels?.[page - 1] || String(page), [labels])
}
