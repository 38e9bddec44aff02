/** The id of a cell, by which the list names the one the keyboard stands on. Cell 0 is the document. */
export const cellId = (row: number, cell: number): string => `document-${row}-${cell}`
