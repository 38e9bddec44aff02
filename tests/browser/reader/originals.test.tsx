import { strToU8, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { frameSource } from '../../../renderer/reader/original/frame/frame-source.ts'
import type { Format } from '../../../shared/contracts/reading.ts'
import { laidOut } from './laid-out.ts'
import { keep, openPane, paragraphs } from './pane.tsx'
import { watchFrame } from './runs-in-frame.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    openCanary: () => Promise<string>
    heardByCanary: () => Promise<readonly string[]>
    closeCanary: () => Promise<void>
    frameTarget: () => Promise<{ readonly text: string; readonly isInView: boolean } | undefined>
    pressInFrame: (text: string) => Promise<void>
  }
}

let canary = ''
let pane: Awaited<ReturnType<typeof openPane>> | undefined
beforeAll(async () => {
  canary = await commands.openCanary()
})
afterEach(() => pane?.close())
afterAll(() => commands.closeCanary())

const tell = "parent.postMessage('ran', '*')"

/** Everything by which a page runs something or asks for something. */
const attack = (url: string): string => `
  <base href="${url}/base/"><meta http-equiv="refresh" content="0;url=${url}/refresh"><link rel="stylesheet" href="${url}/sheet.css">
  <link rel="preload" as="image" href="${url}/preload.png">
  <style>@import "${url}/import.css"; @import url(${url}/import-url.css); p { background: url(${url}/background.png) }
  @font-face { font-family: far; src: url(${url}/font.woff2) } p { font-family: far; cursor: url(${url}/cursor.cur), auto } } body { background: u\\72l(${url}/escaped.png) }</style>
  <script>${tell}; fetch('${url}/fetch')</script><script src="${url}/script.js"></script>
  <img src="${url}/picture.png" srcset="${url}/large.png 2x" onerror="${tell}" onload="${tell}"><img src="x" onerror="${tell}">
  <svg onload="${tell}"><script>${tell}</script><image href="${url}/svg.png"/><use href="${url}/use.svg#a"/><animate onbegin="${tell}" attributeName="x" dur="1s"/>
  <foreignObject><img src="${url}/foreign.png"></foreignObject></svg>
  <math><mtext><table><mglyph><style><img src=x onerror="${tell}"></style></mglyph></table></mtext></math>
  <form action="${url}/form" method="post"><input autofocus onfocus="${tell}"><input type="image" src="${url}/input.png"><button formaction="${url}/button">Send</button></form>
  <iframe src="${url}/frame"></iframe><iframe srcdoc="<script>${tell}</script>"></iframe><object data="${url}/object"></object><embed src="${url}/embed">
  <video src="${url}/video.mp4" poster="${url}/poster.png" autoplay></video><audio src="${url}/audio.mp3" autoplay></audio><table background="${url}/table.png"><tr><td>cell</td></tr></table>
  <details open ontoggle="${tell}">details</details><p style="background:url(${url}/style.png);list-style-image:url('${url}/list.png')">words that stay</p>
  <a href="javascript:${tell}">press</a> <a href="${url}/outside" ping="${url}/ping">outside</a>`

/** What a frame runs and asks for: until it has run and asked for all that is `wanted`, or for a second after it has loaded. */
async function watched(source: string, sandbox: string | null, wanted: readonly string[] = []) {
  await commands.heardByCanary()
  const frame = watchFrame(source, sandbox)
  const asked: string[] = []
  const hear = async () => asked.push(...(await commands.heardByCanary()))
  const missing = async () => {
    await hear()
    return wanted.filter((path) => !asked.join(' ').includes(path))
  }
  await expect.poll(missing).toEqual([])
  await frame.loaded
  if (wanted.length > 0) await expect.poll(frame.hasRun).toBe(true)
  else await new Promise((resume) => setTimeout(resume, 1_000))
  await hear()
  frame.remove()
  return { ran: frame.hasRun(), asked: asked.filter((request) => wanted.length > 0 || !request.includes(controlled)) }
}

