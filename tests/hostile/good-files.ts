import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { odf } from '../fixtures/odf-files.ts'
import { docx, p, pptx, shape, xlsx } from '../fixtures/office-files.ts'
import { column, pdf } from '../fixtures/pdf-file.ts'
import { zipOf } from '../fixtures/zip-file.ts'
import { message, oldDocument, oldWorkbook } from './files/compound.ts'
import { tameWords, utf8 } from './files/hostile-file.ts'
import type { Mutant } from './mutations.ts'

const sample = path.resolve(import.meta.dirname, '../../resources/sample')
/** Files that others made, where they are at hand. */
const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus/formats')
/** Larger ones would make the battery slow, and hold nothing that small ones do not. */
const largestBytes = 200_000

const table = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('a')}</w:tc></w:tr><w:tr><w:tc>${p('b')}</w:tc><w:tc>${p('c')}</w:tc></w:tr></w:tbl>`
const markup = `<html><head><title>${tameWords}</title></head><body><h1>Scope</h1><p>See <a href="https://example.org">SG17-C456</a></p><table><tr><th>a<th>b<tr><td colspan=2>c</table><ul><li>one<ul><li>two</ul></ul></body></html>`
const mail = `From: a@example.org\r\nTo: b@example.org\r\nSubject: ${tameWords}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Words=20of it</p>\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="a.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\nYWJj\r\n--x--\r\n`

/** A file of every format that is read, made here. */
async function made(): Promise<readonly Mutant[]> {
  const draft = await pdf()
  draft.page(column([tameWords, 'First line', 'Second line']))
  draft.page(column(['Another page']))
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>'
  return [
    {
      name: 'made.docx',
      bytes: docx({ body: `${p(tameWords)}${table}${p('x', '<w:pStyle w:val="Heading1"/>')}`, footnotes: '<w:footnote w:id="1"/>' }),
    },
    { name: 'made.pptx', bytes: pptx([{ shapes: shape([tameWords, 'x']) }, { shapes: shape(['y'], { at: [1, 2] }) }]) },
    {
      name: 'made.xlsx',
      bytes: xlsx([{ name: 'Scope', rows, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }], { strings: [tameWords, 'x'] }),
    },
    { name: 'made.pdf', bytes: await draft.bytes() },
    {
      name: 'made.zip',
      bytes: zipOf([
        { name: 'a.txt', content: tameWords },
        { name: 'b/c.html', content: markup },
      ]),
    },
    { name: 'made.odt', bytes: odf({ body: `<text:h text:outline-level="1">Scope</text:h><text:p>${tameWords}</text:p>` }) },
    { name: 'made.doc', bytes: oldDocument() },
    { name: 'made.xls', bytes: oldWorkbook() },
    { name: 'made.msg', bytes: message() },
    {
      name: 'made.rtf',
      bytes: utf8(
        `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 ${tameWords}\\par {\\b bold}\\'e9\\u233?{\\pict\\pngblip 89504e47}\\trowd\\cellx100\\cellx200 a\\cell b\\cell\\row}`,
      ),
    },
    { name: 'made.eml', bytes: utf8(mail) },
    { name: 'made.mhtml', bytes: utf8(mail.replace('multipart/mixed', 'multipart/related')) },
    { name: 'made.html', bytes: utf8(markup) },
    {
      name: 'made.md',
      bytes: utf8(`# ${tameWords}\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| [c](https://example.org) | *d* |\n\n\`\`\`\ncode\n\`\`\`\n`),
    },
    { name: 'made.csv', bytes: utf8(`title,"a ""quoted"" one",3\n${tameWords},"two\nlines",4\n`) },
    { name: 'made.txt', bytes: utf8(`${tameWords}\n\n1. one\n2. two\n\fPage two\n\fPage three\n`) },
  ]
}

/** Good files of every format: made here, the sample library, and those of the corpus where it is. */
export async function goodFiles(): Promise<readonly Mutant[]> {
  return [...(await made()), ...filesBelow(sample), ...(existsSync(corpus) ? filesBelow(corpus) : [])]
}

function filesBelow(folder: string): readonly Mutant[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((relative) => path.join(folder, relative))
    .filter((file) => statSync(file).isFile() && statSync(file).size <= largestBytes)
    .map((file) => ({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }))
}
