import { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright'
import { afterEach, describe, expect, it } from 'vitest'
import { Desk, type TestFile } from './desk.ts'
import { openShell, type RunningShell, shellKinds, shellName } from './launch.ts'

/** A PDF whose pages are pictures of lines of text, as a copier makes them. */
async function scanOf(page: Page, pages: ReadonlyArray<readonly string[]>): Promise<TestFile> {
  const pdf = await PDFDocument.create()
  for (const lines of pages) {
    const png = await page.evaluate((texts) => {
      const canvas = document.createElement('canvas')
      canvas.width = 1_240
      canvas.height = 1_754
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('There is nothing to draw on.')
      context.fillStyle = 'white'
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.fillStyle = 'black'
      context.font = '32px serif'
      for (const [at, text] of texts.entries()) context.fillText(text, 100, 160 + at * 48)
      return canvas.toDataURL('image/png')
    }, lines)
    pdf.addPage([595, 842]).drawImage(await pdf.embedPng(png), { x: 0, y: 0, width: 595, height: 842 })
  }
  return { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
}

describe.each(shellKinds.map((kind) => [shellName(kind), kind] as const))('scanned pages in the %s', (_name, kind) => {
  let shell: RunningShell
  let desk: Desk
  const openWith = async (pages: ReadonlyArray<readonly string[]>) => {
    shell = await openShell(kind)
    desk = new Desk(shell.page)
    await desk.importFiles([await scanOf(shell.page, pages)])
    await desk.open('scan')
  }
  const start = () => desk.document.getByRole('button', { name: 'Read scanned pages (OCR)' })
  afterEach(() => shell.close())

  it('are read when asked for, marked so, and searched', { timeout: 180_000 }, async () => {
    await openWith([['Title: LS on model poisoning', '', 'Study Group 17 invites comments.'], ['A second page on evasion']])
    await start().click()
    await desk.document.getByText('Read off pictures').waitFor({ timeout: 120_000 })
    await desk.tab('Read').click()
    await expect.poll(() => desk.document.innerText()).toContain('Study Group 17 invites comments.')
    await desk.searchBox.fill('second page evasion')
    await expect.poll(() => desk.results.innerText()).toContain('p. 2')
    expect(await start().isVisible()).toBe(false)
  })

  it('can be given up', async () => {
    await openWith(Array.from({ length: 6 }, (_, at) => [`Page number ${at + 1}`]))
    await start().click()
    await desk.document.getByRole('button', { name: 'Cancel' }).click()
    await start().waitFor()
    expect(await desk.document.innerText()).not.toContain('Page number')
  })
})
