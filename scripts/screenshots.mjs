// Takes the pictures in docs/images from the built app with the sample library in it: the dossier, the list, a search,
// and the dossier in the dark.
//   node scripts/screenshots.mjs
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import { browserSwitches } from './browser-switches.mjs'
import { buildIfStale, root } from './build-if-stale.mjs'
import { findBrowser } from './find-browser.mjs'
import { serve } from './serve.mjs'

const port = 25_499
const folder = path.join(root, 'docs/images')
const executablePath = findBrowser()

buildIfStale(['client'])
mkdirSync(folder, { recursive: true })
const profile = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-pictures-'))
const site = await serve(path.join(root, 'dist/renderer'), port)
const context = await chromium.launchPersistentContext(profile, {
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb', ...browserSwitches],
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  colorScheme: 'light',
})
const page = context.pages()[0] ?? (await context.newPage())

/** @param {string} name */
async function shoot(name) {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500) // what is measured settles
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

try {
  await page.goto(site.url)
  await page.getByRole('button', { name: 'Open the sample library' }).click()
  const progress = page.getByRole('status', { name: 'Import progress' })
  await progress.getByText('Import finished').first().waitFor()
  await progress.getByRole('button', { name: 'Dismiss' }).click()
  await shoot('list')
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Liaisons', exact: true }).click()
  await page.getByRole('row').filter({ hasText: 'FGAI4H-F-023' }).first().getByRole('gridcell').first().click()
  await page.getByRole('region', { name: 'Attachments' }).waitFor()
  await page.setViewportSize({ width: 1440, height: 1220 }) // as far as its attachments
  await shoot('dossier')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('dossier-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'All documents', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('data poisoning')
  await page.getByRole('grid', { name: 'Results' }).getByRole('row').first().getByRole('gridcell').nth(1).click()
  await page.getByRole('tabpanel', { name: 'Read' }).locator('mark').first().waitFor()
  await shoot('search')
} finally {
  await context.close()
  await site.close()
  rmSync(profile, { recursive: true, force: true })
}
