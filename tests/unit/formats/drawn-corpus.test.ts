import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../shared/contracts/blocks.ts'
import type { DrawnShape } from '../../../shared/contracts/drawing.ts'
import { drawFile } from '../../../shared/formats/index.ts'
import { read } from '../../fixtures/office-files.ts'

const corpus = path.join(import.meta.dirname, '../../../../shared/corpus')
const isHere = existsSync(path.join(corpus, 'formats'))

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const textsOf = ({ text, table }: DrawnShape): readonly string[] =>
  [...(text?.paragraphs ?? []), ...(table?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.text.paragraphs)) ?? [])].map(
    ({ runs }) => runs.map((run) => run.text).join(''),
  )

/** Words that a deck says on its slides as it is read, and those of them that its drawing lacks on the same slide. */
async function lacking(file: string): Promise<{ readonly said: number; readonly missing: readonly string[] }> {
  const name = path.basename(file)
  const bytes = new Uint8Array(readFileSync(file))
  const drawn = await drawFile({ name, bytes }, { pdfiumWasm: () => Promise.reject(new Error('not asked for')) })
  const outcome = await read(name, bytes)
  if (drawn.kind !== 'drawn' || drawn.drawing.kind !== 'slides' || !('document' in outcome)) throw new Error(`${name} was not drawn`)
  const onSlides = new Map(drawn.drawing.slides.map(({ slide, shapes }) => [slide, new Set(words(shapes.flatMap(textsOf).join(' ')))]))
  const blocks = outcome.document.blocks.filter(({ type }) => type === 'heading' || type === 'paragraph' || type === 'list-item')
  const said = blocks.flatMap((block) => words(blockText(block)).map((word) => [block.locator.slide ?? 0, word] as const))
  return { said: said.length, missing: said.flatMap(([slide, word]) => (onSlides.get(slide)?.has(word) ? [] : [word])) }
}

describe.skipIf(!isHere)('presentations of the corpus, where it is beside this checkout', () => {
  const files = isHere
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.toLowerCase().endsWith('.pptx'))
    : []

  it('are all drawn, with the words they say on the slides they say them on', async () => {
    expect(files.length).toBeGreaterThan(60)
    const found = await Promise.all(files.map((file) => lacking(path.join(corpus, file))))
    const said = found.reduce((sum, each) => sum + each.said, 0)
    const missing = found.flatMap((each) => each.missing)
    expect(said).toBeGreaterThan(5_000)
    expect(missing.length / said, missing.join(' ')).toBeLessThan(0.005)
  }, 120_000)
})
