import { useEffect } from 'react'
import type { DocumentRow } from '../../library/index.ts'

/** Loads what lays out a document that is opened, while the delegate looks at another side of it. */
export function useWarmOriginal({ format }: DocumentRow): void {
  // Programs and workers are outside React; they are kept for the next document, so nothing is undone.
  useEffect(() => {
    const load = requestIdleCallback(() => {
      if (format === 'pdf') void import('./pdf/open-pdf.ts').then(({ warmPdf }) => warmPdf())
      if (format === 'docx') void import('./frame/lay-out-docx.ts')
    })
    return () => cancelIdleCallback(load)
  }, [format])
}
