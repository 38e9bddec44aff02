import { docx, p, packageOf, pptx, shape, xlsx } from '../../fixtures/office-files.ts'
import { type Bytes, type HostileFile, joined, partialAs, readWhole, refusedAs, tameWords, utf8 } from './hostile-file.ts'

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha ha ha ha ha">${Array.from(
  { length: 12 },
  (_, index) => `<!ENTITY ${String.fromCharCode(98 + index)} "${`&${String.fromCharCode(97 + index)};`.repeat(10)}">`,
).join('')}]>`
const outside = (canary: string) =>
  `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "${canary}/entity.dtd"> %p; <!ENTITY c SYSTEM "${canary}/entity">]>`

const wordPart = (inside: string, before = '') => `${before}<w:document xmlns:w="w" xmlns:r="r"><w:body>${inside}</w:body></w:document>`
const wordOf = (document: string | Uint8Array) => docx({ body: '', parts: { 'word/document.xml': document } })
const tameWord = () => docx({ body: p(tameWords) })
const slides = () => pptx([{ shapes: shape([tameWords]) }])
const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${tameWords}</t></is></c></row>`
const sheet = () => xlsx([{ name: 'Scope', rows: cell }])

const utf16 = (text: string): Bytes => joined(new Uint8Array([0xff, 0xfe]), new Uint8Array(Buffer.from(text, 'utf16le')))

const deep = 100_000
const nested = (open: string, close: string, inside = tameWords) => `${open.repeat(deep)}${inside}${close.repeat(deep)}`

const openDocument = (content: string) =>
  packageOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="m"/>',
  })
