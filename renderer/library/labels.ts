/** `1 document`, `12 documents`. */
export const countDocuments = (ids: readonly unknown[]): string => (ids.length === 1 ? '1 document' : `${ids.length} documents`)
