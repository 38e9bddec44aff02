import type { BrowserCommand } from 'vitest/node'
import { type Canary, openCanary } from './e2e/canary.ts'

let canary: Canary | undefined

/** Where in a frame its address's fragment leads, as the browser sees it; the window itself cannot look into it. */
export interface FrameTarget {
  readonly text: string
  /** Whether it stands in what the frame shows. */
  readonly isInView: boolean
}

/** What tests of frames ask the machine for: a server that nobody should ask, and a look into a frame that tells nothing. */
export const frameCommands = {
  openCanary: (async () => {
    canary ??= await openCanary()
    return canary.url
  }) satisfies BrowserCommand<[]>,
  heardByCanary: (() => canary?.heard() ?? []) satisfies BrowserCommand<[]>,
  closeCanary: (async () => {
    await canary?.close()
    canary = undefined
  }) satisfies BrowserCommand<[]>,
  frameTarget: (async ({ page }) => {
    const frame = page.frames().find((each) => each.url().startsWith('about:srcdoc#'))
    return frame?.evaluate((): FrameTarget | undefined => {
      const target = document.querySelector(':target')
      if (target === null) return undefined
      const { top, bottom } = target.getBoundingClientRect()
      return { text: target.textContent ?? '', isInView: top >= 0 && bottom <= innerHeight }
    })
  }) satisfies BrowserCommand<[]>,
  pressInFrame: (async ({ page }, text: string) => {
    const inFrame = () => page.frames().find((each) => each.url().startsWith('about:srcdoc'))
    while (inFrame() === undefined) await page.waitForTimeout(50)
    await inFrame()?.getByText(text, { exact: true }).click()
  }) satisfies BrowserCommand<[text: string]>,
}
