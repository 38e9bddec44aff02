const MiB = 1024 * 1024

/** What all archives inside one file may give together: archives in archives can hold more files than a disk. */
const maxFiles = 20_000
const maxBytes = 1024 * MiB
/** What a member costs that was refused for what it unpacks to: so much was unpacked before that was known. */
const refusedBytes = 32 * MiB

interface Spent {
  files: number
  bytes: number
  isFull: boolean
}

/** Counts what is taken out of each file that is no member of another, by the path of that file. */
export class FamilyBudget {
  private readonly spent = new Map<string, Spent>()

  /** How many of these members, from the first, may be taken out of the archive at `path` (`outer.zip!/inner.zip`). */
  take(path: string, members: ReadonlyArray<{ readonly bytes: Uint8Array }>): number {
    const family = this.familyOf(path)
    for (const [index, { bytes }] of members.entries()) {
      if (family.files >= maxFiles || family.bytes + bytes.byteLength > maxBytes) {
        family.isFull = true
        return index
      }
      family.files++
      family.bytes += bytes.byteLength
    }
    return members.length
  }

  /** Whether something had to be left in its archive: opening one more of the archives inside would give nothing. */
  isFull(path: string): boolean {
    return path.includes('!/') && this.familyOf(path).isFull
  }

  /** Counts a member that was refused for its size. */
  noteRefused(path: string): void {
    if (path.includes('!/')) this.familyOf(path).bytes += refusedBytes
  }

  private familyOf(path: string): Spent {
    const [outermost = path] = path.split('!/')
    const family = this.spent.get(outermost) ?? { files: 0, bytes: 0, isFull: false }
    this.spent.set(outermost, family)
    return family
  }
}

/** The sentence about members that were left in their archive. */
export const familyIsFull = 'The archives inside one another hold more than is taken out of one file. Unpack them and import what you need.'
