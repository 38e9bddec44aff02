import { read, set_cptable, type WorkBook } from '@e965/xlsx'
import { codePageText } from '../binary/code-pages.ts'
import { damaged, encrypted } from '../reading/faults.ts'

// The library's own code-page tables are half a megabyte; the platform has decoders.
set_cptable({
  utils: {
    decode: (codePage: number, bytes: ArrayLike<number>) => codePageText(codePage, Uint8Array.from(bytes)),
    encode: (_codePage: number, text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
  },
})

/** The password Excel itself uses for workbooks that are only protected against changes (MS-OFFCRYPTO 2.3.7.2). */
const writeProtection = 'VelvetSweatshop'

/** Parses a workbook's cells. Formulas are wanted for links in them; where they cannot be read, the cells are read without. */
export function parseWorkbook(bytes: Uint8Array<ArrayBuffer>): WorkBook {
  const options = { type: 'array', dense: true, cellNF: true, cellHTML: false, cellText: false, password: writeProtection } as const
  try {
    return read(bytes, { ...options, cellFormula: false })
  } catch (error) {
    if (isLocked(error)) throw encrypted()
  }
  try {
    return read(bytes, { ...options, cellFormula: false })
  } catch (error) {
    throw isLocked(error) ? encrypted() : damaged('its records are not built as those of a workbook are')
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && /password|encrypt/iu.test(error.message)
