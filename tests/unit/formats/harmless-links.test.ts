import { expect, it } from 'vitest'
import { documentOf, runs } from '../../fixtures/block-lines.ts'
import { readString } from '../../fixtures/reading.ts'

const addresses = async (...links: readonly string[]) =>
  runs(documentOf(await readString('page.html', links.map((href) => `<p><a href="${href}">words</a></p>`).join('')))).flatMap(
    ({ href }) => href ?? [],
  )

it('keeps the links of pages, mail, calls and files', async () => {
  const kept = ['https://itu.int/ls', 'ftp://ftp.3gpp.org/a', 'mailto:tsb@itu.int', 'tel:+41', 'file:///c:/a.doc', 'a/b.htm?x=1:2']
  expect(await addresses(...kept)).toEqual(kept)
})

it.each([
  'javascript:run()',
  ' java\tscript:run()',
  'ios-app://1/open',
  'ms-word:ofe|u|https://example.org',
  'htrp://itu.int/',
  'data:text/html,x',
])('takes %s, which would start a program, for words', async (href) => {
  expect(await addresses(href)).toEqual([])
})
