import { type Block, blockText, type Locator } from '../contracts/blocks.ts'

/** Where in a document a text stands, as far as it says how much the text is worth. */
export type Place = 'title' | 'abstract' | 'heading' | 'body' | 'note' | 'references' | 'boilerplate'

/** What one mention counts, by where it stands. */
export const placeWeights: Readonly<Record<Place, number>> = {
  title: 3,
  abstract: 2,
  heading: 2,
  body: 1,
  note: 0.5,
  references: 0,
  boilerplate: 0,
}

/** A stretch of a document that is read as one: a paragraph, or a row of a table. */
export interface Unit {
  readonly text: string
  readonly locator: Locator
  readonly place: Place
}

const abstractName = /^(?:abstract|summary|keywords?|résumé|resumen|резюме|аннотация|ملخص|摘要|概述)\b\s*:?|^(?:摘要|概述|ملخص)/iu
const titleName = /^(?:title|subject|titre|título|название|заголовок|العنوان|标题|題目)\s*:?\s*(?:\t|$)/iu
const referencesName =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:normative|informative|list of)\s+)?(?:references?|bibliography|works cited|références(?: normatives)?|bibliographie|referencias|bibliografía|библиография|справочные документы|литература|المراجع|ببليوغرافيا|参考文献|参考资料)\s*:?$/iu
const boilerplateName =
  /^(?:foreword|intellectual property rights?|copyright(?: notice| notification)?|(?:table of )?contents|avant-propos|droits de propriété intellectuelle|table des matières|prefacio|índice|propiedad intelectual|предисловие|права интеллектуальной собственности|содержание|目录|前言|تمهيد|جدول المحتويات)\s*:?$/iu
/** `[b-ITU-T X.1]  Recommendation …`, `[12] A. Author, Title, 2019.` */
const referenceEntry = /^\[[\p{L}\p{N}.\- /]{1,40}\]\s+(?=.*(?:\b(?:19|20)\d\d\b|Recommendation|\bRec\.|\bISO\b))/u
const contentsLine = /(?:\.{4,}|…{2,}|\t)\s*\d+$/
const numberedHeading = /^(?:\d+(?:\.\d+)*\.?|Annex\s+\p{Lu}|Appendix\s+[IVX\d]+)\s+\p{Lu}[^.]{0,80}$/u
/** Blocks in which the title and the header table stand. */
const firstBlocks = 14

/** The texts of a document in order, each with its place. Running headers, breaks and repeated lines are left out. */
export function* unitsOf(blocks: readonly Block[]): Generator<Unit> {
  const seen = new Set<string>()
  let section: Place = 'body'
  let level = 0
  let hasTitle = false
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'break' || block.type === 'image' || isRunning(block)) continue
    const { locator } = block
    if (block.type === 'table') {
      for (const text of blockText(block).split('\n'))
        if (text.trim() !== '') yield { text: text.replaceAll('\t', ' '), locator, place: rowPlace(text, index, section) }
      continue
    }
    const text = blockText(block)
    const trimmed = text.trim()
    if (trimmed === '' || (trimmed.length > 40 && seen.has(trimmed))) continue
    seen.add(trimmed)
    const named = trimmed.length < 60 ? sectionNamed(trimmed) : undefined
    if (block.type === 'heading') {
      const isTitle: boolean = !hasTitle && index < firstBlocks && block.level === 1 && named === undefined
      hasTitle ||= isTitle
      if (named !== undefined || block.level <= level || level === 0) {
        section = named ?? 'body'
        level = named === undefined ? 0 : block.level
      }
      yield { text, locator, place: isTitle ? 'title' : section === 'body' || section === 'abstract' ? 'heading' : section }
      continue
    }
    if (named !== undefined) {
      section = named
      level = 6
    } else if (section !== 'body' && numberedHeading.test(trimmed) && !referenceEntry.test(trimmed)) section = 'body'
    yield { text, locator, place: paragraphPlace(block, trimmed, section, index) }
  }
}

function paragraphPlace(block: Block, text: string, section: Place, index: number): Place {
  const style = 'style' in block ? (block.style ?? '') : ''
  if (/^toc/i.test(style) || contentsLine.test(text)) return 'boilerplate'
  if (index < firstBlocks && /title/i.test(style)) return 'title'
  if (section === 'references' || referenceEntry.test(text)) return 'references'
  if (block.type === 'note') return 'note'
  return section === 'body' && abstractName.test(text) && text.length > 20 ? 'abstract' : section
}

function rowPlace(row: string, index: number, section: Place): Place {
  if (section === 'references' || referenceEntry.test(row)) return 'references'
  if (index < firstBlocks && titleName.test(row)) return 'title'
  return index < firstBlocks && abstractName.test(row) ? 'abstract' : section
}

function sectionNamed(text: string): Place | undefined {
  if (referencesName.test(text)) return 'references'
  if (boilerplateName.test(text)) return 'boilerplate'
  return abstractName.exec(text)?.[0].length === text.length ? 'abstract' : undefined
}

const isRunning = (block: Block): boolean => block.type === 'paragraph' && (block.region === 'header' || block.region === 'footer')
