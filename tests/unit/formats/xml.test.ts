import { describe, expect, it } from 'vitest'
import { decodeXml } from '../../../shared/formats/xml/decode-xml.ts'
import { scanXml } from '../../../shared/formats/xml/scan-xml.ts'
import { attribute, child, eachTree, readTree, textOf, type XmlElement } from '../../../shared/formats/xml/xml-tree.ts'

const maxDepth = 256

function events(xml: string): readonly string[] {
  const found: string[] = []
  scanXml(
    xml,
    {
      open: (name, attributes) => found.push(`<${name}${attributes}>`),
      close: (name) => found.push(`</${name}>`),
      text: (text) => found.push(text),
    },
    maxDepth,
  )
  return found
}

describe('scanning XML', () => {
  it('gives what opens, closes and stands between', () => {
    expect(events('<?xml version="1.0"?><a b="1"><c/>x &amp; y<!-- not > this --><![CDATA[<z>]]></a>')).toEqual([
      '<a b="1">',
      '<c>',
      '</c>',
      'x & y',
      '<z>',
      '</a>',
    ])
  })

  it('is not misled by signs in attribute values', () => {
    expect(events(`<a b="x > y" c='"/>'>t</a>`)).toEqual([`<a b="x > y" c='"/>'>`, 't', '</a>'])
  })

  it('resolves the five entities and numbers, and leaves others as they are', () => {
    expect(events('<a>&lt;&gt;&quot;&apos;&amp;&#65;&#x42;&nbsp;&#0;&#xD800;</a>')[1]).toBe(`<>"'&AB&nbsp;`)
  })

  it('refuses a document type and elements beyond the depth', () => {
    expect(() => events('<!DOCTYPE a><a/>')).toThrow(/DOCTYPE/)
    expect(() => events('<a>'.repeat(257))).toThrow(/levels/)
    expect(() => events(`${'<a>'.repeat(256)}${'</a>'.repeat(256)}`)).not.toThrow()
  })

  it('says that text stops in the middle, after giving what came before', () => {
    for (const xml of ['<a>text', '<a b="', '<a><!-- ', '<a><![CDATA[x']) expect(() => events(xml), xml).toThrow(/stops in the middle/)
  })

  it('does not look through the whole text for a quote that never comes', () => {
    // Looking ahead for single quotes at every tag once took half a minute for a file of one megabyte.
    const count = 400_000
    expect(events(`<a>${'<b c="1"/>'.repeat(count)}</a>`)).toHaveLength(2 * count + 2)
  })
})

describe('trees of XML', () => {
  const root = readTree('<w:p xmlns:w="w" w:id="1" r:id="rel" paraId="9"><w:r><w:t a=\'&amp;"\'>x</w:t>y</w:r></w:p>', maxDepth)

  it('know elements and attributes by their local names, or by the whole one', () => {
    expect(root).toMatchObject({ prefix: 'w', name: 'p' })
    expect(attribute(root, 'id')).toBe('1')
    expect(attribute(root, 'r:id')).toBe('rel')
    expect(attribute(root, 'none')).toBeUndefined()
    expect(attribute(child(root, 'r', 't') ?? root, 'a')).toBe('&"')
    expect(textOf(root)).toBe('xy')
  })

  it('are given one by one, outermost ones only, and the last as far as it goes', () => {
    const taken: XmlElement[] = []
    const wanted = (name: string) => name === 'p'
    expect(() => eachTree('<b><p>1<p>2</p></p><x><p>3</p></x><p>4', { wanted, maxDepth }, (tree) => taken.push(tree))).toThrow(/stops/)
    expect(taken.map(textOf)).toEqual(['12', '3', '4'])
  })
})

describe('the encoding of XML', () => {
  const utf16 = (text: string) =>
    new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])])

  it('is told by the mark at its start, its declaration, or is UTF-8', () => {
    expect(decodeXml(utf16('<a>é</a>'))).toBe('<a>é</a>')
    expect(decodeXml(new Uint8Array([...new TextEncoder().encode('<?xml version="1.0" encoding="windows-1251"?>'), 0xc0]))).toMatch(/А$/)
    expect(decodeXml(new TextEncoder().encode('<a>é</a>'))).toBe('<a>é</a>')
    expect(decodeXml(new TextEncoder().encode('<?xml version="1.0" encoding="no such"?>é'))).toMatch(/é$/)
  })
})
