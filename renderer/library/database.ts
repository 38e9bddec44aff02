import Dexie, { type EntityTable, type Table } from 'dexie'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import type {
  DocumentRow,
  FileRow,
  ImportRow,
  MissingRow,
  NoteRow,
  OriginalRow,
  ProblemRow,
  ProposalRow,
  QueueRow,
  RecognitionRow,
  RelationRow,
  TaggingRow,
  TagRow,
  TextRow,
} from './rows.ts'

/** The library's database. Only `renderer/library/` opens it; everything else goes through that folder's functions. */
export class LibraryDatabase extends Dexie {
  declare readonly files: EntityTable<FileRow, 'hash'>
  declare readonly originals: EntityTable<OriginalRow, 'hash'>
  declare readonly documents: EntityTable<DocumentRow, 'id'>
  declare readonly recognitions: EntityTable<RecognitionRow, 'id'>
  declare readonly texts: EntityTable<TextRow, 'id'>
  declare readonly relations: EntityTable<RelationRow, 'id'>
  declare readonly missing: EntityTable<MissingRow, 'key'>
  declare readonly tags: EntityTable<TagRow, 'id'>
  declare readonly taggings: Table<TaggingRow, [DocumentId, TagId]>
  declare readonly proposals: Table<ProposalRow, [DocumentId, TagId]>
  declare readonly notes: EntityTable<NoteRow, 'document'>
  declare readonly imports: EntityTable<ImportRow, 'id'>
  declare readonly queue: EntityTable<QueueRow, 'id'>
  declare readonly problems: EntityTable<ProblemRow, 'id'>

  constructor(name = 'liaison-desk') {
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
  }
}
