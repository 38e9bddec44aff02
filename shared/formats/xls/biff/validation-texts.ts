import type { ByteView } from '../../binary/byte-view.ts'
import { promptTexts } from '../../xlsx/prompt-texts.ts'
import type { BiffRecord } from './records.ts'

const isWideFlag = 1

/** What a rule about the values of cells says to whoever fills them in (MS-XLS 2.4.95): titles, then texts, after flags. */
export function validationTexts(stream: ByteView, { from, to }: BiffRecord): readonly string[] {
  let at = from + 4
  const next = (): string => {
    if (at + 3 > to) return ''
    const length = stream.u16(at)
    const isWide = (stream.u8(at + 2) & isWideFlag) !== 0
    const start = at + 3
    const units = Math.min(length, Math.floor((to - start) / (isWide ? 2 : 1)))
    at = start + units * (isWide ? 2 : 1)
    const text = isWide ? stream.utf16(start, units) : String.fromCharCode(...stream.part(start, units))
    // An empty one is written as one NUL.
    return text.replaceAll('\0', '')
  }
  const [promptTitle, errorTitle, prompt, error] = [next(), next(), next(), next()]
  return promptTexts([
    { title: promptTitle, text: prompt },
    { title: errorTitle, text: error },
  ])
}
