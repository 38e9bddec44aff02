import type { TimeSlices } from './time-slices.ts'

const charactersAtOnce = 30_000

/** Parses a page in a document without a window, where neither pictures load nor anything runs, as far as a stretch goes at a time. */
export async function parsePage(html: string, slices: TimeSlices): Promise<HTMLElement> {
  const inert = document.implementation.createHTMLDocument('')
  inert.open()
  inert.write('<!doctype html><body>')
  for (let at = 0; at < html.length; at += charactersAtOnce) {
    inert.write(html.slice(at, at + charactersAtOnce))
    await slices.breathe()
  }
  inert.close()
  return inert.body
}
