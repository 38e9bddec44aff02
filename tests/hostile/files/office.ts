import { docx, p, pptx, r, shape, xlsx } from '../../fixtures/office-files.ts'
import { type HostileFile, readWhole, tameWords } from './hostile-file.ts'

const field = (instruction: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const tameWord = () => docx({ body: p(tameWords) })
const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${tameWords}</t></is></c></row>`
const formula = (row: number, text: string) => `<row r="${row}"><c r="A${row}" t="str"><f>${text}</f><v>0</v></c></row>`

/** Office files that fetch, start or ask for more than they hold. */
export const office: readonly HostileFile[] = [
  {
    does: 'takes its template from the network',
    name: 'remote template.docx',
    make: (canary) =>
      docx({
        body: p(tameWords),
        parts: {
          'word/settings.xml': '<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="t"/></w:settings>',
          'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="t" Type="x/attachedTemplate" Target="${canary}/template.dotm" TargetMode="External"/></Relationships>`,
        },
        links: { s: ['settings', 'settings.xml'] },
      }),
    ends: readWhole,
    tame: tameWord,
  },
  {
    does: 'shows pictures of the network, three ways',
    name: 'remote pictures.docx',
    make: (canary) =>
      docx({
        body: `${p(tameWords)}<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="i" r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:pict><v:shape><v:imagedata r:id="i" src="${canary}/vml.png"/></v:shape></w:pict></w:r></w:p>${field(`INCLUDEPICTURE "${canary}/field.png" \\d`)}`,
        links: { i: ['image', `${canary}/image.png`, 'External'] },
      }),
    ends: readWhole,
    tame: tameWord,
  },
  {
    does: 'brings a web page with scripts along',
    name: 'alternative chunk.docx',
    make: (canary) =>
      docx({
        body: `${p(tameWords)}<w:altChunk r:id="c"/><w:altChunk r:id="e"/>`,
        links: { c: ['aFChunk', 'chunk.html'], e: ['aFChunk', `${canary}/chunk.html`, 'External'] },
        parts: {
          'word/chunk.html': `<html><script src="${canary}/chunk.js">window.ran='chunk'</script><img src="${canary}/chunk.png" onerror="window.ran='chunk'"><iframe src="${canary}/chunk-frame"></iframe><p>chunk words</p></html>`,
        },
      }),
    ends: readWhole,
    tame: tameWord,
  },
  {
    does: 'links to objects, frames and parts of other machines',
    name: 'linked objects.docx',
    make: (canary) =>
      docx({
        body: `${p(tameWords)}<w:p><w:r><w:object><v:shape/><o:OLEObject xmlns:o="o" Type="Link" ProgID="Excel.Sheet" r:id="o" UpdateMode="Always"/></w:object></w:r></w:p><w:subDoc r:id="d"/>`,
        links: {
          o: ['oleObject', `${canary}/object.xlsx`, 'External'],
          d: ['subDocument', `${canary}/part.docx`, 'External'],
          f: ['frame', `${canary}/frame.html`, 'External'],
        },
      }),
    ends: readWhole,
    tame: tameWord,
  },
  {
    does: 'starts programs by its fields',
    name: 'DDE fields.docx',
    make: (canary) =>
      docx({
        body: `${p(tameWords)}${field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"')}${field('DDE "excel" "x"')}${field(`INCLUDETEXT "${canary}/text.docx"`)}${field(`IMPORT "${canary}/import.png"`)}${field('MACROBUTTON Run here')}`,
      }),
    ends: readWhole,
    tame: tameWord,
  },
  {
    does: 'links to scripts',
    name: 'script links.docx',
    make: () =>
      docx({
        body: `${p(tameWords)}<w:p><w:hyperlink r:id="j">${r('press here')}</w:hyperlink></w:p><w:p><w:hyperlink r:id="f">${r('or here')}</w:hyperlink></w:p>${field('HYPERLINK "javascript:window.ran=1"')}<w:p><w:hyperlink r:id="d">${r('or there')}</w:hyperlink></w:p>`,
        links: {
          j: ['hyperlink', ' java\nscript:window.ran=1', 'External'],
          f: ['hyperlink', 'vbscript:x', 'External'],
          d: ['hyperlink', 'data:text/html,&lt;script&gt;window.ran=1&lt;/script&gt;', 'External'],
        },
      }),
    ends: readWhole,
    tame: tameWord,
  },
  {
    does: 'carries a program in its macros',
    name: 'macros.docm',
    make: () => docx({ body: p(tameWords), parts: { 'word/vbaProject.bin': 'Sub AutoOpen()' } }),
    ends: readWhole,
    tame: tameWord,
  },
  {
    does: 'has pictures, films and links of the network on a slide',
    name: 'remote slide.pptx',
    make: (canary) =>
      pptx([
        {
          shapes: `${shape([tameWords])}<p:pic><p:nvPicPr><p:cNvPr id="2" name="x"><a:hlinkClick r:id="j" action="ppaction://program"/></p:cNvPr></p:nvPicPr><p:blipFill><a:blip r:link="i"/></p:blipFill></p:pic>`,
          links: {
            i: ['image', `${canary}/slide.png`, 'External'],
            m: ['video', `${canary}/film.mp4`, 'External'],
            j: ['hyperlink', 'javascript:window.ran=1', 'External'],
          },
        },
      ]),
    ends: readWhole,
    tame: () => pptx([{ shapes: shape([tameWords]) }]),
  },
  {
    does: 'fetches from other workbooks, services and programs',
    name: 'external links.xlsx',
    make: (canary) =>
      xlsx(
        [
          {
            name: 'Scope',
            rows: `${cell}${formula(2, `[1]Sheet1!A1`)}${formula(3, `WEBSERVICE("${canary}/service")`)}${formula(4, `HYPERLINK("${canary}/link","x")`)}${formula(5, `cmd|' /C calc'!A0`)}${formula(6, `IMAGE("${canary}/image.png")`)}`,
            after: `<hyperlinks><hyperlink ref="A1" r:id="j"/></hyperlinks>`,
            links: { j: ['hyperlink', 'javascript:window.ran=1', 'External'] },
          },
        ],
        {
          parts: {
            'xl/externalLinks/externalLink1.xml': '<externalLink xmlns:r="r"><externalBook r:id="b"/></externalLink>',
            'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships><Relationship Id="b" Type="x/externalLinkPath" Target="${canary}/book.xlsx" TargetMode="External"/></Relationships>`,
            'xl/connections.xml': `<connections><connection id="1" type="4" refreshOnLoad="1"><webPr url="${canary}/query"/></connection></connections>`,
          },
        },
      ),
    ends: readWhole,
    tame: () => xlsx([{ name: 'Scope', rows: cell }]),
  },
  {
    does: 'declares 16 million rows and has two',
    name: '16 million rows.xlsx',
    make: () =>
      xlsx([
        {
          name: 'Rows',
          rows: `${cell}<row r="16777216"><c r="XFD16777216" t="inlineStr"><is><t>last</t></is></c></row>`,
          after: '<mergeCells><mergeCell ref="A1:XFD16777216"/></mergeCells><dimension ref="A1:XFD16777216"/>',
        },
      ]),
    ends: { kinds: ['read', 'partial'] },
    tame: () => xlsx([{ name: 'Scope', rows: cell }]),
  },
  {
    does: 'has 16 million empty rows',
    name: 'empty rows.xlsx',
    make: () => xlsx([{ name: 'Rows', rows: `${cell}${'<row/>'.repeat(16_000_000)}` }]),
    ends: { kinds: ['read', 'partial', 'refused'] },
    tame: () => xlsx([{ name: 'Scope', rows: cell }]),
  },
  {
    does: 'has cells beyond every column, again and again',
    name: 'far cells.xlsx',
    make: () =>
      xlsx([
        {
          name: 'Far',
          rows: `${cell}${Array.from({ length: 5_000 }, (_, at) => `<row r="${at * 200 + 2}"><c r="${at % 2 === 0 ? 'A' : 'ZZZZZZ'}${at * 200 + 2}" t="inlineStr"><is><t>x</t></is></c></row>`).join('')}`,
          after: `<mergeCells>${Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD${at + 900_000}"/>`).join('')}</mergeCells>`,
        },
      ]),
    ends: { kinds: ['read', 'partial', 'refused'] },
    tame: () => xlsx([{ name: 'Scope', rows: cell }]),
  },
  {
    does: 'shows one long text in 200,000 cells',
    name: 'shared text.xlsx',
    make: () =>
      xlsx(
        [
          {
            name: 'Shared',
            rows: Array.from({ length: 200_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join(''),
          },
        ],
        { strings: [`${tameWords} ${'x'.repeat(30_000)}`] },
      ),
    ends: { kinds: ['partial', 'refused'], reason: 'too-large' },
    tame: () => xlsx([{ name: 'Shared', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], { strings: [tameWords] }),
  },
]
