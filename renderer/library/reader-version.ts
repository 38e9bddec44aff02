/**
 * Version of readers and recognisers together. Raise it when they find more or otherwise than before: documents that an
 * older version read are read again in the background.
 */
export const readerVersion = 4
