import { type DocumentId, documentIdOf } from '../../../shared/contracts/ids.ts'
import { nameTitle } from '../../../shared/recognise/index.ts'
import { type DocumentRow, database, describeArchives, onLibraryChange } from '../../library/tables.ts'

/**
 * Describes archives by what is in them, once that is read: those that arrived, and those around a document that arrived or
 * got another description. One archive inside another is done before it.
 */
export class ArchiveStep {
  private readonly arrived = new Set<DocumentId>()
  private isLoaded = false

  constructor() {
    onLibraryChange(({ documents = [], relink }) => {
      if (relink === true) for (const id of documents) this.arrived.add(id)
    })
  }

  async run(): Promise<void> {
    if (!this.isLoaded) for (const id of await database().documents.filter(isUndescribed).primaryKeys()) this.arrived.add(id)
    this.isLoaded = true
    // What is described is announced, and so arrives here for the archive around it.
    while (this.arrived.size > 0) {
      const ids = [...this.arrived]
      this.arrived.clear()
      await describeArchives(await archivesAmong(ids))
    }
  }
}

/** An archive that goes by its file name: the window may have been closed before what is in it was read. */
const isUndescribed = ({ format, name, title }: DocumentRow): boolean => format === 'zip' && title === nameTitle(name)

/** The archives among documents, and those in which they were met. */
async function archivesAmong(ids: readonly DocumentId[]): Promise<readonly DocumentId[]> {
  const { documents, files } = database()
  const rows = (await documents.bulkGet([...ids])).filter((row) => row !== undefined)
  const around = (await files.bulkGet(rows.map(({ hash }) => hash)))
    .flatMap((file) => file?.sightings ?? [])
    .flatMap(({ archive }) => (archive === undefined ? [] : [documentIdOf(archive)]))
  const outer = await documents.bulkGet([...new Set(around)])
  const archives = [...rows, ...outer].filter((row) => row?.format === 'zip').flatMap((row) => row?.id ?? [])
  return [...new Set(archives)]
}
