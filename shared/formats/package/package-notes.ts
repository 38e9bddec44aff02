import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { addDocumentProperties } from './document-properties.ts'
import { addEmbeddedMembers } from './embedded-members.ts'
import { countExternalReferences } from './external-references.ts'
import type { OfficePackage } from './office-package.ts'

/** Adds what every Office Open XML file has around its text: properties, documents inside it, macros, references out of it. */
export function addPackageNotes(office: OfficePackage, into: DocumentBuilder): void {
  salvage(into, () => addDocumentProperties(office, into))
  addEmbeddedMembers(office, into)
  if (office.paths.some((path) => /(?:^|\/)vbaProject\.bin$/iu.test(path))) into.warnings.push({ kind: 'macros' })
  const count = salvage(into, () => countExternalReferences(office)) ?? 0
  if (count > 0) into.warnings.push({ kind: 'external-references', count })
}
