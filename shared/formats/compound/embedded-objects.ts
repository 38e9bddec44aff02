import type { ReadLimits } from '../../contracts/reading.ts'
import { InflationBudget } from '../package/inflation-budget.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { MemberPaths } from '../reading/member-paths.ts'
import { salvage } from '../reading/salvage.ts'
import { embeddedFormat } from '../sniffing/embedded-format.ts'
import type { CompoundFile, Storage, Stream } from './compound-file.ts'
import { readNativePackage } from './native-package.ts'
import { type NewStorage, writeCompound } from './write-compound.ts'

/** Streams that hold another file as it is: Office's newer documents, and what Acrobat puts in. */
const wholeFiles = new Set(['package', 'contents'])
/** Microsoft Graph keeps a chart's figures in a workbook of its own: that is the chart's, no document. */
const chartClass = /^0[0-3]08020000000000c000000000000046$/u
const documentStreams = new Set(['worddocument', 'workbook', 'book', 'powerpoint document'])

interface ObjectFile {
  /** Empty when the object has none. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Hands over the documents that stand inside a binary document as objects; objects that are no documents are left out.
 * Bytes are counted, since many objects may be said to be the same ones.
 */
export class EmbeddedObjects {
  private readonly into: DocumentBuilder
  private readonly budget: InflationBudget
  private readonly paths = new MemberPaths()

  constructor(at: { readonly limits: ReadLimits; readonly bytes: Uint8Array }, into: DocumentBuilder) {
    this.into = into
    this.budget = new InflationBudget(at.limits, at.bytes.byteLength)
  }

  /** Takes an object that is a folder of a compound file. */
  add(file: CompoundFile, storage: Storage): void {
    const found = salvage(this.into, () => this.objectFile(file, storage))
    if (found === undefined || found.bytes.byteLength === 0) return
    const format = embeddedFormat(found.bytes, found.name)
    if (format === undefined) return
    const path = this.paths.take(found.name) ?? this.paths.take(`Object ${this.into.members.length + 1}.${format}`)
    if (path !== undefined) this.into.members.push({ path, bytes: found.bytes })
  }

  private objectFile(file: CompoundFile, storage: Storage): ObjectFile | undefined {
    this.budget.startPart()
    const stream = (isWanted: (name: string) => boolean) => storage.streams.find(({ name }) => isWanted(name.toLowerCase()))
    const native = stream((name) => name === '\u0001ole10native')
    if (native !== undefined) return readNativePackage(this.bytes(file, native))
    const whole = stream((name) => wholeFiles.has(name))
    if (whole !== undefined) return { name: '', bytes: this.bytes(file, whole).slice() }
    const isDocument = stream((name) => documentStreams.has(name)) !== undefined && !chartClass.test(storage.classId)
    return isDocument ? { name: '', bytes: writeCompound(this.copy(file, storage)) } : undefined
  }

  private copy(file: CompoundFile, storage: Storage): NewStorage {
    return {
      name: storage.name,
      classId: storage.classId,
      streams: storage.streams.map((stream) => ({ name: stream.name, bytes: this.bytes(file, stream) })),
      storages: storage.storages.map((each) => this.copy(file, each)),
    }
  }

  private bytes(file: CompoundFile, stream: Stream): Uint8Array<ArrayBuffer> {
    const bytes = file.bytes(stream)
    this.budget.take(bytes.byteLength)
    return bytes
  }
}
