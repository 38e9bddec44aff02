/**
 * A style sheet that holds only inside the elements `scope` selects. Its own `body` and `html` are these elements.
 * What stands around it cannot be reached by a brace too many: those that close nothing are dropped, missing ones added.
 */
export function scopedStyles(sheet: string, scope: string): string {
  const rules = balanced(sheet.replaceAll(/<!--|-->/gu, ' '))
  return rules.trim() === '' ? '' : `@scope (${scope}) {\n${rules}\n}\n`
}

/** Pieces of a style sheet: comments, strings, at-rules that end with a semicolon, and all up to a brace or semicolon. */
const piece =
  /\/\*[\s\S]*?(?:\*\/|$)|@(?:import|charset|namespace)\b(?:"[^"]*"|'[^']*'|[^;"'{}])*;?|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|[{}]|[^{}"'/@]+|[\s\S]/gu

function balanced(sheet: string): string {
  const parts: string[] = []
  let depth = 0
  let prelude = ''
  const end = () => {
    parts.push(prelude)
    prelude = ''
  }
  for (const [text] of sheet.matchAll(piece)) {
    if (text.startsWith('/*') || /^@(?:import|charset|namespace)/iu.test(text)) continue
    if (text === '{') {
      depth++
      parts.push(selectors(prelude), '{')
      prelude = ''
    } else if (text === '}') {
      end()
      if (depth === 0) continue
      depth--
      parts.push('}')
    } else prelude += text
  }
  end()
  return parts.join('') + '}'.repeat(depth)
}

/** Selectors of a rule, those of the whole page changed to the scope's own. Declarations may stand in front of a nested rule's. */
const selectors = (prelude: string): string =>
  /^\s*@/u.test(prelude) ? prelude : prelude.replaceAll(/(^|[,;\s])(?:html\s*>?\s*)?(?:body|html)(?![\w-])/giu, '$1:scope')