const openText = (inside: string, before = '') =>
  openDocument(
    `${before}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
  )
const openParagraph = `<text:p>${tameWords}</text:p>`

/** XML and HTML made against their parsers. */
export const markup: readonly HostileFile[] = [
  {
    does: 'defines entities that grow to billions of words',
    name: 'billion laughs.docx',
    make: () => wordOf(wordPart(p('&amp;m;').replace('&amp;', '&'), laughs)),
    ends: refusedAs('doctype'),
    tame: tameWord,
  },
  {
    does: 'defines them in UTF-16',
    name: 'billion laughs in UTF-16.docx',
    make: () => wordOf(utf16(`<?xml version="1.0" encoding="UTF-16"?>${wordPart(p('&m;'), laughs)}`)),
    ends: refusedAs('doctype'),
    tame: () => wordOf(utf16(`<?xml version="1.0" encoding="UTF-16"?>${wordPart(p(tameWords))}`)),
  },
  {
    does: 'takes in a file of the disk and a page of the network as entities',
    name: 'external entities.docx',
    make: (canary) => wordOf(wordPart(p('&f;&c;'), outside(canary))),
    ends: refusedAs('doctype'),
    tame: tameWord,
  },
  {
    does: 'takes them into its list of relationships',
    name: 'external entities in relationships.docx',
    make: (canary) =>
      docx({ body: p(tameWords), parts: { 'word/_rels/document.xml.rels': `${outside(canary)}<Relationships>&c;</Relationships>` } }),
    ends: refusedAs('doctype'),
    tame: tameWord,
  },
  {
    does: 'takes them into a slide',
    name: 'external entities.pptx',
    make: (canary) => pptx([{ shapes: shape(['x']) }], { 'ppt/slides/slide1.xml': `${outside(canary)}<p:sld xmlns:p="p">&c;</p:sld>` }),
    ends: refusedAs('doctype'),
    tame: slides,
  },
  {
    does: 'takes them into its texts',
    name: 'external entities.xlsx',
    make: (canary) =>
      xlsx([{ name: 'Scope', rows: cell }], { parts: { 'xl/sharedStrings.xml': `${outside(canary)}<sst><si><t>&f;</t></si></sst>` } }),
    ends: refusedAs('doctype'),
    tame: sheet,
  },
  {
    does: 'takes them into an OpenDocument text',
    name: 'external entities.odt',
    make: (canary) => openText(`<text:p>&c;</text:p>`, outside(canary)),
    ends: refusedAs('doctype'),
    tame: () => openText(openParagraph),
  },
  {
    does: 'has entities in a web page',
    name: 'external entities.html',
    make: (canary) => utf8(`${outside(canary)}<html><body><p>${tameWords} &c; &f;</p></body></html>`),
    ends: readWhole,
    tame: () => utf8(`<!doctype html><p>${tameWords}</p>`),
  },
  {
    does: 'has 100,000 elements inside one another',
    name: 'deep.docx',
    make: () => wordOf(wordPart(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', p(tameWords)))),
    ends: refusedAs('too-deep'),
    tame: tameWord,
  },
  {
    does: 'has 100,000 groups of shapes inside one another',
    name: 'deep.pptx',
    make: () => pptx([{ shapes: nested('<p:grpSp>', '</p:grpSp>', shape([tameWords])) }]),
    ends: refusedAs('too-deep'),
    tame: slides,
  },
  {
    does: 'has 100,000 elements inside a cell',
    name: 'deep.xlsx',
    make: () => xlsx([{ name: 'Deep', rows: `<row r="1"><c r="A1" t="inlineStr">${nested('<is>', '</is>')}</c></row>` }]),
    ends: refusedAs('too-deep'),
    tame: sheet,
  },
  {
    does: 'has 100,000 spans inside one another',
    name: 'deep.odt',
    make: () => openText(`<text:p>${nested('<text:span>', '</text:span>')}</text:p>`),
    ends: refusedAs('too-deep'),
    tame: () => openText(openParagraph),
  },
  ...['div', 'b', 'table', 'a href="x"', 'ul', 'font', 'blockquote'].map(
    (tag): HostileFile => ({
      does: `has 100,000 <${tag}> inside one another`,
      name: `deep ${tag.slice(0, 5).trim()}.html`,
      make: () => utf8(`<!doctype html><p>${tameWords}</p>${nested(`<${tag}>`, '')}`),
      ends: { kinds: ['read', 'partial', 'refused'] },
      tame: () => utf8(`<!doctype html><p>${tameWords}</p><${tag}>x`),
    }),
  ),
  {
    does: 'has a million attributes without values',
    name: 'attributes.docx',
    make: () =>
      wordOf(
        wordPart(
          `<w:p ${'w:val '.repeat(1_000_000)}><w:pPr><w:pStyle ${'val w:val '.repeat(500_000)}/></w:pPr><w:r><w:t>${tameWords}</w:t></w:r></w:p>`,
        ),
      ),
    ends: { kinds: ['read', 'partial', 'refused'] },
    tame: tameWord,
  },
  {
    does: 'has runs without end in one paragraph',
    name: 'runs.docx',
    make: () => wordOf(wordPart(`<w:p>${`<w:r><w:t>${tameWords} </w:t></w:r>`.repeat(200_000)}</w:p>`)),
    ends: { kinds: ['read', 'partial'] },
    tame: tameWord,
  },
  {
    does: 'has five million empty elements in one table',
    name: 'elements.docx',
    make: () => wordOf(wordPart(`${p(tameWords)}<w:tbl>${'<w:a/>'.repeat(5_000_000)}</w:tbl>`)),
    ends: refusedAs('too-large'),
    tame: tameWord,
  },
  {
    does: 'has a table of 63 columns and 20,000 rows in each cell’s span',
    name: 'spans.docx',
    make: () =>
      wordOf(
        wordPart(
          `${p(tameWords)}<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/><w:vMerge/></w:tcPr>${p('x')}</w:tc></w:tr>`.repeat(20_000)}</w:tbl>`,
        ),
      ),
    ends: { kinds: ['read', 'partial'] },
    tame: tameWord,
  },
  {
    does: 'spans a billion columns and rows in a web page',
    name: 'spans.html',
    make: () =>
      utf8(`<p>${tameWords}</p><table>${'<tr><td colspan=1000000000 rowspan=1000000000>x</td><td>y</td></tr>'.repeat(20_000)}</table>`),
    ends: { kinds: ['read', 'partial'] },
    tame: () => utf8(`<p>${tameWords}</p><table><tr><td colspan=2>x</td></tr></table>`),
  },
  {
    does: 'ends in the middle of a comment that never closes',
    name: 'comment.docx',
    make: () => wordOf(`${wordPart(p(tameWords)).replace('</w:body></w:document>', '')}<!-- ${'- '.repeat(500_000)}`),
    ends: partialAs('damaged'),
    tame: tameWord,
  },
]
