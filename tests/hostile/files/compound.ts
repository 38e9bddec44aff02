import { CFB, utils, write } from '@e965/xlsx'
import { outlookMessage } from '../../fixtures/outlook-message.ts'
import { paragraph, wordFile } from '../../fixtures/word-file.ts'
import { type Bytes, type HostileFile, tameWords } from './hostile-file.ts'

/** A compound file with these streams, as Word 97, Outlook and others keep theirs ([MS-CFB]). */
function compoundOf(streams: Readonly<Record<string, Uint8Array | string>>): Bytes {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams))
    CFB.utils.cfb_add(file, name, typeof content === 'string' ? Buffer.from(content) : Buffer.from(content))
  const written: unknown = CFB.write(file, { type: 'buffer' })
  if (!(written instanceof Uint8Array)) throw new Error('The compound file was not written as bytes.')
  return new Uint8Array(written)
}

/** A workbook of Excel 97. */
export function oldWorkbook(): Bytes {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([[tameWords], ['second row', 2]]), 'Scope')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
}

/** A document of Word 97, and a message of Outlook. */
export const oldDocument = (): Bytes => wordFile({ stories: { main: [paragraph(tameWords), paragraph('Second')] } })
export const message = (): Bytes => outlookMessage({ properties: { 26: 'IPM.Note', 55: tameWords, 4096: tameWords } })

const anyhow = { kinds: ['read', 'partial', 'refused', 'unreadable'] } as const

/** Writes 32-bit numbers into a copy, at places from the start. */
function patched(bytes: Bytes, numbers: Readonly<Record<number, number>>): Bytes {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (const [at, value] of Object.entries(numbers)) view.setUint32(Number(at), value, true)
  return copy
}

/** The allocation table of a compound file stands where its header says; every entry is made to name the next, the last the first. */
function roundChains(bytes: Bytes): Bytes {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const tableAt = (view.getUint32(0x4c, true) + 1) * 512
  for (let entry = 0; entry < 128; entry++) view.setUint32(tableAt + entry * 4, entry % 4, true)
  return copy
}

const noisy = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919) % 251)

/** Files of the binary office formats whose tables lead in circles or far outside. */
export const compound: readonly HostileFile[] = [
  {
    does: 'has chains of sectors that go round',
    name: 'round chains.xls',
    make: () => roundChains(oldWorkbook()),
    ends: anyhow,
    tame: oldWorkbook,
  },
  {
    does: 'has a directory that starts at itself and tables far outside',
    name: 'far tables.xls',
    make: () => patched(oldWorkbook(), { 48: 0, 44: 0x7fffffff, 68: 1, 72: 0x7fffffff, 60: 0xfffffff0 }),
    ends: anyhow,
    tame: oldWorkbook,
  },
  {
    does: 'claims sectors of a gigabyte',
    name: 'giant sectors.doc',
    make: () => patched(compoundOf({ WordDocument: noisy(9_000), '1Table': noisy(9_000) }), { 30: 0x001e001e }),
    ends: anyhow,
    tame: oldDocument,
  },
  {
    does: 'is a Word document of noise',
    name: 'noise.doc',
    make: () => {
      const main = noisy(20_000)
      new DataView(main.buffer).setUint16(0, 0xa5ec, true)
      return compoundOf({ WordDocument: main, '1Table': noisy(20_000), '0Table': noisy(20_000) })
    },
    ends: anyhow,
    tame: oldDocument,
  },
  {
    does: 'is a presentation of noise',
    name: 'noise.ppt',
    make: () => compoundOf({ 'PowerPoint Document': noisy(60_000), 'Current User': noisy(200) }),
    ends: { kinds: ['unreadable'], reason: 'damaged' },
  },
  {
    does: 'is a presentation of containers in containers without end',
    name: 'deep containers.ppt',
    make: () => {
      const records = new DataView(new ArrayBuffer(8 * 100_000))
      for (let at = 0; at < 100_000; at++) {
        records.setUint16(at * 8, 0x0f, true)
        records.setUint16(at * 8 + 2, 1_000, true)
        records.setUint32(at * 8 + 4, (100_000 - at - 1) * 8, true)
      }
      return compoundOf({ 'PowerPoint Document': new Uint8Array(records.buffer), 'Current User': new Uint8Array(100) })
    },
    ends: { kinds: ['unreadable'], reason: 'damaged' },
  },
  {
    does: 'is a message of noise with content elsewhere',
    name: 'remote content.msg',
    make: (canary) => {
      const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
      return compoundOf({
        '__properties_version1.0': new Uint8Array(32),
        '__substg1.0_001A001F': wide('IPM.Note'),
        '__substg1.0_0037001F': wide(tameWords),
        '__substg1.0_1000001F': wide(tameWords),
        '__substg1.0_10130102': new Uint8Array(
          Buffer.from(`<p>${tameWords}</p><img src="${canary}/msg.png"><script src="${canary}/msg.js"></script>`),
        ),
        '__substg1.0_10090102': noisy(4_000),
        '__attach_version1.0_#00000000/__substg1.0_3707001F': wide('..\\..\\slipped.txt'),
        '__attach_version1.0_#00000000/__substg1.0_37010102': 'slipped',
      })
    },
    ends: anyhow,
    tame: message,
  },
]
