import type { SymbolKey } from '../contracts/ids.ts'
import type { Stated } from '../contracts/recognition.ts'
import { type FoundSymbol, findSymbols, type SymbolContext } from '../symbols/index.ts'
import type { DocumentText, TextLine } from './document-text.ts'
import { type Header, headerValues } from './header.ts'
import { firstOfEach, statedIn } from './text-match.ts'

/**
 * Words that thank for, answer or refer to a statement, up to the symbol, in the six languages. Who follows up a statement
 * answers it where it is `yours`; `a follow-up to the LS` adds to one of the sender's own.
 */
const replyPhrase =
  /(?:\bref(?:erence|\.)?\s*[:.]?\s*|\b(?:repl(?:y|ies|ying)|respon(?:se|ds?|ding)|answer(?:s|ing)?)\s+to\s+|\bthanks?\b[^.]{0,200}|(?:réponse à|remercie|en respuesta a|agradece|в ответ на|ответ на|благодарит)[^.]{0,200}|(?:ردا على|تشكر)[^.]{0,200}|(?:答复|回复|感谢)[^。]{0,80}|\bfollow(?:ing|-| )?up (?:to|on)\s+(?=your\s))(?:the |your |our |its )?[^.;]{0,80}$/iu
const anyPhrase = /\bref|repl|respon|answer|thank|follow|répon|remerci|respuesta|agradec|ответ|благодар|ردا|تشكر|答复|回复|感谢/iu
/**
 * A statement may bear any number a paper has, where the sentence says that it is one: `its liaison statement in Document
 * 5A/123`, `your liaison FGAI4H-F-023`, `in reply to TD 55`.
 */
const isCalledStatement =
  /\b(?:liaison|LS|statement|reply)s?\b[^.;]{0,60}(?:\((?:ref\.?:?\s*)?|\bref\.?:?\s*|\b(?:in|contained in|as) (?:Doc(?:ument|\.)? )?)$|\b(?:liaisons?|LSs?|statements?|letters?|(?:in|as) (?:a )?(?:reply|response|answer) to(?: the| your| its)?),?\s+(?:[“"][^”"]{0,120}[”"]\s+)?(?:\(|(?:no\.?|number|Doc(?:ument|\.)?)\s+)?$|(?:note|déclaration|declaración)s? (?:de (?:liaison|coordination|coordinación|enlace) )?$|заявлени[а-я]+ (?:о взаимодействии )?$|联络(?:声明|函)$/iu

/**
 * The statements this one answers: of the header's "Response to:", of the title's "(reply to SG2-LS63)", and of the
 * text's "(ref: SG16-LS111)". Only liaison statements and papers that can be one are answered, not Recommendations.
 */
export function findAnswers(
  document: DocumentText,
  header: Header,
  title: Stated<string>,
  context: SymbolContext,
): ReadonlyArray<Stated<SymbolKey>> {
  const answers: Stated<SymbolKey>[] = []
  for (const { text, evidence } of headerValues(header, 'answers')) {
    for (const symbol of findSymbols(text, context)) if (canBeAnswered(symbol)) answers.push({ value: symbol.key, evidence })
  }
  const inTitle =
    /(?:\b(?:reply|response|answer)\s+to\s+|[（(](?:回复|答复)|[(](?:réponse à|respuesta a|ответ на|ردا على) ?)([^)）]*)/iu.exec(
      title.value,
    )
  for (const symbol of findSymbols(inTitle?.[1] ?? '', context))
    if (canBeAnswered(symbol)) answers.push({ value: symbol.key, evidence: title.evidence })
  for (const line of document.lines) answers.push(...answersIn(line, context), ...answersByNumber(line, document.lines, context))
  return firstOfEach(answers)
}

function answersIn(line: TextLine, context: SymbolContext): ReadonlyArray<Stated<SymbolKey>> {
  if (!anyPhrase.test(line.text)) return []
  const inRadio: SymbolContext = { ...context, bodies: ['itu-r', ...(context.bodies ?? [])] }
  return findSymbols(line.text, inRadio)
    .filter((symbol) => {
      const before = line.text.slice(Math.max(0, symbol.start - 300), symbol.start)
      return replyPhrase.test(before) && (symbol.type === 'LS' || (canBeAnswered(symbol) && isCalledStatement.test(before)))
    })
    .map(({ key, start, end }) => statedIn(key, line, start, end))
}

/** `Thank you for the LS [1]` with `[1] https://datatracker.ietf.org/liaison/2017/` below, as the IETF writes. */
function answersByNumber(line: TextLine, lines: readonly TextLine[], context: SymbolContext): ReadonlyArray<Stated<SymbolKey>> {
  const cited =
    /\b(?:follow-up to your|reply to|response to|answer to|thank you for|thanks?\b[^.[]{0,40}\bfor)\b[^.[]{0,60}\b(?:LS|liaison)[^.[]{0,30}(\[\d{1,2}\])/i.exec(
      line.text,
    )
  const mark = cited?.[1]
  const reference =
    mark === undefined ? undefined : lines.find((other) => other !== line && other.text.replace(/^[*•-]\s*/, '').startsWith(mark))
  if (cited === null || reference === undefined) return []
  return findSymbols(reference.text, context).flatMap((symbol) =>
    symbol.type === 'LS' ? [statedIn(symbol.key, line, cited.index, cited.index + cited[0].length)] : [],
  )
}

/** A header or title that says "response to" may name a liaison by any number a paper has. */
const canBeAnswered = ({ scheme, type }: FoundSymbol): boolean =>
  type === 'LS' ||
  type === 'TD' ||
  type === 'TDOC' ||
  type === 'TEMP' ||
  type === 'C' ||
  scheme === 'focus-group' ||
  scheme === 'jtc1' ||
  scheme === 'ieee802'