/** Where in the canary the control leads: what it asks for while it is taken away is not the next frame's. */
const controlled = '/controlled'

/** A package whose media type stands first and is not deflated. */
const zip = ({ mimetype, ...files }: Readonly<Record<string, string>>) =>
  new Blob([
    zipSync({
      mimetype: [strToU8(mimetype ?? ''), { level: 0 }],
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    }),
  ])

const mail = (type: string, body: string) =>
  new Blob([`From: A <a@example.org>\r\nTo: B <b@example.org>\r\nSubject: S\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`])

const archive = (html: string) =>
  mail(
    'multipart/related; boundary="b"; type="text/html"',
    `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: http://example.org/index.html\r\n\r\n${html}\r\n--b--\r\n`,
  )

const book = (chapter: string, sheet = '') =>
  zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
    'b.opf':
      '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    'c.xhtml': `<html><head><link rel="stylesheet" href="s.css"/></head><body>${chapter}</body></html>`,
    's.css': sheet,
  })

const odfNames = ['office', 'text', 'table', 'style', 'draw', 'fo', 'svg', 'xlink']
const namespaces = odfNames.map((name) => `xmlns:${name}="urn:x:${name}"`).join(' ')
const openText = (body: string, styles = '') =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${namespaces}><office:font-face-decls><style:font-face style:name="F" svg:font-family="x&quot;;}body{background:url(${canary}/font-name.png)}"/></office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })

describe('a document that wants to act', () => {
  it('runs and asks for everything in a frame without precautions, so that it would be seen', async () => {
    const wanted = ['/sheet.css', '/import.css', '/picture.png', '/frame', '/style.png', '/svg.png', '/refresh']
    const { ran, asked } = await watched(`<body>${attack(canary + controlled)}</body>`, null, wanted)
    expect(ran).toBe(true)
    for (const path of wanted) expect(asked.join(' ')).toContain(path)
  })

  it('runs and asks for nothing under the frame’s own policy, whatever got past the sanitiser', async () => {
    const { body } = document.implementation.createHTMLDocument('')
    body.innerHTML = attack(canary)
    const styles = `@import "${canary}/import.css"; p { background: url(${canary}/background.png) }`
    const source = frameSource({ body, styles, look: 'web' })
    expect(source).toContain('<script')
    expect(await watched(source, '')).toEqual({ ran: false, asked: [] })
  })

  const files: ReadonlyArray<readonly [format: Format, make: () => Blob]> = [
    ['html', () => new Blob([`<html><body>${attack(canary)}</body></html>`])],
    ['eml', () => mail('text/html; charset=utf-8', attack(canary))],
    ['mhtml', () => archive(`<html><body>${attack(canary)}</body></html>`)],
    [
      'epub',
      () => book(attack(canary), `@import "${canary}/sheet.css"; } body { background: url(${canary}/book.png) } * { x: url('${canary}/y`),
    ],
    [
      'odt',
      () =>
        openText(
          `<text:p text:style-name="P">words that stay<draw:frame draw:style-name="G"><draw:image xlink:href="${canary}/image.png"/></draw:frame><text:script xlink:href="${canary}/script.js">${tell}</text:script><text:a xlink:href="javascript:${tell}">press</text:a><text:span text:style-name="&quot;&gt;&lt;img src=x onerror=${tell}&gt;">span</text:span></text:p>`,
          `<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:background-color="url(${canary}/ground.png)" fo:border="1pt solid red;background:url(${canary}/border.png)"/><style:text-properties style:font-name="F" fo:color="#000}body{background:url(${canary}/colour.png)}"/></style:style>`,
        ),
    ],
    [
      'rtf',
      () =>
        new Blob([
          `{\\rtf1\\ansi{\\fonttbl{\\f0 x";\\}body\\{background:url(${canary}/font.png)\\};}}{\\colortbl;\\red0;}\\f0 words that stay {\\field{\\*\\fldinst INCLUDEPICTURE "${canary}/picture.png"}{\\fldrslt picture}}{\\field{\\*\\fldinst HYPERLINK "javascript:${tell}"}{\\fldrslt press}} <img src=x onerror=${tell}>{\\*\\bkmkstart "><img src=x onerror=${tell}>}\\par}`,
        ]),
    ],
  ]
  it.each(files)('is laid out as %s without its scripts, handlers, forms and addresses', async (format, make) => {
    const { source, body, styles, links } = await laidOut({ blob: make(), format })
    expect(body.textContent).toContain('words that stay')
    expect(body.querySelectorAll('script, style, link, meta, base, iframe, object, embed, form, input, button, video, audio')).toHaveLength(
      0,
    )
    expect(styles).not.toMatch(/@import/i)
    expect(links.map(({ address }) => address).join(' ')).not.toMatch(/javascript:/i)
    for (const { name, value } of [...body.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes])) {
      expect(name).not.toMatch(/^on|^(?:srcset|ping|action|formaction|background|poster)$/)
      // Outer addresses are tooltips; as nothing else may the canary's stand in the page.
      if (name !== 'title' && name !== 'id') expect(value).not.toContain(canary)
    }
    expect(await watched(source, null)).toEqual({ ran: false, asked: [] })
  })
})

