import type { ReadLimits } from '../../contracts/reading.ts'
import { damaged, encrypted, truncated } from '../reading/faults.ts'
import { ReadFault } from '../reading/read-fault.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { attribute, elements, readTree, type XmlElement } from '../xml/xml-tree.ts'
import { inflateCounted } from './inflate-counted.ts'
import { InflationBudget } from './inflation-budget.ts'
import { recoverEntries } from './recovered-entries.ts'
import { resolvePart } from './resolve-part.ts'
import { entryBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** A link from a part to another part or out of the package (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string
  /** Last segment of the relationship's type, e.g. `hyperlink`. */
  readonly type: string
  /** The part's path, or for an external one the target as written. */
  readonly target: string
  readonly isExternal: boolean
}

/** An Office Open XML package: parts by path, inflated when they are asked for and counted while they are. */
export class OfficePackage {
  readonly limits: ReadLimits
  /** Its end is missing: parts may be missing too, and the last one may stop in the middle. */
  readonly isCutOff: boolean
  /** Of all parts, without a leading slash. */
  readonly paths: readonly string[]
  private readonly bytes: Uint8Array
  private readonly budget: InflationBudget
  private readonly entries = new Map<string, ZipEntry>()

  constructor(bytes: Uint8Array, limits: ReadLimits) {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw encrypted()
    this.limits = limits
    this.bytes = bytes
    this.budget = new InflationBudget(limits, bytes.byteLength)
    const { entries, isCutOff } = listEntries(bytes, limits.maxEntries)
    this.isCutOff = isCutOff
    for (const entry of entries) this.entries.set(partKey(entry.path), entry)
    this.paths = [...this.entries.values()].map(({ path }) => partName(path))
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path))
  }

  /** The part's XML as text, or nothing when the package has no such part. */
  text(path: string): string | undefined {
    const bytes = this.partBytes(path)
    return bytes === undefined ? undefined : decodeXml(bytes)
  }

  /** The part's bytes, a copy of its own, or nothing when the package has no such part. */
  partBytes(path: string): Uint8Array<ArrayBuffer> | undefined {
    const entry = this.entries.get(partKey(path))
    if (entry === undefined) return undefined
    if (entry.isEncrypted) throw encrypted()
    this.budget.startPart()
    const compressed = entryBytes(this.bytes, entry)
    if (entry.method === 8) return inflateCounted(compressed, this.budget, { isCutOff: this.isCutOff, claimedBytes: entry.claimedBytes })
    if (entry.method !== 0) throw damaged('one of its parts is compressed in a way no office program uses')
    this.budget.take(compressed.byteLength)
    return compressed.slice()
  }

  tree(path: string): XmlElement | undefined {
    const text = this.text(path)
    return text === undefined ? undefined : readTree(text, this.limits.maxXmlDepth)
  }

  /** The relationships of a part by id; those of the package itself for the empty path. */
  relationships(path = ''): ReadonlyMap<string, Relationship> {
    const slash = path.lastIndexOf('/') + 1
    const root = this.tree(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)
    const found = new Map<string, Relationship>()
    for (const element of elements(root)) {
      const id = attribute(element, 'Id') ?? ''
      const target = attribute(element, 'Target') ?? ''
      const isExternal = attribute(element, 'TargetMode') === 'External'
      const type = (attribute(element, 'Type') ?? '').split('/').at(-1) ?? ''
      found.set(id, { id, type, target: isExternal ? target : resolvePart(path, target), isExternal })
    }
    return found
  }

  /** Paths of the parts that stand in a relationship of that type to `path`, in the order written. */
  related(path: string, type: string): readonly string[] {
    return [...this.relationships(path).values()].filter((each) => each.type === type && !each.isExternal).map(({ target }) => target)
  }

  /** The main part: what the package's own relationships call its office document, else the first path of `pattern`. */
  mainPart(pattern: RegExp): string {
    const stated = this.related('', 'officeDocument').find((path) => this.has(path))
    const path = stated ?? this.paths.find((each) => pattern.test(each))
    if (path === undefined) throw this.isCutOff ? truncated() : damaged('it has no main part')
    return path
  }
}

function listEntries(bytes: Uint8Array, maxEntries: number): { readonly entries: readonly ZipEntry[]; readonly isCutOff: boolean } {
  try {
    return { entries: readZipDirectory(bytes, maxEntries), isCutOff: false }
  } catch (error) {
    if (!(error instanceof ReadFault) || error.fault.reason !== 'truncated') throw error
    const entries = recoverEntries(bytes, maxEntries)
    if (entries.length === 0) throw error
    return { entries, isCutOff: true }
  }
}

/** Old producers write backslashes. */
const partName = (path: string): string => path.replaceAll('\\', '/').replace(/^\//u, '')

/** Part names compare without case (ECMA-376 part 2, 6.2.2.3). */
const partKey = (path: string): string => partName(path).toLowerCase()
