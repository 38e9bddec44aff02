import type { ByteView } from '../binary/byte-view.ts'
import type { FileInformation } from './file-information.ts'

/** A stretch of bytes of one format and its property modifiers. */
export interface FormattedRun {
  readonly from: number
  readonly to: number
  readonly modifiers: Uint8Array<ArrayBuffer>
  /** Style of a paragraph; 0 for characters. */
  readonly style: number
}

const pageBytes = 512
const none = new Uint8Array(0)

/**
 * The formats of all paragraphs, or of all characters, by the place of their bytes in the file. They stand in pages of
 * 512 bytes ("FKP", MS-DOC 2.9.32, 2.9.174) that a table lists:
 *
 *     page:  n + 1 places in the text │ n × where its format stands in this page │ … formats … │ n
 */
export class FormattedRuns {
  private readonly runs: readonly FormattedRun[]

  constructor(at: {
    readonly stream: ByteView
    readonly table: ByteView
    readonly info: FileInformation
    readonly of: 'paragraphs' | 'characters'
  }) {
    const runs: FormattedRun[] = []
    for (const page of pageNumbers(at)) addRuns(at, page, runs)
    this.runs = runs.every((run, index) => run.from >= (runs[index - 1]?.from ?? 0))
      ? runs
      : runs.toSorted((one, other) => one.from - other.from)
  }

  /** Number of the run that holds a byte, or of the next one after it. */
  indexAt(place: number): number {
    let low = 0
    let high = this.runs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.runs[middle]?.to ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return low
  }

  run(index: number): FormattedRun | undefined {
    return this.runs[index]
  }
}

/** Each page once: no file has more of them than its length allows. */
function pageNumbers(at: ConstructorParameters<typeof FormattedRuns>[0]): ReadonlySet<number> {
  const { table, info, of } = at
  const place = info.place(of === 'paragraphs' ? 'paragraphPages' : 'characterPages')
  const numberBytes = info.version === 97 ? 4 : 2
  const available = Math.min(place.length, table.length - place.at)
  const count = Math.max(0, Math.floor((available - 4) / (4 + numberBytes)))
  const numbers = new Set<number>()
  for (let index = 0; index < count; index++) {
    const numberAt = place.at + (count + 1) * 4 + index * numberBytes
    // The upper ten bits are not used (MS-DOC 2.9.206).
    numbers.add(numberBytes === 4 ? table.u32(numberAt) & 0x3f_ffff : table.u16(numberAt))
  }
  return numbers
}

function addRuns({ stream, info, of }: ConstructorParameters<typeof FormattedRuns>[0], page: number, runs: FormattedRun[]): void {
  if ((page + 1) * pageBytes > stream.length) return
  const view = stream.within(page * pageBytes, pageBytes)
  const count = view.u8(pageBytes - 1)
  const offsetBytes = of === 'characters' ? 1 : info.version === 97 ? 13 : 7
  if ((count + 1) * 4 + count * offsetBytes > pageBytes) return
  for (let index = 0; index < count; index++) {
    const offset = view.u8((count + 1) * 4 + index * offsetBytes) * 2
    const format =
      offset === 0
        ? { modifiers: none, style: 0 }
        : of === 'characters'
          ? characterFormat(view, offset)
          : paragraphFormat(view, offset, info)
    runs.push({ from: view.u32(index * 4), to: view.u32(index * 4 + 4), ...format })
  }
}

/** MS-DOC 2.9.34 */
function characterFormat(page: ByteView, at: number): Pick<FormattedRun, 'modifiers' | 'style'> {
  const length = Math.min(page.u8(at), pageBytes - 1 - at - 1)
  return { modifiers: page.part(at + 1, Math.max(0, length)), style: 0 }
}

/** MS-DOC 2.9.175: the length is counted in pairs of bytes, in a second byte when the first is 0; the style comes first. */
function paragraphFormat(page: ByteView, at: number, { version }: FileInformation): Pick<FormattedRun, 'modifiers' | 'style'> {
  const first = page.u8(at)
  const isLong = first === 0 && version === 97 && at + 2 < pageBytes
  const start = isLong ? at + 2 : at + 1
  const stated = isLong ? page.u8(at + 1) * 2 : version === 97 ? first * 2 - 1 : first * 2
  const length = Math.min(stated, pageBytes - 1 - start)
  return length < 2 ? { modifiers: none, style: 0 } : { style: page.u16(start), modifiers: page.part(start + 2, length - 2) }
}