describe('a document of a hundred thousand paragraphs', () => {
  const many = 100_000
  const files: ReadonlyArray<readonly [format: Format, make: () => Blob]> = [
    ['eml', () => mail('text/html; charset=utf-8', `<p>Paragraph</p>`.repeat(many))],
    ['odt', () => openText('<text:p>Paragraph</text:p>'.repeat(many))],
    ['rtf', () => new Blob([`{\\rtf1 ${'Paragraph\\par '.repeat(many)}}`])],
  ]
  it.each(files)('as %s is cut with a sentence, and made in stretches that leave the window alive', async (format, make) => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    const blob = make()
    // Making the file is a task of its own.
    await new Promise((resume) => setTimeout(resume, 50))
    observer.observe({ type: 'longtask' })
    let turns = 0
    const turn = setInterval(() => turns++)
    const begun = performance.now()
    const { shortfall, body } = await laidOut({ blob, format, terms: [{ words: ['paragraph'], prefix: false }] })
    const took = performance.now() - begun
    clearInterval(turn)
    await new Promise((resume) => setTimeout(resume, 100))
    observer.disconnect()
    expect(shortfall).toContain('too long to be laid out whole')
    const drawn = body.querySelectorAll('p').length
    expect(drawn).toBeGreaterThan(10_000)
    expect(drawn).toBeLessThan(many)
    const longest = Math.max(0, ...tasks)
    console.log(`${format}: ${drawn} paragraphs in ${Math.round(took)} ms, longest task ${Math.round(longest)} ms`)
    // A busy machine stretches any task, so that no time can be asked for: others have their turn between the stretches.
    expect(turns).toBeGreaterThan(10)
    expect(longest).toBeLessThan(Math.max(400, took / 2))
  })
})

describe('a message', () => {
  it('has its head above its text, and the pictures that came along', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const blob = new Blob([
      `From: Ann <ann@example.org>\r\nTo: Bob <bob@example.org>\r\nCc: C <c@example.org>\r\nSubject: The draft\r\nDate: Mon, 21 Jan 2019 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p style="color:red">See <img src="cid:logo@x"> and <img src="http://example.org/far.png"></p>\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <logo@x>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n${png}\r\n--b--\r\n--m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="draft.pdf"\r\n\r\nPDF\r\n--m--\r\n`,
    ])
    const { body } = await laidOut({ blob, format: 'eml' })
    const head = body.querySelector('.message-head')
    expect(head?.querySelector('h1')?.textContent).toBe('The draft')
    expect([...(head?.querySelectorAll('tr') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'FromAnn <ann@example.org>',
      'ToBob <bob@example.org>',
      'CcC <c@example.org>',
      'DateMon, 21 Jan 2019 09:00:00 +0000',
      expect.stringMatching(/^Attachmentdraft\.pdf \d+ bytes$/),
    ])
    const pictures = [...body.querySelectorAll('img')].map((picture) => picture.getAttribute('src')?.slice(0, 22))
    expect(pictures).toEqual(['data:image/png;base64,', undefined])
  })
})

