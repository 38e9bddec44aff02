import { describe, expect, it } from 'vitest'
import { documentOf, lines, runs } from '../../fixtures/block-lines.ts'
import { processorMs } from '../../fixtures/processor-time.ts'
import { readString } from '../../fixtures/reading.ts'

const read = async (text: string) => documentOf(await readString('notes.md', text))

describe('Markdown', () => {
  it('is read as headings of both kinds, paragraphs, rules and quotations', async () => {
    expect(lines(await read('# One #\n\nTwo\n---\n\nwrapped\nline  \nbroken\n\n***\n> quoted\n> on'))).toEqual([
      'h1 One',
      'h2 Two',
      '¶ wrapped line\nbroken',
      '¶ quoted on',
    ])
  })

  it('knows lists by their indents, and code by its fence or its indent', async () => {
    expect(lines(await read('1. first\n   goes on\n   - inner\n2. second\n\n```js\na *b*\n\nc\n```\n\ntext\n\n    indented'))).toEqual([
      '1. first goes on',
      '  - inner',
      '2. second',
      'a *b*\n\nc',
      '¶ text',
      'indented',
    ])
  })

  it('reads tables, with escaped bars inside their cells', async () => {
    expect(lines(await read('| To | For |\n|----|:--:|\n| SG16 | a \\| b |\n\nafter'))).toEqual([
      '| *To | *For',
      '| SG16 | a | b',
      '¶ after',
    ])
    expect(lines(await read('a | b\nno table'))).toEqual(['¶ a | b no table'])
  })

  it('marks emphasis, code and links, and leaves characters that are none', async () => {
    const document = await read(
      '**Bold *both*** `x*y` [paper](https://itu.int "t") <https://a.org> snake_case 2 * 3 * 4 ~~gone~~ \\*star\\*',
    )
    expect(runs(document)).toEqual([
      { text: 'Bold ', bold: true },
      { text: 'both', bold: true, italic: true },
      { text: ' ' },
      { text: 'x*y', code: true },
      { text: ' ' },
      { text: 'paper', href: 'https://itu.int' },
      { text: ' ' },
      { text: 'https://a.org', href: 'https://a.org' },
      { text: ' snake_case 2 * 3 * 4 ' },
      { text: 'gone', strike: true },
      { text: ' *star*' },
    ])
  })

  it('resolves links by their definitions, and takes no script for one', async () => {
    expect(runs(await read('See [the paper][LS] and [1] [x](javascript:alert(1)).\n\n[ls]: https://itu.int/ls'))).toEqual([
      { text: 'See ' },
      { text: 'the paper', href: 'https://itu.int/ls' },
      { text: ' and [1] x.' },
    ])
  })

  it('takes a front matter for properties, and comments for nothing', async () => {
    const document = await read('---\ntitle: "Reply to SG16"\ndate: 2018-09-01\n---\n<!-- draft -->\nBody')
    expect(document.properties).toEqual([
      ['dc:title', 'Reply to SG16'],
      ['dcterms:created', '2018-09-01'],
    ])
    expect(lines(document)).toEqual(['¶ Body'])
  })

  it('stays quick on text made to slow it down', async () => {
    const start = processorMs()
    await read(`${'['.repeat(20_000)}\n\n${'*a'.repeat(20_000)}\n\n${'`'.repeat(20_001)}\n\n${'![](('.repeat(5_000)}`)
    expect(processorMs() - start).toBeLessThan(10_000)
  })
})
