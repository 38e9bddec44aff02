/** The opened document: its header and its tabs. */
export { DocumentPane } from './document-pane.tsx'
export { inDocument } from './in-document.ts'
export { startOcr } from './ocr/ocr-queue.ts'
export { OcrStatus } from './ocr/ocr-status.tsx'
