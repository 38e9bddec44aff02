import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CompoundFile } from '../../../shared/formats/compound/compound-file.ts'
import { writeCompound } from '../../../shared/formats/compound/write-compound.ts'
import { ReadFault } from '../../../shared/formats/reading/read-fault.ts'
import { patched } from '../../fixtures/bytes.ts'
import { compoundFile } from '../../fixtures/compound-file.ts'

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256)
/** Compares without the report of a difference, which takes long for thousands of bytes. */
const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one?.length === other?.length && (one?.every((byte, at) => byte === other?.[at]) ?? false)
const sectorBytes = 4_096
const sectorTableAt = (file: Uint8Array): number => (new DataView(file.buffer).getUint32(76, true) + 1) * sectorBytes
const directoryAt = (file: Uint8Array): number => (new DataView(file.buffer).getUint32(48, true) + 1) * sectorBytes

describe('a compound file', () => {
  it('gives back every stream, large or small, of every folder', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[A-Za-z]{1,20}$/u), length: fc.integer({ min: 0, max: 20_000 }) }), {
          selector: ({ name }) => name.toLowerCase(),
          maxLength: 12,
        }),
        (streams) => {
          const contents = streams.map(({ name, length }) => ({ name, bytes: bytes(length) }))
          const file = new CompoundFile(
            writeCompound({ name: '', streams: contents, storages: [{ name: 'Inner', streams: contents, storages: [] }] }),
          )
          const [inner] = file.root.storages
          expect(inner?.streams).toHaveLength(contents.length)
          for (const each of contents) expect(isSame(file.stream(each.name.toUpperCase()), each.bytes)).toBe(true)
          for (const stream of inner?.streams ?? [])
            expect(isSame(file.bytes(stream), contents.find(({ name }) => name === stream.name)?.bytes)).toBe(true)
          expect(file.isCutOff).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives what is left of a stream when its end is missing, and knows', () => {
    const whole = compoundFile({ WordDocument: bytes(40_000) })
    // The directory and the table stand behind the streams here; what is cut out is in the middle.
    const file = new CompoundFile(patched(whole, { [sectorTableAt(whole) + 3 * 4]: 0x00ff_ffff }))
    expect(file.stream('WordDocument')).toEqual(bytes(40_000).subarray(0, 4 * sectorBytes))
    expect(file.isCutOff).toBe(true)
    expect(new CompoundFile(whole).stream('WordDocument')).toEqual(bytes(40_000))
  })

  it('calls a chain of sectors that comes back to itself damage', () => {
    const whole = compoundFile({ WordDocument: bytes(40_000) })
    const file = new CompoundFile(patched(whole, { [sectorTableAt(whole) + 3 * 4]: 1 }))
    expect(() => file.stream('WordDocument')).toThrow(ReadFault)
  })

  it('ends with a directory whose entries point at one another', () => {
    const whole = compoundFile({ one: bytes(10), two: bytes(20), three: bytes(30) })
    const at = directoryAt(whole)
    const file = new CompoundFile(
      patched(whole, { [at + 128 + 68]: 0, [at + 128 + 72]: 2, [at + 2 * 128 + 68]: 1, [at + 2 * 128 + 72]: 2 }),
    )
    expect(file.root.streams.length).toBeLessThanOrEqual(3)
    expect(new CompoundFile(whole).root.streams).toHaveLength(3)
  })

  it('believes no size that is larger than the file', () => {
    const whole = compoundFile({ WordDocument: bytes(5_000) })
    const file = new CompoundFile(patched(whole, { [directoryAt(whole) + 128 + 120]: 0xffff_ffff }))
    expect(file.stream('WordDocument')?.length).toBeLessThanOrEqual(2 * sectorBytes)
  })

  it('is refused as damaged or cut off, never in another way, whatever bytes are changed', () => {
    const whole = compoundFile({ WordDocument: bytes(9_000), '1Table': bytes(300), Data: bytes(70) })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }), (changes) => {
        const changed = new Uint8Array(whole)
        for (const [at, value] of changes) changed[at] = value
        try {
          const file = new CompoundFile(changed)
          for (const name of file.names) file.stream(name)
        } catch (error) {
          expect(error).toBeInstanceOf(ReadFault)
        }
      }),
      { numRuns: 300 },
    )
  })
})
