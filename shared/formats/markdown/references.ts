/** Addresses given once and named from links: `[label]: address`. */
export type References = ReadonlyMap<string, string>

const definition = /^ {0,3}\[([^\]\n]{1,200})\]:\s*<?([^\s>]{1,2000})>?.*$/u

/** The key of a label: its case and the number of its spaces do not matter (CommonMark 4.7). */
export const referenceKey = (label: string): string => label.trim().toLowerCase().replaceAll(/\s+/gu, ' ')

/** Takes the definitions out of a text's lines. */
export function takeReferences(lines: readonly string[]): { readonly references: References; readonly rest: readonly string[] } {
  const references = new Map<string, string>()
  const rest = lines.filter((line) => {
    const match = definition.exec(line)
    const [, label = '', address = ''] = match ?? []
    if (match === null || label.startsWith('^')) return true
    if (!references.has(referenceKey(label))) references.set(referenceKey(label), address)
    return false
  })
  return { references, rest }
}
