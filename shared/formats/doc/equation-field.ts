import type { Inline } from '../../contracts/blocks.ts'

/** `\o\ad(\s\up 9(とうきょう),東京)`: characters with their reading above. */
const ruby = /\\o\s*\\a\w*\s*\(\s*\\s\s*\\up\s*\d+\s*\(([^()]*)\)\s*[,;]\s*([^()]*)\)/iu

/**
 * What an `EQ` field shows: it has no result, its instruction is drawn. A reading stands after its characters, raised;
 * of other equations the arguments are kept, fractions with a stroke. Nothing for other fields.
 */
export function equationRuns(instruction: string): ReadonlyArray<Pick<Inline, 'text' | 'script'>> {
  const [, equation] = /^\s*EQ\s+([\s\S]*)$/iu.exec(instruction) ?? []
  if (equation === undefined) return []
  const [, reading, base] = ruby.exec(equation) ?? []
  if (reading !== undefined && base !== undefined) return [{ text: base }, { text: reading, script: 'super' }]
  const shown = equation
    .replaceAll(/\\\*\s*(?:"[^"]*"|\w+)/gu, '')
    .replaceAll(/\\f\s*\(([^(),;]*)[,;]([^()]*)\)/giu, '$1/$2')
    .replaceAll(/\\r\s*\(([^(),;]*)\)/giu, '√$1')
    .replaceAll(/\\[a-z]+\s*\d*|[()]/giu, '')
    .trim()
  return shown === '' ? [] : [{ text: shown }]
}
