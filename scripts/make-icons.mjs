// Draws resources/icons/*.png from renderer/public/icon.svg with the Chromium the tests use.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'
import { root } from './build-if-stale.mjs'
import { findBrowser } from './find-browser.mjs'

const folder = path.join(root, 'resources/icons')
mkdirSync(folder, { recursive: true })
const drawing = readFileSync(path.join(root, 'renderer/public/icon.svg'), 'utf8')
const executablePath = findBrowser()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu'] })
for (const size of [16, 32, 64, 128, 256, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;inline-size:${size}px;block-size:${size}px}</style>${drawing}`,
  )
  await page.screenshot({ path: path.join(folder, `${size}x${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