describe('a framed original', () => {
  const chapters = Array.from({ length: 60 }, (_, at) => `<p>Filling ${at}</p>`).join('')

  it('finds words, counts them, and is sent from one to the next without being laid out anew', async () => {
    const html = `<p>First threat</p>${chapters}<p>Second <b>thr</b>eat</p>${chapters}<p>Third threat</p>`
    const id = await keep({ blocks: paragraphs('x'), facts: { format: 'html', name: 'page.html' }, original: new Blob([html]) })
    pane = await openPane(id, { tab: 'original' })
    await expect.poll(() => pane?.frame.querySelector('iframe')).not.toBeNull()
    await userEvent.keyboard('{Control>}f{/Control}')
    await page.getByRole('textbox', { name: 'Find in document' }).fill('threat')
    await expect.element(page.getByText('1 of 3')).toBeVisible()
    await expect.poll(() => commands.frameTarget()).toEqual({ text: 'threat', isInView: true })
    const frame = pane.frame.querySelector('iframe')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('2 of 3')).toBeVisible()
    await expect.poll(() => commands.frameTarget()).toEqual({ text: 'thr', isInView: true })
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}{Shift>}{Enter}{/Shift}')
    await expect.element(page.getByText('3 of 3')).toBeVisible()
    expect(pane.frame.querySelector('iframe')).toBe(frame)
    await page.getByRole('textbox', { name: 'Find in document' }).fill('nowhere')
    await expect.element(page.getByText('Nothing found')).toBeVisible()
  })

  it('leads to its own places, and lists the addresses that lead out of it', async () => {
    const html = `<p><a href="#end">to the end</a> <a href="https://example.org/a?b=c">the page</a> <a href="javascript:alert(1)">bad</a> <a href="file:///etc/passwd">worse</a></p>${chapters}<p id="end">The end</p>`
    const id = await keep({ blocks: paragraphs('x'), facts: { format: 'html', name: 'page.html' }, original: new Blob([html]) })
    pane = await openPane(id, { tab: 'original' })
    await expect.element(page.getByRole('button', { name: 'Links (1)' })).toBeVisible()
    await commands.pressInFrame('to the end')
    await expect.poll(() => commands.frameTarget()).toEqual({ text: 'The end', isInView: true })
    await page.getByRole('button', { name: 'Links (1)' }).click()
    await page.getByRole('button', { name: 'the page https://example.org/a?b=c' }).click()
    expect(pane.asked.addresses).toEqual(['https://example.org/a?b=c'])
  })

  it('is made larger and smaller, and remembers how large for its kind of file', async () => {
    const facts = { format: 'html', name: 'page.html' } as const
    const id = await keep({ blocks: paragraphs('x'), facts, original: new Blob(['<p>Hello</p>']) })
    pane = await openPane(id, { tab: 'original' })
    await page.getByRole('button', { name: 'Larger' }).click()
    await page.getByRole('button', { name: 'Larger' }).click()
    await expect.element(page.getByText('125 %')).toBeVisible()
    pane.close()
    const other = await keep({ blocks: paragraphs('x'), facts, original: new Blob(['<p>Other</p>']) })
    pane = await openPane(other, { tab: 'original' })
    await expect.element(page.getByText('125 %')).toBeVisible()
    await page.getByRole('button', { name: 'As wide as the window' }).click()
    await expect.element(page.getByText('100 %')).toBeVisible()
  })
})
