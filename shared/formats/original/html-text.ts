const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML, between tags or in an attribute's quotes. */
export const htmlText = (text: string): string => text.replaceAll(/[&<>"]/gu, (character) => references[character] ?? '')
