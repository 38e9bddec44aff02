/** An address in a page that leads out of it, and the words it stands under. */
export interface PageLink {
  readonly address: string
  readonly words: string
}

/** Addresses that can be opened outside, as in the reading view. */
export const openable = /^(?:https?|ftps?|mailto):/i

/** Each address once with each of its words, in the order of the page. */
export function distinctLinks(links: readonly PageLink[]): readonly PageLink[] {
  return [...new Map(links.map((link) => [`${link.address}\n${link.words}`, link])).values()]
}
