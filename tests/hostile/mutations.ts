import { strFromU8, unzipSync, zipSync } from 'fflate'
import type { Bytes } from './files/hostile-file.ts'

/** A file with what it was made from. */
export interface Mutant {
  readonly name: string
  readonly bytes: Bytes
}

/** Numbers from 0 to 1 that are the same for the same seed. Source: mulberry32 by Tommy Ettinger, public domain. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Change = (bytes: Bytes, random: () => number) => Bytes

const somewhere = (bytes: Uint8Array, random: () => number): number => Math.floor(random() * bytes.byteLength)
/** A length from a byte to `most`, small ones as often as large ones. */
const someLength = (most: number, random: () => number): number => Math.max(1, Math.floor(most ** random()))

/** Numbers at which sizes, counts and places overflow. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

const changes: readonly Change[] = [
  // Bits here and there.
  (bytes, random) => {
    const copy = bytes.slice()
    for (let count = someLength(64, random); count > 0; count--) {
      const at = somewhere(copy, random)
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    }
    return copy
  },
  // A number at its edge.
  (bytes, random) => {
    const copy = bytes.slice()
    const view = new DataView(copy.buffer)
    for (let count = someLength(8, random); count > 0 && copy.byteLength >= 4; count--) {
      const value = edges[Math.floor(random() * edges.length)] ?? 0
      view.setUint32(Math.floor(random() * (copy.byteLength - 3)), value, random() < 0.8)
    }
    return copy
  },
  // Cut off.
  (bytes, random) => bytes.slice(0, somewhere(bytes, random)),
  // A stretch taken out, said twice, or filled with noise.
  (bytes, random) => {
    const at = somewhere(bytes, random)
    return spliced(bytes, at, at + someLength(bytes.byteLength, random), new Uint8Array())
  },
  (bytes, random) => {
    const at = somewhere(bytes, random)
    const piece = bytes.subarray(at, at + someLength(4_096, random))
    return spliced(bytes, at, at, ...Array.from({ length: someLength(50, random) }, () => piece))
  },
  (bytes, random) => {
    const at = somewhere(bytes, random)
    const noise = Uint8Array.from({ length: someLength(4_096, random) }, () => Math.floor(random() * 256))
    return spliced(bytes, at, at + noise.byteLength, noise)
  },
  // A stretch moved to another place.
  (bytes, random) => {
    const from = somewhere(bytes, random)
    const piece = bytes.slice(from, from + someLength(8_192, random))
    const at = somewhere(bytes, random)
    return spliced(bytes, at, at, piece)
  },
]

function spliced(bytes: Uint8Array, from: number, to: number, ...pieces: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat([bytes.subarray(0, from), ...pieces, bytes.subarray(Math.min(to, bytes.byteLength))]))
}

/** A change to what stands between angle brackets, quotes and numbers: what gets as far as the readers of XML, HTML and PDF. */
function changedWords(bytes: Bytes, random: () => number): Bytes {
  const text = strFromU8(bytes, true)
  const tokens = [...text.matchAll(/<[^<>]{0,400}>|"[^"]{0,200}"|\b\d{1,9}\b|\/[A-Z][a-zA-Z]{1,20}\b/gu)]
  if (tokens.length === 0) return bytes
  let changed = text
  for (let count = someLength(6, random); count > 0; count--) {
    const [token] = tokens[Math.floor(random() * tokens.length)] ?? ['']
    const [other] = tokens[Math.floor(random() * tokens.length)] ?? ['']
    const choices = [other, '', token.repeat(someLength(300, random)), `"${edges[Math.floor(random() * edges.length)]}"`, '-1']
    const from = changed.indexOf(token, Math.floor(random() * changed.length))
    if (from >= 0)
      changed = changed.slice(0, from) + (choices[Math.floor(random() * choices.length)] ?? '') + changed.slice(from + token.length)
  }
  return Uint8Array.from(changed, (character) => character.charCodeAt(0))
}

/** Changes one part of a package and packs it again, so that the change is not lost at the gate. */
function changedPart(bytes: Bytes, random: () => number): Bytes {
  const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 4_000_000 })
  const names = Object.keys(parts)
  const name = names[Math.floor(random() * names.length)]
  const part = name === undefined ? undefined : parts[name]
  if (name === undefined || part === undefined || part.byteLength === 0) return bytes
  const inside = random() < 0.7 ? changedWords(part.slice(), random) : changedBytes(part.slice(), random)
  return new Uint8Array(zipSync({ ...parts, [name]: inside }, { level: 1 }))
}

const changedBytes = (bytes: Bytes, random: () => number): Bytes =>
  bytes.byteLength === 0 ? bytes : (changes[Math.floor(random() * changes.length)]?.(bytes, random) ?? bytes)

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The file `number` of the series that a seed stands for: one of the good files, changed in one to three ways. */
export function mutantOf(good: readonly Mutant[], seed: number, number: number): Mutant {
  const random = seeded(seed + number * 7_919)
  const { name, bytes } = good[Math.floor(random() * good.length)] ?? { name: 'none', bytes: new Uint8Array() }
  let changed = bytes
  for (let count = someLength(3, random); count > 0; count--) changed = changedOnce(changed, random)
  return { name, bytes: changed }
}

function changedOnce(bytes: Bytes, random: () => number): Bytes {
  const way = random()
  try {
    if (way < 0.55 && isZip(bytes)) return changedPart(bytes, random)
  } catch {
    // No longer a zip that this packer opens: changed as bytes.
  }
  return way < 0.35 ? changedWords(bytes, random) : changedBytes(bytes, random)
}
