import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { ReadingResources } from '../../contracts/reading.ts'
import { withMemoryLimit } from './memory-limit.ts'

/** What of the module's memory is used here; its own types need those of Emscripten. */
interface Memory {
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  readonly HEAPF32: Float32Array<ArrayBuffer>
  readonly HEAP32: Int32Array<ArrayBuffer>
  readonly wasmExports: DirectCalls & { readonly malloc: (sizeBytes: number) => number; readonly free: (pointer: number) => void }
}

/** Calls made for every character of a page. Going through the module's wrappers took a third of the reading time. */
interface DirectCalls {
  readonly FPDFText_CountChars: (text: number) => number
  readonly FPDFText_GetUnicode: (text: number, index: number) => number
  readonly FPDFText_IsHyphen: (text: number, index: number) => number
  readonly FPDFText_GetTextObject: (text: number, index: number) => number
  readonly FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number
}

function memoryOf(module: object): Memory {
  if (!('HEAPU8' in module && 'HEAPF32' in module && 'HEAP32' in module)) throw new Error('PDFium does not show its memory')
  return module as Memory
}

const scratchBytes = 64
/** PDFium's memory may grow to this, not to the 2 GiB it asks for: pages made to exhaust a computer fill whatever there is. */
const maxMemoryBytes = 640 * 1024 * 1024
/** Longest text taken of one title, address, name or comment. */
const maxTextBytes = 512 * 1024

/** PDFium with its memory: calls go to `api`; texts, numbers and bytes are fetched from memory here and nowhere else. */
export class Pdfium {
  readonly api: WrappedPdfiumModule
  readonly direct: DirectCalls
  private readonly memory: Memory
  private readonly scratch: number

  constructor(api: WrappedPdfiumModule) {
    this.api = api
    this.memory = memoryOf(api.pdfium)
    this.direct = this.memory.wasmExports
    this.scratch = this.memory.wasmExports.malloc(scratchBytes)
  }

  /** Copies bytes into PDFium's memory; `free` gives them back. */
  place(bytes: Uint8Array): number {
    const pointer = this.memory.wasmExports.malloc(Math.max(1, bytes.byteLength))
    if (pointer === 0) throw new RangeError('PDFium is out of memory')
    this.memory.HEAPU8.set(bytes, pointer)
    return pointer
  }

  /** Whether its memory has grown nearly as far as it may, so that a call that failed did so for want of more. */
  get isFull(): boolean {
    return this.memory.HEAPU8.byteLength > maxMemoryBytes * 0.75
  }

  free(pointer: number): void {
    this.memory.wasmExports.free(pointer)
  }

  /** A UTF-16 text that PDFium writes: asked once for its length in bytes, once for the text. */
  text(write: (buffer: number, sizeBytes: number) => number): string {
    return this.written('utf-16le', 2, write)
  }

  /** The same for texts of single bytes, such as addresses. */
  narrowText(write: (buffer: number, sizeBytes: number) => number): string {
    return this.written('utf-8', 1, write)
  }

  /** `count` 32-bit floats that PDFium writes, or nothing when it says it could not. */
  floats(count: number, write: (buffer: number) => boolean): readonly number[] | undefined {
    if (!write(this.scratch)) return undefined
    const at = this.scratch / 4
    return [...this.memory.HEAPF32.subarray(at, at + count)]
  }

  /** Writes the box of a character, with its room above and below, into `into`: left, top, right, bottom; `y` goes upwards. */
  characterBox(text: number, index: number, into: Float32Array): boolean {
    if (this.direct.FPDFText_GetLooseCharBox(text, index, this.scratch) === 0) return false
    const at = this.scratch / 4
    for (let each = 0; each < 4; each++) into[each] = this.memory.HEAPF32[at + each] ?? 0
    return true
  }

  /** `count` 32-bit integers or handles in memory that `write` fills, zero before it does. */
  integers(count: number, write: (buffer: number) => boolean): readonly number[] | undefined {
    const at = this.scratch / 4
    this.memory.HEAP32.fill(0, at, at + count)
    return write(this.scratch) ? [...this.memory.HEAP32.subarray(at, at + count)] : undefined
  }

  /** Bytes that PDFium writes, into memory of their own. */
  bytes(sizeBytes: number, write: (buffer: number) => boolean): Uint8Array<ArrayBuffer> | undefined {
    const buffer = this.memory.wasmExports.malloc(Math.max(1, sizeBytes))
    if (buffer === 0) throw new RangeError('PDFium is out of memory')
    try {
      return write(buffer) ? this.memory.HEAPU8.slice(buffer, buffer + sizeBytes) : undefined
    } finally {
      this.free(buffer)
    }
  }

  private written(encoding: string, unitBytes: number, write: (buffer: number, sizeBytes: number) => number): string {
    const sizeBytes = Math.min(maxTextBytes, write(0, 0) >>> 0)
    if (sizeBytes <= unitBytes) return ''
    const bytes = this.bytes(sizeBytes, (buffer) => write(buffer, sizeBytes) > 0)
    if (bytes === undefined) return ''
    return new TextDecoder(encoding).decode(bytes).replace(/\0[\s\S]*$/u, '')
  }
}

let loading: Promise<Pdfium> | undefined

/** PDFium, loaded once in each worker. */
export function loadPdfium(resources: ReadingResources): Promise<Pdfium> {
  loading ??= start(resources)
  return loading
}

/** Forgets a PDFium that failed in the middle of a call: what it holds in memory can no longer be trusted. */
export function dropPdfium(): void {
  loading = undefined
}

async function start(resources: ReadingResources): Promise<Pdfium> {
  const wasmBinary = withMemoryLimit(await resources.pdfiumWasm(), maxMemoryBytes)
  // Memory that may not grow is reported as an outcome; the module would write it to the console, once for each try.
  const api = await init({ wasmBinary, printErr: () => {} })
  // Without the form-filling environment's script engine, no script of a document can run: the module has none built in.
  api.PDFiumExt_Init()
  return new Pdfium(api)
}
