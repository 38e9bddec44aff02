const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML, between tags or in an attribute's quotes. */
export const htmlText = (text: string): string => text.replaceAll(/[&<>"]/gu, (character) => references[character] ?? '')

/** A value that may stand in a style: nothing that ends it, begins another or names an address. */
export const isPlainStyle = (value: string): boolean => /^[\w\s#.,%()'"-]*$/u.test(value) && !/url\s*\(/iu.test(value)
