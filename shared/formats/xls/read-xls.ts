import type { Reader } from '../reading/reader.ts'
import { isBiff, readBiff } from './biff/read-biff.ts'
import { addLibrarySheets } from './library-sheets.ts'
import { openWorkbook } from './workbook-file.ts'

/**
 * Reads Excel's binary workbooks. Those of Excel 5 to 2003 (MS-XLS) are read here, ten times as fast as by the library and
 * with what stands around the cells; the library reads what has another form.
 */
export const readXls: Reader = (input, into) => {
  const { bytes, records } = openWorkbook(input, into)
  if (records !== undefined && isBiff(records)) readBiff(records, into)
  else addLibrarySheets(bytes, into)
}
