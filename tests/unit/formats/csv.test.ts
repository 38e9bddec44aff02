import { describe, expect, it } from 'vitest'
import { documentOf, lines } from '../../fixtures/block-lines.ts'
import { readString } from '../../fixtures/reading.ts'

const read = async (text: string) => documentOf(await readString('list.csv', text))

describe('comma-separated values', () => {
  it('are a table whose first row names its columns', async () => {
    expect(lines(await read('Symbol,Title\nTD1,"Draft, revised"\nTD2,"Says ""no"""\n'))).toEqual([
      '| *Symbol | *Title',
      '| TD1 | Draft, revised',
      '| TD2 | Says "no"',
    ])
  })

  it.each([';', '\t', '|'])('may be separated by %j', async (delimiter) => {
    expect(lines(await read(`Symbol${delimiter}1,5\nTD1${delimiter}2,5`))).toEqual(['| Symbol | 1,5', '| TD1 | 2,5'])
  })

  it('may say their delimiter first, as spreadsheets do', async () => {
    expect(lines(await read('sep=;\nA;B\n1;2'))).toEqual(['| *A | *B', '| 1 | 2'])
  })

  it('keep line ends inside quotes, and lines whose quote is never closed', async () => {
    expect(lines(await read('A,B\n1,"two\nlines"\n3,"open\n'))).toEqual(['| *A | *B', '| 1 | two\nlines', '| 3 | "open'])
  })

  it('are cut into blocks that say where in the sheet they stand', async () => {
    const { blocks } = await read(Array.from({ length: 250 }, (_, row) => `${row},x,y`).join('\n'))
    expect(blocks.map(({ locator }) => locator.cells)).toEqual(['A1:C100', 'A101:C200', 'A201:C250'])
  })
})
