import { useEffect, useState } from 'react'
import { type OpenPdf, openPdf } from './open-pdf.ts'

export type PdfState =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly detail: string }
  | ({ readonly state: 'open' } & OpenPdf)

/** A PDF for as long as it is drawn. */
export function usePdf(blob: Blob): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'opening' })
  // Workers are outside React: they are started for the file and ended with it.
  useEffect(() => {
    let isWanted = true
    let close: (() => void) | undefined
    openPdf(blob).then(
      (pdf) => {
        close = pdf.close
        if (isWanted) setState({ state: 'open', ...pdf })
        else pdf.close()
      },
      (error: unknown) => isWanted && setState({ state: 'failed', detail: explain(error) }),
    )
    return () => {
      isWanted = false
      close?.()
    }
  }, [blob])
  return state
}

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'It is locked with a password, which only its own program can ask for.'
  return `It could not be opened for drawing (${error instanceof Error ? error.message : String(error)}).`
}
