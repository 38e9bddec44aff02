/** From blocks and a name to what a document is and speaks of, and from all documents to how they belong together. */
export { fileNameOfAddress } from './address.ts'
export { describeByMembers } from './describe-by-members.ts'
export { LibraryLinker } from './linking/library-linker.ts'
export { linkLibrary } from './linking/link-library.ts'
export { recognise } from './recognise.ts'
export type { RecogniseInput } from './recognise-input.ts'
export { describeByIndex, IndexRecords, isIndexName } from './sync-index.ts'
export { nameTitle } from './title.ts'
