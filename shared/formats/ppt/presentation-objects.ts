import type { ReadLimits } from '../../contracts/reading.ts'
import { CompoundFile } from '../compound/compound-file.ts'
import type { EmbeddedObjects } from '../compound/embedded-objects.ts'
import { inflateCounted } from '../package/inflate-counted.ts'
import { InflationBudget } from '../package/inflation-budget.ts'
import { salvage } from '../reading/salvage.ts'
import type { Presentation } from './presentation.ts'
import { findRecord, type PptRecord, recordsIn, recordType } from './records.ts'

/** An object's storage is deflated (MS-PPT 2.10.34) after its length and the two bytes of zlib's head. */
const isCompressed = 1
const deflateOffset = 4 + 2

/** Hands over the documents embedded in a presentation (MS-PPT 2.10.1), and says whether it has macros. */
export function addPresentationObjects(presentation: Presentation, objects: EmbeddedObjects, limits: ReadLimits): void {
  const { stream, document, into } = presentation
  if (document === undefined) return
  const budget = new InflationBudget(limits, stream.length)
  const list = findRecord(stream, document, recordType.embeddedObjects)
  const taken = new Set<number>()
  for (const object of list === undefined ? [] : recordsIn(stream, list)) {
    const atom = object.isContainer ? findRecord(stream, object, recordType.embeddedObject) : undefined
    if (atom === undefined || atom.to - atom.from < 20) continue
    const number = stream.u32(atom.from + 16)
    if (taken.has(number)) continue
    taken.add(number)
    salvage(into, () => {
      const bytes = storageBytes(presentation, number, budget)
      if (bytes === undefined) return
      const file = new CompoundFile(bytes, limits.maxEntries)
      objects.add(file, file.root)
    })
  }
  if (hasMacros(presentation, document)) into.warnings.push({ kind: 'macros' })
}

function storageBytes({ stream, partAt }: Presentation, number: number, budget: InflationBudget): Uint8Array<ArrayBuffer> | undefined {
  const record = partAt(number)
  if (record?.type !== recordType.objectStorage) return undefined
  const data = stream.part(record.from, record.to - record.from)
  if (record.instance !== isCompressed) return data
  budget.startPart()
  // What came out of one that was cut off may still be a document.
  return inflateCounted(data.subarray(deflateOffset), budget, { isCutOff: true })
}

/** MS-PPT 2.4.10: where there is a project, its atom says whether it has any code. */
function hasMacros({ stream }: Presentation, document: PptRecord): boolean {
  for (const container of recordsIn(stream, document)) {
    if (container.type !== recordType.list) continue
    const info = findRecord(stream, container, recordType.vbaInfo)
    const atom = info === undefined ? undefined : findRecord(stream, info, recordType.vbaInfoAtom)
    if (atom !== undefined && atom.to - atom.from >= 8 && stream.u32(atom.from + 4) !== 0) return true
  }
  return false
}
