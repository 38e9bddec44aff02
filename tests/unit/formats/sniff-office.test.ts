import { expect, it } from 'vitest'
import { sniffFormat } from '../../../shared/formats/index.ts'
import { docx, p, packageOf, pptx, read, shape, xlsx } from '../../fixtures/office-files.ts'

it.each([
  ['docx', docx({ body: p('x') })],
  ['pptx', pptx([{ shapes: shape(['x']) }])],
  ['xlsx', xlsx([{ name: 'S', rows: '' }])],
  ['xls', packageOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x', 'xl/styles.xml': '<x/>' })],
  ['odt', packageOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' })],
  ['unknown', packageOf({ '[Content_Types].xml': '<Types/>', 'visio/document.xml': '<x/>' })],
  ['zip', packageOf({ 'word/notes.txt': 'x', 'paper.docx': 'x' })],
] as const)('a package is told by its parts: %s', (format, bytes) => {
  expect(sniffFormat(bytes, 'file.zip')).toBe(format)
})

it('a package that lost its end is still told by the parts before it', () => {
  const bytes = docx({ body: p('x'.repeat(5_000)) })
  expect(sniffFormat(bytes.slice(0, bytes.length - 300), 'file')).toBe('docx')
})

it('a document under a wrong name is read as what it is, and the name is said to be wrong', async () => {
  const warning = { kind: 'wrong-extension', stated: 'pdf', found: 'docx' }
  expect(await read('paper.pdf', docx({ body: p('x') }))).toMatchObject({ kind: 'read', document: { format: 'docx', warnings: [warning] } })
  expect(await read('paper.docm', docx({ body: p('x') }))).toMatchObject({ kind: 'read', document: { format: 'docx', warnings: [] } })
})

it('a lock file is said to be one, unless it is a document after all', async () => {
  // The length of the user's name, the name in single bytes, then once more in two bytes a letter.
  const lock = new Uint8Array(162)
  lock.set([8, ...new TextEncoder().encode('Delegate')])
  lock.set([8, 0, ...Array.from('Delegate').flatMap((letter) => [letter.charCodeAt(0), 0])], 54)
  expect(await read('~$paper.docx', lock)).toMatchObject({
    kind: 'unreadable',
    reason: 'format-not-read',
    detail: expect.stringContaining('lock file'),
  })
  expect(await read('~$paper.docx', docx({ body: p('x') }))).toMatchObject({ kind: 'read' })
})
