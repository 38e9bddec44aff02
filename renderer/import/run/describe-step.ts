import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { IndexRecords, isIndexName } from '../../../shared/recognise/index.ts'
import { type DocumentRow, database, decodeBlocks, describeDocuments, onLibraryChange } from '../../library/tables.ts'

/**
 * Describes documents by the indexes of the ITU Sync application beside them, whichever came first: what arrived since the
 * last run is looked up in the indexes known, and a new index looks through the whole library once.
 */
export class DescribeStep {
  private readonly records = new IndexRecords()
  private readonly arrived = new Set<DocumentId>()
  private hasIndex = false
  private isLoaded = false

  constructor() {
    onLibraryChange(({ documents = [] }) => {
      for (const id of documents) this.arrived.add(id)
    })
  }

  async run(): Promise<void> {
    const ids = [...this.arrived]
    this.arrived.clear()
    const { documents } = database()
    const arrived = (await documents.bulkGet(ids)).filter((row) => row !== undefined)
    const hasNew = await this.takeIndexes(this.isLoaded ? arrived : await documents.filter(isIndex).toArray())
    this.isLoaded = true
    this.hasIndex ||= hasNew
    if (!this.hasIndex) return
    const isDescribed = ({ symbols }: DocumentRow): boolean => this.records.mayDescribe(symbols)
    const rows = hasNew ? await documents.filter(isDescribed).toArray() : arrived.filter(isDescribed)
    await describeDocuments(
      rows.map(({ id }) => id),
      this.records,
    )
  }

  /** Takes up the indexes among documents, and says whether there was one. */
  private async takeIndexes(rows: readonly DocumentRow[]): Promise<boolean> {
    let hasNew = false
    for (const row of rows.filter(isIndex)) {
      const text = await database().texts.get(row.id)
      if (text !== undefined && this.records.add(decodeBlocks(text.blocks), row.name)) hasNew = true
    }
    return hasNew
  }
}

const isIndex = ({ format, name }: DocumentRow): boolean => format === 'xml' && isIndexName(name)
