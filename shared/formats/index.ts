/** The door of the readers: bytes in, blocks with locators or a drawing out. */

export { cutDocx, type DocxPiece } from './docx/pieces/cut-docx.ts'
export { drawFile, isDrawn } from './draw-file.ts'
export { decodeText } from './encoding/decode-text.ts'
export { FamilyBudget, familyIsFull } from './family-budget.ts'
export { declaredCharset } from './html/declared-charset.ts'
export { deadlineMs, defaultLimits } from './limits.ts'
export { readFile } from './read-file.ts'
export { printableName } from './reading/printable-name.ts'
export { withScan } from './scans/with-scan.ts'
export { sniffFormat } from './sniff.ts'
