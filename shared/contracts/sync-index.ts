/**
 * The columns of the tables in which an index of the ITU Sync application is read: `shared/formats/sync-index/` writes
 * them, recognition finds the records of an index by them.
 */
export const indexColumns = ['Document', 'Title', 'Source', 'Question(s)', 'Date', 'Meeting'] as const

/** The columns of the table of meetings above. */
export const meetingColumns = ['Meeting', 'Start', 'End', 'Place'] as const

/** The property that says a document is such an index, with the group it is of: `T25-SG12`. */
export const indexProperty = 'itu-sync:group'
