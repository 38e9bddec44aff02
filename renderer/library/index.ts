/** The library as the interface sees it: rows as hooks, and everything a delegate changes. */

export { changesHeard, onLibraryChange } from './announce.ts'
export { documentRow, startCatalogue } from './catalogue.ts'
export type { FieldCorrection } from './change-corrections.ts'
export { previewPack } from './change-packs.ts'
export type { ProposalKey } from './change-proposals.ts'
export { purgeRemoved } from './change-removals.ts'
export { applyRules, previewRule } from './change-rules.ts'
export { type Change, changes, undoLast } from './changes.ts'
export { type CorrectedItem, correctedItems } from './corrected-items.ts'
export type { Coverage } from './coverage.ts'
export { LibraryError } from './errors.ts'
export { lens } from './lens.ts'
export { meetingOf } from './meeting-of.ts'
export type { PackPlan } from './plan-pack.ts'
export type { LensProgress } from './rerun-lens.ts'
export type {
  DocumentRow,
  ImportRow,
  MissingRow,
  PackRow,
  ProblemRow,
  ProposalDecision,
  ProposalRow,
  QuietTermRow,
  RelationRow,
  RuleRow,
  Sighting,
  TagColour,
  TaggingRow,
  TagRow,
} from './rows.ts'
export { tagColours } from './rows.ts'
export type { FoundByRule, RuleEffect } from './rule-effect.ts'
export { keepScan, type Scanned, scannedPages } from './scans.ts'
export type { SavedSearchRow } from './search-rows.ts'
export { type CountedTag, readTags } from './tag-store.ts'
export { tallyOf } from './tally.ts'
export { useLastChange } from './use-changes.ts'
export { type OpenDocument, readOriginal, useDocument } from './use-document.ts'
export { useCoverage, useDocumentRow, useDocuments, useLibraryState } from './use-documents.ts'
export { useImports, useProblems } from './use-imports.ts'
export {
  type DocumentRelations,
  type LibraryEvent,
  useCitedBy,
  useContents,
  useEvents,
  useEventsOnceRead,
  useMissing,
  useMissingCount,
  useRelations,
  useRelationsOfKind,
} from './use-relations.ts'
export { useBearers, useRows } from './use-rows.ts'
export { type CountedRule, countAllDocuments, readRules, usePacks, useRules } from './use-rules.ts'
export { useSavedSearches } from './use-searches.ts'
export type { Reading } from './use-tables.ts'
export { type TagEvidence, useTagEvidence } from './use-tag-evidence.ts'
export { useNote, useProposalCounts, useProposalReading, useProposals, useTaggings, useTags } from './use-tags.ts'
export { useQuietTerms } from './use-terms.ts'
