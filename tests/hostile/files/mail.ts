import { type HostileFile, refusedAs, tameWords, utf8 } from './hostile-file.ts'

const header = (more: string) =>
  `From: Attacker <a@example.org>\r\nTo: delegate@example.org\r\nSubject: ${tameWords}\r\nDate: Mon, 21 Jan 2019 09:00:00 +0000\r\nMIME-Version: 1.0\r\n${more}\r\n`
const plain = () => utf8(`${header('Content-Type: text/plain; charset=utf-8\r\n')}${tameWords}\r\n`)
const readable = { kinds: ['read', 'partial', 'unreadable'] } as const

/** Messages with content elsewhere, and with parts made against their readers. */
export const mail: readonly HostileFile[] = [
  {
    does: 'has its pictures, styles and parts on another machine',
    name: 'remote content.eml',
    make: (canary) =>
      utf8(
        `${header('Content-Type: multipart/mixed; boundary="b"\r\n')}--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${tameWords}</p><img src="${canary}/pixel.png"><link rel=stylesheet href="${canary}/mail.css"><script src="${canary}/mail.js"></script><a href="javascript:window.ran=1">press</a>\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="${canary}/part"\r\n\r\nContent-Type: text/plain\r\n\r\n--b--\r\n`,
      ),
    ends: readable,
    tame: plain,
  },
  {
    does: 'has 20,000 parts inside one another',
    name: 'nested parts.eml',
    make: () => {
      const depth = 20_000
      const open = Array.from({ length: depth }, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`)
      return utf8(`${header('Content-Type: multipart/mixed; boundary="b0"\r\n')}${open.join('')}--b${depth}\r\n\r\n${tameWords}\r\n`)
    },
    ends: { kinds: ['read', 'partial', 'refused', 'unreadable'] },
    tame: plain,
  },
  {
    does: 'has 100,000 messages inside one another',
    name: 'nested messages.eml',
    make: () =>
      utf8(`${header('Content-Type: message/rfc822\r\n')}${'Content-Type: message/rfc822\r\n\r\n'.repeat(100_000)}${tameWords}\r\n`),
    ends: { kinds: ['read', 'partial', 'refused', 'unreadable'] },
    tame: plain,
  },
  {
    does: 'has 200,000 parts beside one another',
    name: 'many parts.eml',
    make: () =>
      utf8(
        `${header('Content-Type: multipart/mixed; boundary="b"\r\n')}${`--b\r\nContent-Disposition: attachment; filename="../../x.txt"\r\n\r\nx\r\n`.repeat(200_000)}--b--\r\n`,
      ),
    ends: refusedAs('too-large'),
    tame: plain,
  },
  {
    does: 'gives its attachments names outside of the library',
    name: 'slipping attachments.eml',
    make: () =>
      utf8(
        `${header('Content-Type: multipart/mixed; boundary="b"\r\n')}--b\r\nContent-Type: text/plain\r\n\r\n${tameWords}\r\n${['../../../tmp/slipped.txt', 'C:\\slipped.txt', '/tmp/slipped.txt', 'a\u202etxt.exe'].map((name) => `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nslipped\r\n`).join('')}--b--\r\n`,
      ),
    ends: readable,
    tame: plain,
  },
  {
    does: 'has encoded words without end in its subject',
    name: 'encoded subject.eml',
    make: () =>
      utf8(`${header(`X-Subject: ${'=?utf-8?B?'.repeat(200_000)}\r\nReferences: ${'<a@b> '.repeat(200_000)}\r\n`)}${tameWords}\r\n`),
    ends: refusedAs('too-large'),
    tame: plain,
  },
  {
    does: 'is a saved page with scripts and parts elsewhere',
    name: 'page.mhtml',
    make: (canary) =>
      utf8(
        `${header('Content-Type: multipart/related; boundary="b"; type="text/html"\r\n')}--b\r\nContent-Type: text/html\r\nContent-Location: ${canary}/page\r\n\r\n<p>${tameWords}</p><script>window.ran='mhtml'</script><img src="${canary}/mhtml.png">\r\n--b--\r\n`,
      ),
    ends: readable,
    tame: plain,
  },
]
