import { docx, p, r } from '../../fixtures/office-files.ts'
import { type HostileFile, joined, refusedAs, repeated, tameWords, utf8 } from './hostile-file.ts'

const hundredMB = 100_000_000
const cut = { kinds: ['partial', 'refused'], reason: 'too-large' } as const
const words = 'word of a line that never ends '

/** Texts without a line break, and patterns made against regular expressions. */
export const longLines: readonly HostileFile[] = [
  {
    does: 'is a line of 100 MB',
    name: 'line.txt',
    make: () => joined(`${tameWords}\n`, repeated(words, hundredMB)),
    ends: cut,
    tame: () => utf8(tameWords),
  },
  {
    does: 'is a word of 100 MB',
    name: 'word.txt',
    make: () => joined(`${tameWords}\n`, repeated('a', hundredMB)),
    ends: cut,
    tame: () => utf8(tameWords),
  },
  {
    does: 'is a quoted cell of 100 MB',
    name: 'cell.csv',
    make: () => joined(`title,notes\n${tameWords},"`, repeated('cell, ', hundredMB)),
    ends: cut,
    tame: () => utf8(`title,notes\n${tameWords},"one, two"`),
  },
  {
    does: 'is a Markdown line of 100 MB',
    name: 'line.md',
    make: () => joined(`# ${tameWords}\n\n`, repeated('*a_[b](`', hundredMB)),
    ends: cut,
    tame: () => utf8(`# ${tameWords}\n\n*a*`),
  },
  {
    does: 'is a web page of one line of 100 MB',
    name: 'line.html',
    make: () => joined(`<html><p>${tameWords}</p><p>`, repeated(words, hundredMB)),
    ends: cut,
    tame: () => utf8(`<html><p>${tameWords}</p>`),
  },
  {
    does: 'is a mail of one line of 100 MB',
    name: 'line.eml',
    make: () => joined(`From: a@example.org\nTo: b@example.org\nSubject: ${tameWords}\n\n`, repeated(words, hundredMB)),
    ends: cut,
    tame: () => utf8(`From: a@example.org\nTo: b@example.org\nSubject: ${tameWords}\n\n${tameWords}\n`),
  },
  {
    does: 'has a mail header of 20 MB',
    name: 'header.eml',
    make: () =>
      joined(`From: a@example.org\nTo: `, repeated('"x" <b@example.org>, ', 20_000_000), `\nSubject: ${tameWords}\n\n${tameWords}\n`),
    ends: refusedAs('too-large'),
    tame: () => utf8(`From: a@example.org\nTo: b@example.org\nSubject: ${tameWords}\n\n${tameWords}\n`),
  },
  {
    does: 'is rich text of one line of 100 MB',
    name: 'line.rtf',
    make: () => joined(`{\\rtf1\\ansi ${tameWords}\\par `, repeated(words, hundredMB), '}'),
    ends: cut,
    tame: () => utf8(`{\\rtf1\\ansi ${tameWords}\\par}`),
  },
  {
    does: 'has one paragraph of 60 million letters',
    name: 'paragraph.docx',
    make: () => docx({ body: `${p(tameWords)}<w:p>${r(words.repeat(2_000_000))}</w:p>` }),
    ends: cut,
    tame: () => docx({ body: p(tameWords) }),
  },
  ...[
    ['brackets', '['],
    ['stars', '*'],
    ['backticks', '`'],
    ['underscores', '_ _'],
    ['quotes', '> '],
    ['pipes', '|-'],
    ['open links', '[a]('],
    ['images', '![a]('],
    ['angles', '<a '],
  ].map(
    ([what = '', pattern = '']): HostileFile => ({
      does: `is Markdown of nothing but ${what}`,
      name: `${what}.md`,
      make: () => joined(`# ${tameWords}\n\n`, repeated(pattern, 300_000), '\n'),
      ends: { kinds: ['read', 'partial', 'refused'] },
      tame: () => utf8(`# ${tameWords}\n\n${pattern}`),
    }),
  ),
  ...[
    ['digits', '1'],
    ['hyphens', 'A-'],
    ['dates', '12 January '],
    ['symbols', 'SG17-C1-'],
    ['spaces', ' '],
    ['dots', 'x.1.'],
    ['addresses', 'a@'],
    ['slashes', 'https://a/'],
    ['commas', 'Q1,Q2,'],
    ['labels', 'Title: From: To: '],
    ['tabs', '\t'],
    ['ranges', '1-2/'],
  ].map(
    ([what = '', pattern = '']): HostileFile => ({
      does: `is a line of two million letters of ${what}`,
      name: `${what}.txt`,
      make: () => joined(`${tameWords}\n`, repeated(pattern, 2_000_000)),
      ends: { kinds: ['read', 'partial'] },
      tame: () => joined(`${tameWords}\n`, repeated(pattern, 200)),
    }),
  ),
]
