import { wholeEvidence } from '../../taxonomy/index.ts'
import type { DocumentText } from '../document-text.ts'
import { outsideText } from '../text-match.ts'
import type { KindRule } from './kind-rule.ts'
import { blank } from './kind-words.ts'

/** A form with its blanks unfilled is a template whatever it is a template for. */
export const templateRule: KindRule = ({ document, title, input }) => {
  if (/(?:^|[\s_.-])(?:template|skelet(?:on)?|modele|plantilla)(?:[\s_.-]|$)/i.test(input.name)) {
    return { kind: 'template', confidence: 0.95, evidence: outsideText(input.name) }
  }
  const lines = document.lines.slice(0, 80).filter(({ text }) => blank.test(text))
  const rows = document.rows.slice(0, 30).filter(({ cells }) => cells.some(({ text }) => blank.test(text)))
  if (lines.length + rows.length < 2) return undefined
  const [first] = lines
  return { kind: 'template', confidence: 0.8, evidence: first === undefined ? title.evidence : wholeEvidence(first.text, first.locator) }
}

/** Slides by their format. */
export const slidesRule: KindRule = ({ document, input }) => {
  if (!/^(?:pptx?|odp)$/.test(input.format)) return undefined
  const [first] = document.lines
  return { kind: 'presentation', confidence: 0.95, ...(first === undefined ? {} : { evidence: wholeEvidence(first.text, first.locator) }) }
}

const fewestSlides = 5
const fullestMedianSlide = 600
const fullestSlide = 2_000

/** Slides saved as PDF: several pages, few words on each. A scanned or empty document has none, a paper too many. */
export const printedSlidesRule: KindRule = ({ document, input }) => {
  if (input.format !== 'pdf') return undefined
  const pages = charactersOfPages(document)
  const median = pages[Math.floor(pages.length / 2)] ?? 0
  const [first] = document.lines
  if (
    first === undefined ||
    pages.length < fewestSlides ||
    median < 20 ||
    median > fullestMedianSlide ||
    (pages.at(-1) ?? 0) > fullestSlide
  )
    return undefined
  return { kind: 'presentation', confidence: 0.6, evidence: wholeEvidence(first.text, first.locator) }
}

/** Characters on each page that has any, ascending. */
function charactersOfPages(document: DocumentText): readonly number[] {
  const pages = new Map<number, number>()
  for (const { text, locator } of document.lines)
    if (locator.page !== undefined) pages.set(locator.page, (pages.get(locator.page) ?? 0) + text.length)
  return [...pages.values()].sort((a, b) => a - b)
}
