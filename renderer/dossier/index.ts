/** Liaison statements and how documents belong together: dossier, links, what is missing, and when things happen. */
export {
  AddFact,
  ByHandMark,
  type Correcting,
  itemsOf,
  type PlainField,
  StruckOut,
  useEntryCorrecting,
  useFieldCorrecting,
  WasRecognised,
} from './correct/index.ts'
export { shortName } from './document-name.ts'
export { DossierTab } from './dossier-tab.tsx'
export { DocumentPicker } from './linking/document-picker.tsx'
export { LinksTab } from './links/links-tab.tsx'
export { useRevisions } from './links/use-revisions.ts'
export { MissingPage } from './missing/missing-page.tsx'
export { SymbolLink } from './symbol-link/symbol-link.tsx'
export { TimelinePage } from './timeline/timeline-page.tsx'
export { useTimelineCounts } from './timeline/use-timeline-counts.ts'
