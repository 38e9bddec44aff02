import type { Inline } from '../../contracts/blocks.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'

type DrawnRuns = ReadonlyArray<Pick<Inline, 'text' | 'script'>>

/**
 * What a field shows that has no result, because Word draws its instruction (ECMA-376 part 1, 17.16.5): an equation, a
 * symbol, or the words of a button, by which templates say what to type where. Nothing for other fields.
 */
export function drawnField(instruction: string): DrawnRuns {
  const [, name = '', rest = ''] = /^\s*([A-Z]+)\s+([\s\S]*)$/iu.exec(instruction) ?? []
  switch (name.toUpperCase()) {
    case 'EQ':
      return equation(rest)
    case 'SYMBOL':
      return shown(symbol(rest))
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      // The macro or the place, then the words.
      return shown(rest.replace(/^(?:"[^"]*"|\S+)\s*/u, '').trim())
    default:
      return []
  }
}

const shown = (text: string): DrawnRuns => (text === '' ? [] : [{ text }])

/** `183 \f "Symbol"`, `\u 8364`, or the character itself. */
function symbol(rest: string): string {
  const [, stated = ''] = /^(?:\\[a-z]\s+)*"?([^\s"]+)/iu.exec(rest) ?? []
  const code = /^0x/iu.test(stated) ? Number.parseInt(stated, 16) : /^\d{2,}$/u.test(stated) ? Number(stated) : (stated.codePointAt(0) ?? 0)
  if (code < 0x20 || code > 0x10_ffff) return ''
  const font = /\\f\s+"?([^"\\]+)/iu.exec(rest)?.[1]?.trim()
  return symbolText(String.fromCodePoint(code), font)
}

/** `\o\ad(\s\up 9(とうきょう),東京)`: characters with their reading above. */
const ruby = /\\o\s*\\a\w*\s*\(\s*\\s\s*\\up\s*\d+\s*\(([^()]*)\)\s*[,;]\s*([^()]*)\)/iu

/** A reading stands after its characters, raised; of other equations the arguments are kept, fractions with a stroke. */
function equation(rest: string): DrawnRuns {
  const [, reading, base] = ruby.exec(rest) ?? []
  if (reading !== undefined && base !== undefined) return [{ text: base }, { text: reading, script: 'super' }]
  return shown(
    rest
      .replaceAll(/\\\*\s*(?:"[^"]*"|\w+)/gu, '')
      .replaceAll(/\\f\s*\(([^(),;]*)[,;]([^()]*)\)/giu, '$1/$2')
      .replaceAll(/\\r\s*\(([^(),;]*)\)/giu, '√$1')
      .replaceAll(/\\[a-z]+\s*\d*|[()]/giu, '')
      .trim(),
  )
}
