import type { DocumentText, TextLine } from './document-text.ts'

/** `ITU-T  Recommendation  S.36`, below the title on the cover of a Recommendation of before 2000. */
const cover = /^(?:(?:ITU|UIT|МСЭ)[-–][TRТ]|CCITT)\s+Re[ck][a-zó]+\.?\s+[A-Z]{1,2}\.[\d.]+$/u
const lastCoverLine = 60

/** What stands above that line: the title, when it is more than the name of a series. */
export function publicationTitle({ lines }: DocumentText): TextLine | undefined {
  const at = lines.findIndex(({ text }, index) => index < lastCoverLine && cover.test(text))
  const above = at < 1 ? undefined : lines[at - 1]
  if (above === undefined || above.text.length < 8 || /^SERIES [A-Z]:/.test(above.text)) return undefined
  const whole = lines.slice(0, at).filter(({ locator }) => locator.block === above.locator.block)
  return { ...above, text: whole.map(({ text }) => text).join(' ') }
}
