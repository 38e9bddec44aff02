import Dexie, { type EntityTable, type Table } from 'dexie'
import type { CorrectedField } from '../../shared/contracts/corrections.ts'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { raiseToVersion2 } from './migrate-to-2.ts'
import type {
  CorrectionRow,
  DocumentRow,
  EventRow,
  FileRow,
  ImportRow,
  MissingRow,
  NoteRow,
  OriginalRow,
  PackRow,
  ProblemRow,
  ProposalRow,
  QueueRow,
  QuietTermRow,
  RecognitionRow,
  RelationRow,
  RemovedRow,
  RuleRow,
  ScanRow,
  TaggingRow,
  TagRow,
  TextRow,
  WithheldRow,
} from './rows.ts'
import type { SavedSearchRow } from './search-rows.ts'

/** The library's database. Only `renderer/library/` opens it; everything else goes through that folder's functions. */
export class LibraryDatabase extends Dexie {
  declare readonly files: EntityTable<FileRow, 'hash'>
  declare readonly originals: EntityTable<OriginalRow, 'hash'>
  declare readonly documents: EntityTable<DocumentRow, 'id'>
  declare readonly recognitions: EntityTable<RecognitionRow, 'id'>
  declare readonly texts: EntityTable<TextRow, 'id'>
  declare readonly scans: EntityTable<ScanRow, 'id'>
  declare readonly relations: EntityTable<RelationRow, 'id'>
  declare readonly missing: EntityTable<MissingRow, 'key'>
  declare readonly events: EntityTable<EventRow, 'id'>
  declare readonly tags: EntityTable<TagRow, 'id'>
  declare readonly taggings: Table<TaggingRow, [DocumentId, TagId]>
  declare readonly proposals: Table<ProposalRow, [DocumentId, TagId]>
  declare readonly corrections: Table<CorrectionRow, [DocumentId, CorrectedField]>
  declare readonly rules: EntityTable<RuleRow, 'id'>
  declare readonly packs: EntityTable<PackRow, 'id'>
  declare readonly withheld: Table<WithheldRow, [DocumentId, TagId]>
  declare readonly quietTerms: Table<QuietTermRow, [TagId, string]>
  declare readonly notes: EntityTable<NoteRow, 'document'>
  declare readonly imports: EntityTable<ImportRow, 'id'>
  declare readonly queue: Table<QueueRow, number>
  declare readonly problems: EntityTable<ProblemRow, 'id'>
  declare readonly searches: EntityTable<SavedSearchRow, 'id'>
  declare readonly removed: EntityTable<RemovedRow, 'id'>

  constructor(name: string) {
    super(name)
    this.version(1).stores({
      files: 'hash',
      originals: 'hash',
      documents: 'id, *tags',
      recognitions: 'id',
      texts: 'id',
      relations: 'id, from, to, kind',
      missing: 'key',
      tags: 'id, parent',
      taggings: '[document+tag], document, tag',
      proposals: '[document+tag], document, tag, state',
      notes: 'document',
      imports: 'id, startedAt',
      queue: '++id, importId',
      problems: '++id, importId, document',
    })
    // 2: events have a table of their own; who speaks of a symbol, and what an older version read,
    // is found by index; a queued file is its hash, its
    // bytes being in `originals` from the start; what is removed can be brought back.
    this.version(2)
      .stores({
        documents: 'id, *tags, readerVersion',
        relations: 'id, from, to, kind, symbol, *candidates',
        events: '++id, document',
        removed: 'id, at',
      })
      .upgrade(raiseToVersion2)
    // 3: what the delegate corrects has a table of its own, over which every reading is laid; decisions on links are
    // found without going through all links.
    this.version(3).stores({ corrections: '[document+field], document', relations: 'id, from, to, kind, symbol, *candidates, origin' })
    // 4: tags have rules, which come alone or in packs; what a delegate took off by hand stays off; terms can be silenced.
    this.version(4).stores({
      rules: 'id, tag, pack',
      packs: 'id',
      withheld: '[document+tag], document, tag',
      quietTerms: '[tag+term], tag',
    })
    // 5: words read off pictures of pages are kept by themselves, so that reading a document again does not lose them.
    this.version(5).stores({ scans: 'id' })
    // 6: searches can be saved.
    this.version(6).stores({ searches: 'id' })
  }
}

/** The name under which the library lives in this origin. */
const defaultLibraryName = 'liaison-desk'

let open: LibraryDatabase | undefined

/** The one library of this window or worker; opened on first use. */
export function database(): LibraryDatabase {
  open ??= new LibraryDatabase(defaultLibraryName)
  return open
}

/** Says which library this window or worker works on; before anything else uses it. Workers get it as their name. */
export function chooseLibrary(name: string): LibraryDatabase {
  if (open !== undefined && open.name === name) return open
  open?.close()
  open = new LibraryDatabase(name === '' ? defaultLibraryName : name)
  return open
}
