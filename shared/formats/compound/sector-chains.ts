import type { ByteView } from '../binary/byte-view.ts'
import { damaged, truncated } from '../reading/faults.ts'

/** Sector numbers from here on are no sectors but marks: end of chain, free, a table's own (MS-CFB 2.1). */
export const firstMark = 0xfffffffa
const endOfChain = 0xfffffffe
/** Sectors of the table that the header itself lists (MS-CFB 2.2). */
const inHeader = 109

/**
 * The sectors of a compound file and how they are chained (MS-CFB 2.2 to 2.5):
 *
 *     header │ sector 0 │ sector 1 │ …        table: 0 → 2, 1 → end, 2 → 5, …
 *
 * What a file says of its own size is never believed: no chain is longer than the file has sectors, and one that comes
 * back to itself is damage.
 */
export class SectorChains {
  readonly sectorBytes: number
  /** Set once a chain led beyond the end of the file. */
  isCutOff = false
  private readonly file: ByteView
  private readonly tableSectors: readonly number[]
  private readonly sectorCount: number

  constructor(file: ByteView) {
    this.file = file
    const shift = file.u16(30)
    // 512 bytes or 4,096; others are not written, but mean no harm.
    if (shift < 7 || shift > 16) throw damaged('the size of its sectors is none that is used')
    this.sectorBytes = 1 << shift
    this.sectorCount = Math.max(0, Math.ceil(file.length / this.sectorBytes) - 1)
    this.tableSectors = this.readTableSectors()
  }

  /** The bytes of a chain, at most `length`. Sectors that stand in a row are not copied. */
  read(first: number, length: number): Uint8Array<ArrayBuffer> {
    const wanted = Math.min(length, this.sectorCount * this.sectorBytes)
    const sectors = this.follow(first, Math.ceil(wanted / this.sectorBytes))
    const [start] = sectors
    if (start === undefined) {
      if (wanted > 0) this.isCutOff = true
      return new Uint8Array(0)
    }
    if (sectors.every((sector, index) => sector === start + index)) return this.bytesOf(start, sectors.length, wanted)
    const bytes = new Uint8Array(Math.min(wanted, sectors.length * this.sectorBytes))
    for (const [index, sector] of sectors.entries()) {
      const at = index * this.sectorBytes
      bytes.set(this.bytesOf(sector, 1, bytes.length - at), at)
    }
    return bytes
  }

  /** The bytes of a whole chain. */
  readWhole(first: number): Uint8Array<ArrayBuffer> {
    return this.read(first, this.follow(first, this.sectorCount).length * this.sectorBytes)
  }

  private bytesOf(first: number, count: number, length: number): Uint8Array<ArrayBuffer> {
    const start = (first + 1) * this.sectorBytes
    return this.file.bytes.subarray(start, Math.min(start + count * this.sectorBytes, start + length))
  }

  private follow(first: number, most: number): readonly number[] {
    const sectors: number[] = []
    const seen = new Set<number>()
    for (let sector = first; sector < firstMark && sectors.length < most; sector = this.next(sector)) {
      if (sector >= this.sectorCount) {
        this.isCutOff = true
        break
      }
      if (seen.has(sector)) throw damaged('its sectors are chained in a circle')
      seen.add(sector)
      sectors.push(sector)
    }
    return sectors
  }

  private next(sector: number): number {
    const perSector = this.sectorBytes / 4
    const table = this.tableSectors[Math.floor(sector / perSector)]
    if (table === undefined) return endOfChain
    const at = (table + 1) * this.sectorBytes + (sector % perSector) * 4
    if (at + 4 <= this.file.length) return this.file.u32(at)
    this.isCutOff = true
    return endOfChain
  }

  /** Where the table itself stands: the header lists its first sectors, a chain of lists the others (MS-CFB 2.5). */
  private readTableSectors(): readonly number[] {
    if (this.file.length < 512) throw truncated()
    const sectors: number[] = []
    const most = Math.ceil((this.sectorCount * 4) / this.sectorBytes)
    const take = (sector: number): void => {
      if (sector < firstMark && sectors.length < most) sectors.push(sector)
    }
    for (let index = 0; index < inHeader; index++) take(this.file.u32(76 + index * 4))
    const perList = this.sectorBytes / 4 - 1
    const seen = new Set<number>()
    for (let list = this.file.u32(68); list < this.sectorCount && !seen.has(list) && sectors.length < most; ) {
      seen.add(list)
      const at = (list + 1) * this.sectorBytes
      if (at + this.sectorBytes > this.file.length) break
      for (let index = 0; index < perList; index++) take(this.file.u32(at + index * 4))
      list = this.file.u32(at + perList * 4)
    }
    return sectors
  }
}
