import { describe, expect, it } from 'vitest'
import { documentOf, lines, membersOf, runs } from '../../fixtures/block-lines.ts'
import { detailOf, readString } from '../../fixtures/reading.ts'

const head =
  'From: =?utf-8?q?Z=C3=BCrich_Desk?= <desk@example.org>\r\nTo: tsb@example.int, SG17 <sg17@example.int>\r\nCc: x@example.org\r\nSubject: LS on AI\r\nDate: Tue, 4 Sep 2018 10:00:00 +0200\r\nMessage-ID: <1@x>\r\nIn-Reply-To: <0@x>\r\nMIME-Version: 1.0\r\n'
const mail = (type: string, body: string, more = '') => readString('mail.eml', `${head}${more}Content-Type: ${type}\r\n\r\n${body}`)
const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`
const multipart = (kind: string, ...parts: readonly string[]) => mail(`multipart/${kind}; boundary=b`, `${parts.join('')}--b--\r\n`)
const headLines = [
  '| *From: | Zürich Desk <desk@example.org>',
  '| *To: | tsb@example.int; SG17 <sg17@example.int>',
  '| *Cc: | x@example.org',
  '| *Subject: | LS on AI',
  '| *Date: | Tue, 4 Sep 2018 10:00:00 +0200',
]

describe('a mail message', () => {
  it('is read with its head as a table and as properties', async () => {
    const document = documentOf(await mail('text/plain; charset=utf-8', 'Dear all,\r\n\r\nsee https://itu.int/x.\r\n'))
    expect(lines(document)).toEqual([...headLines, '¶ Dear all,', '¶ see https://itu.int/x.'])
    expect(runs(document).find(({ href }) => href !== undefined)?.href).toBe('https://itu.int/x')
    expect(document.properties).toEqual([
      ['dc:title', 'LS on AI'],
      ['dc:creator', 'Zürich Desk <desk@example.org>'],
      ['dcterms:created', '2018-09-04T08:00:00.000Z'],
      ['mail:to', 'tsb@example.int; SG17 <sg17@example.int>'],
      ['mail:cc', 'x@example.org'],
      ['mail:message-id', '<1@x>'],
      ['mail:in-reply-to', '<0@x>'],
    ])
  })

  it('shows its web page, of which nothing is fetched, and its text where that says something else', async () => {
    const page = part('Content-Type: text/html', '<h1>Threats</h1><p>Poisoning <img src="https://example.org/t.gif"></p>')
    const same = documentOf(await multipart('alternative', part('Content-Type: text/plain', 'Threats Poisoning'), page))
    expect(lines(same).slice(5)).toEqual(['h1 Threats', '¶ Poisoning t.gif'])
    expect(same.warnings).toEqual([{ kind: 'external-references', count: 1 }])
    const other = documentOf(await multipart('alternative', part('Content-Type: text/plain', 'Quite other words stand here'), page))
    expect(lines(other).slice(5)).toEqual(['h1 Threats', '¶ Poisoning t.gif', '¶ Quite other words stand here'])
  })

  it('hands over its attachments, messages among them, under names that lead nowhere', async () => {
    const outcome = await multipart(
      'mixed',
      part('Content-Type: text/plain', 'See attached.'),
      part('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="../../C456.pdf"', '%PDF'),
      part('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="C456.pdf"', '%PDF 2'),
      part('Content-Type: message/rfc822', `${head}\r\nInner text`),
      part('Content-Type: application/pgp-signature; name=s.asc', 'signature'),
    )
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['C456.pdf', 'C456 (2).pdf', 'attachment 3.eml'])
    expect(lines(documentOf(outcome))).toContain('| *Attachment: | ../../C456.pdf (application/pdf)')
    expect(lines(documentOf(outcome)).join()).not.toContain('Inner text')
  })

  it('leaves out pictures that only decorate its text, and keeps those that are sent', async () => {
    const outcome = await multipart(
      'related',
      part('Content-Type: text/html', '<p>Hello <img src="cid:logo" alt="TSB"></p>'),
      part('Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png', 'png'),
      part('Content-Type: image/png\r\nContent-Disposition: attachment; filename=scan.png', 'png'),
    )
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['scan.png'])
  })

  it('is said to be locked when its text is encrypted', async () => {
    const locked = await mail(
      'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
      'x',
      'Content-Disposition: attachment; filename=smime.p7m\r\n',
    )
    expect(locked).toMatchObject({ kind: 'partial', reason: 'encrypted' })
    expect(detailOf(locked)).toContain('its head is here')
  })

  it('is refused when its parts stand in one another without end', async () => {
    const depth = 400
    const open = Array.from({ length: depth }, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`).join('')
    expect(await mail('multipart/mixed; boundary=b0', open)).toMatchObject({ kind: 'refused', reason: 'too-deep' })
  })
})

describe('a web page saved as one file', () => {
  it('is read as the page, and is not said to need what came along', async () => {
    const page = (also: string) =>
      readString(
        'page.mhtml',
        `From: <Saved>\r\nSubject: Agenda\r\nDate: Tue, 4 Sep 2018 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary=b\r\n\r\n${part('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://itu.int/a', `<h1>Agenda =C3=A9</h1><img src=3D"https://itu.int/p.png" alt=3D"">${also}`)}${part('Content-Type: image/png\r\nContent-Location: https://itu.int/p.png', 'x')}--b--`,
      )
    const document = documentOf(await page(''))
    expect(document.format).toBe('mhtml')
    expect(lines(document)).toEqual(['h1 Agenda é'])
    expect(document.warnings).toEqual([])
    expect(document.properties).toContainEqual(['dc:title', 'Agenda'])
    expect(documentOf(await page('<img src=3D"https://itu.int/q.png" alt=3D"">')).warnings).toEqual([
      { kind: 'external-references', count: 1 },
    ])
  })
})
