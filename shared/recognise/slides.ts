import type { DocumentKind } from '../contracts/recognition.ts'

/** Whether a document is slides, by what it was recognised as or by its file's name. */
export const isSlides = ({ kind, fileNames }: { readonly kind: DocumentKind; readonly fileNames: readonly string[] }): boolean =>
  kind === 'presentation' || fileNames.some((name) => /\.(?:ppt[xm]?|pps[xm]?|odp|key)$/i.test(name))
