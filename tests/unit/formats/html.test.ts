import { describe, expect, it } from 'vitest'
import { documentOf, lines, runs } from '../../fixtures/block-lines.ts'
import { readAny, readString } from '../../fixtures/reading.ts'

const read = async (body: string) => documentOf(await readString('page.html', `<!doctype html><html><body>${body}</body></html>`))

describe('a web page', () => {
  it('is read as headings, paragraphs, lists and preformatted text', async () => {
    expect(
      lines(
        await read(
          '<h1>Liaison</h1><p>To  be\n sent</p><ol start=3><li>Open<ul><li>inner</li></ul></li><li><p>Reply</p><p>Second</p></li></ol><pre>a\n  b</pre>',
        ),
      ),
    ).toEqual(['h1 Liaison', '¶ To be sent', '3. Open', '  ? inner', '4. Reply', '¶ Second', 'a\n  b'])
  })

  it('keeps tables of data with their spans, and reads tables that only arrange the page as text', async () => {
    expect(lines(await read('<table><tr><th colspan=2>To<tr><td rowspan=2>SG16<td>Action<tr><td>Comment</table>'))).toEqual([
      '| *To ↔2',
      '| SG16 ↕2 | Action',
      '| Comment',
    ])
    expect(lines(await read('<table><tr><td><h2>Menu</h2><td>Text <table><tr><td>inner<td>cell</table></table>'))).toEqual([
      'h2 Menu',
      '¶ Text',
      '| inner | cell',
    ])
  })

  it('marks its links and emphasis, and takes no script for a link', async () => {
    const found = runs(
      await read('<p><b>Bold</b> <a href="https://itu.int/x">paper</a> <a href=" java\nscript:alert(1)">evil</a> H<sub>2</sub>O</p>'),
    )
    expect(found).toEqual([
      { text: 'Bold', bold: true },
      { text: ' ' },
      { text: 'paper', href: 'https://itu.int/x' },
      { text: ' evil H' },
      { text: '2', script: 'sub' },
      { text: 'O' },
    ])
  })

  it('leaves out what only acts or draws, and keeps what a reader without scripts sees', async () => {
    const document = await read(
      '<script>steal()</script><style>p{}</style><template>t</template><noscript><p>No script</p></noscript><img alt="Chart of threats"><select><option>One<option selected>Two</select>',
    )
    expect(lines(document)).toEqual(['¶ No script', '[Chart of threats]', '¶ One', '¶ Two'])
  })

  it('leaves out the settings that Word writes into a page', async () => {
    const document = await read(
      '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>100</w:Zoom></w:WordDocument></xml></head><body><p>Report</p></body></html>',
    )
    expect(lines(document)).toEqual(['¶ Report'])
  })

  it('calls pictures that came with a mail by their names, not by their numbers', async () => {
    expect(lines(await read('<img src="cid:image001.png@01D0A524.96D40F30"><img src="cid:part1.06090408@example.org"><p>x'))).toEqual([
      '[image001.png]',
      '¶ x',
    ])
  })

  it('ends with what its head leads to: other languages, feeds, the page it goes on to', async () => {
    const document = documentOf(
      await readString(
        'page.html',
        '<head><link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="fr" href="/fr/"><link rel="alternate feed" title="News" href="/rss"><link rel="icon" href="i.png"><meta http-equiv="Refresh" content="5; URL=\'https://itu.int/new\'"><meta http-equiv="refresh" content="30"></head><body><p>Moved</p>',
      ),
    )
    expect(lines(document)).toEqual(['¶ Moved', '¶ Goes on to https://itu.int/new', '¶ alternate fr, News'])
    expect(runs(document).flatMap(({ href }) => href ?? [])).toEqual(['https://itu.int/new', '/fr/', '/rss'])
  })

  it('names its frames and where they lead, in a set of them also those beside it', async () => {
    expect(lines(await read('<iframe src="https://example.org/map" title="Map"></iframe><iframe src="/counter"></iframe><p>x'))).toEqual([
      '¶ Map: https://example.org/map',
      '¶ x',
    ])
    const set = await readString(
      'set.html',
      '<html><frameset><frame name="menu" src="menu.htm"><frame src="about:blank"></frameset></html>',
    )
    expect(lines(documentOf(set))).toEqual(['¶ menu: menu.htm'])
  })

  it('says how many things of other places it names, none of which is fetched', async () => {
    const document = await read('<img src="https://example.org/a.png" alt=""><script src="//example.org/b.js"></script><p>x')
    expect(document.warnings).toEqual([{ kind: 'external-references', count: 2 }])
    expect((await read('<img src="a.png" alt=""><p>x')).warnings).toEqual([])
  })

  it('gives its title, language and author as properties', async () => {
    const html = '<html lang="fr"><head><title>Rapport &amp; suite</title><meta name="author" content="TSB"></head><body><p>x'
    expect(documentOf(await readString('page.html', html)).properties).toEqual([
      ['dc:language', 'fr'],
      ['dc:title', 'Rapport & suite'],
      ['dc:creator', 'TSB'],
    ])
  })

  it('is decoded as it declares', async () => {
    const head = new TextEncoder().encode('<html><meta charset="windows-1251"><p>')
    const bytes = new Uint8Array([...head, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    expect(lines(documentOf(await readAny('page.html', bytes)))).toEqual(['¶ Привет'])
  })

  it('carries the direction of its blocks', async () => {
    const { blocks } = await read('<div dir="rtl"><p>مرحبا</p></div><p>hello</p>')
    expect(blocks.map(({ direction }) => direction)).toEqual(['rtl', undefined])
  })

  it('may nest a hundred thousand elements', async () => {
    const document = await read(`${'<div>'.repeat(100_000)}<p>deep</p>`)
    expect(lines(document)).toEqual(['¶ deep'])
  })
})
