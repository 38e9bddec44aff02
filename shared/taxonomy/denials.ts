import { sentenceRange } from './sentences.ts'

/** What every denial below holds; most texts hold none. */
const trace =
  /\b(?:not|never|cannot|no|without|neither|nor|exclud|except|unrelated|rather|instead|outside|beyond|out of|pas|hors|fuera)|не |за рамки|لا|لم|خارج|不|超出/i

/** Whether a text may deny anything: a quick look before each of its terms is looked at. */
export const mayDeny = (text: string): boolean => trace.test(text)

/** Where a new thought begins within a sentence: what is denied before it is not denied after it. */
const turns = /[;]|,?\s(?:but|however|whereas|although|while|mais|pero|sino|однако|но|ولكن|لكن)\s|但/giu
const verbs = 'address|cover|consider|discuss|deal|treat|include|concern|use|involve|apply|contain|describe|specif|require|rely'
/** Denials that stand before what they deny. */
const before = [
  new RegExp(`\\b(?:not|never|cannot)\\s+(?!only)(?:\\w+\\s+){0,2}(?:${verbs})\\w*\\b`, 'iu'),
  /\b(?:no|without|neither|nor|excluding|excludes?|except|unrelated to|rather than|instead of)\s+(?:(?:any|use of|mention of|the|an?|such)\s+)*$/iu,
  /\bne\s+(?:\p{L}+\s+)?(?:traite|couvre|aborde|concerne|considère|utilise)\p{L}*\s+pas\b/iu,
  /\bno\s+(?:se\s+)?(?:trata|aborda|cubre|considera|incluye|utiliza)\p{L}*/iu,
]
/** Denials that stand after it. */
const after = [
  /\b(?:is|are|was|were|be|been|remains?)\s+(?:therefore\s+|also\s+|explicitly\s+)?(?:not\s+(?!only)(?:\w+\s+){0,2}(?:addressed|covered|considered|discussed|treated|included|used|required|described|specified|dealt|part|within|in)\b|excluded|(?:out|outside|beyond)\s+(?:of\s+)?(?:the\s+)?scope)/iu,
  /\b(?:n['’]est|n['’]étant|ne\s+(?:sont|seront|sera))\s+pas\s+(?:traité|couvert|abordé|considéré|utilisé)/iu,
  /\bhors\s+(?:du\s+)?(?:champ|périmètre|cadre)|\bfuera\s+del\s+(?:ámbito|alcance)|\bno\s+se\s+(?:trata|aborda|considera)/iu,
  /выход\p{L}+ за рамки/iu,
]
/** Denials that stand anywhere in the clause. */
const around = [
  /(?<!\p{L})не\s+(?:рассматрива|охватыва|включа|затрагива|использу)/iu,
  /(?:لا|لم)\s+(?:يتناول|تتناول|يشمل|تشمل|يعالج|تعالج|يستخدم|تستخدم)|خارج نطاق/u,
  /不涉及|不包括|不讨论|不考虑|不使用|超出.{0,8}范围|不在.{0,10}范围/u,
]

/** Whether a text denies or puts out of scope what stands at `[start, end)`: "does not address …", "… are out of scope". */
export function isDenied(text: string, start: number, end: number): boolean {
  const [from, to] = sentenceRange(text, start, end)
  const left = lastPart(text.slice(from, start))
  const right = firstPart(text.slice(end, to))
  return (
    before.some((pattern) => pattern.test(left)) ||
    after.some((pattern) => pattern.test(right)) ||
    around.some((pattern) => pattern.test(`${left}${text.slice(start, end)}${right}`))
  )
}

const lastPart = (text: string): string => text.slice([...text.matchAll(turns)].at(-1)?.index ?? 0)

function firstPart(text: string): string {
  const turn = text.search(turns)
  return turn < 0 ? text : text.slice(0, turn)
}
