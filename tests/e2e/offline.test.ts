import { chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArguments, chromiumPath } from '../chromium.ts'
import { type Canary, openCanary, tryEverything } from './canary.ts'
import { openShell, type RunningShell, shellKinds, shellName } from './launch.ts'

/** What `tryEverything` asks for. */
const ways = [
  ...['fetch', 'beacon', 'upgrade /socket', 'events', 'worker.js', 'module.js', 'image.png', 'frame', 'script.js', 'video.mp4', 'object'],
  ...['style.css', 'prefetch', 'preload.png', 'background.png', 'import.css', 'font.woff2', 'form', 'stun'],
]

let canary: Canary
beforeAll(async () => {
  canary = await openCanary()
})
afterAll(() => canary.close())

it('would hear a page that reaches out, in any way that is tried below', async () => {
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: [...chromiumArguments] })
  try {
    const page = await browser.newPage()
    await page.goto(canary.url)
    canary.heard()
    await page.evaluate(tryEverything, { url: canary.url, stun: canary.stun })
    const heard = new Set<string>()
    const missing = () => {
      for (const line of canary.heard()) heard.add(line.replace(/^(?:GET|POST) \//, ''))
      return ways.filter((way) => !heard.has(way))
    }
    await expect.poll(missing).toEqual([])
  } finally {
    await browser.close()
  }
})

describe.each(shellKinds.map((kind) => [shellName(kind), kind] as const))('the page of the %s', (_name, kind) => {
  let shell: RunningShell
  beforeAll(async () => {
    shell = await openShell(kind)
    canary.heard()
  })
  afterAll(() => shell.close())

  it('reaches nobody, whatever it tries', async () => {
    await shell.page.evaluate(tryEverything, { url: canary.url, stun: canary.stun })
    expect(canary.heard()).toEqual([])
  })

  it('runs nothing that was written into it', async () => {
    const ran = await shell.page.evaluate(async () => {
      const marks: string[] = []
      Object.assign(window, { mark: (name: string) => marks.push(name) })
      const script = document.createElement('script')
      script.textContent = "mark('inline')"
      document.body.append(script)
      const holder = document.createElement('div')
      holder.innerHTML = '<img src="data:image/png;base64,x" onerror="mark(\'handler\')"><a href="javascript:mark(\'link\')">x</a>'
      document.body.append(holder)
      holder.querySelector('a')?.click()
      await new Promise((resolve) => setTimeout(resolve, 300)) // past the evaluation itself, which may do what the page may not
      try {
        Reflect.construct(Function, ["mark('eval')"])()
      } catch {
        marks.push('eval refused')
      }
      return marks
    })
    expect(ran).toEqual(['eval refused'])
  })
})
