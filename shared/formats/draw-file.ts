import type { DrawOutcome } from '../contracts/drawing.ts'
import type { Format, ReadingResources, ReadLimits } from '../contracts/reading.ts'
import { defaultLimits } from './limits.ts'
import { drawers } from './original/drawers.ts'
import { damaged, emptyFile } from './reading/faults.ts'
import { quotedName } from './reading/printable-name.ts'
import { ReadFault } from './reading/read-fault.ts'
import { sniffFormat } from './sniff.ts'

/** Whether files of this format are drawn by `drawFile`. */
export const isDrawn = (format: Format): boolean => drawers[format] !== undefined

/** Draws one file as its makers laid it out, within the limits of reading. Never throws and never rejects. */
export async function drawFile(
  input: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  resources: ReadingResources,
  limits: ReadLimits = defaultLimits,
): Promise<DrawOutcome> {
  const { name, bytes } = input
  try {
    if (bytes.byteLength === 0) throw emptyFile()
    const format = sniffFormat(bytes, name)
    const draw = await drawers[format]?.()
    if (draw === undefined) return { kind: 'not-drawn', detail: `${quotedName(name)} is of a kind that cannot be laid out here.` }
    return { kind: 'drawn', drawing: await draw({ name, bytes, format, limits, resources }) }
  } catch (error) {
    const { says } = error instanceof ReadFault ? error.fault : damaged('its inside is not built as files of its kind are').fault
    return { kind: 'not-drawn', detail: `${quotedName(name)} ${says}` }
  }
}
