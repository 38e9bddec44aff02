/** What the keys and commands of an opened document do; the frame names them, the document does them. */
export interface DocumentActs {
  readonly find: () => void
  readonly cite: () => void
  readonly print: () => void
}

let acts: DocumentActs | undefined

/** Does it in the opened document, where there is one. */
export const inDocument = (act: keyof DocumentActs): void => acts?.[act]()

/** The document that is open now. Returns how it stops being that. */
export function offerActs(offered: DocumentActs): () => void {
  acts = offered
  return () => {
    if (acts === offered) acts = undefined
  }
}
