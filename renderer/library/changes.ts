import { correctEntry, correctField, dropCorrection, dropEntryCorrection } from './change-corrections.ts'
import { chooseTarget, confirmLink, linkDocuments, rejectLink, removeLink } from './change-links.ts'
import { type Change, undoLast } from './change-log.ts'
import { mergeTags } from './change-merges.ts'
import { saveNote } from './change-notes.ts'
import { importPack } from './change-packs.ts'
import { decideProposals } from './change-proposals.ts'
import { markOpened, markUnread } from './change-reading.ts'
import { removeDocuments } from './change-removals.ts'
import { removeRule, saveRule } from './change-rules.ts'
import { markSearchSeen, removeSearch, renameSearch, saveSearch } from './change-searches.ts'
import { splitTag } from './change-splits.ts'
import { tagDocuments, untagDocuments } from './change-taggings.ts'
import { createTag, pinTag, removeTag, updateTag } from './change-tags.ts'
import { heedTerm, quietTerm } from './change-terms.ts'

/** All that a delegate changes in the library. Each takes effect in one transaction and can be taken back. */
export const changes = {
  tagDocuments,
  untagDocuments,
  createTag,
  updateTag,
  removeTag,
  mergeTags,
  splitTag,
  pinTag,
  decideProposals,
  saveRule,
  removeRule,
  importPack,
  quietTerm,
  heedTerm,
  saveNote,
  saveSearch,
  renameSearch,
  removeSearch,
  markSearchSeen,
  removeDocuments,
  markOpened,
  markUnread,
  chooseTarget,
  linkDocuments,
  removeLink,
  confirmLink,
  rejectLink,
  correctField,
  dropCorrection,
  correctEntry,
  dropEntryCorrection,
} as const

export { type Change, undoLast }
