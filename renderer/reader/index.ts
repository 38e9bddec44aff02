/** The opened document: its header and its tabs. */
export { DocumentPane } from './document-pane.tsx'
