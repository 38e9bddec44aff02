import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { ReaderInput } from '../reading/reader.ts'
import { OfficePackage } from './office-package.ts'

const cutOffSays =
  'ends before it should, as a download does that was cut off. What could be read before that place is here; fetch it again and import it once more.'

/** Opens a package for reading. One that was cut off is read as far as it goes and makes a partial document. */
export function openPackage({ bytes, limits }: ReaderInput, into: DocumentBuilder): OfficePackage {
  const office = new OfficePackage(bytes, limits)
  if (office.isCutOff) into.shortfall = { reason: 'truncated', says: cutOffSays }
  return office
}
