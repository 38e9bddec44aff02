/** What a cell shows for an error (MS-XLS 2.5.10). */
export const errorText = (code: number): string => texts.get(code) ?? ''

const texts = new Map<number, string>([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])
