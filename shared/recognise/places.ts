const word = "\\p{Lu}(?:[\\p{L}'’.-]*[\\p{L}])"
const name = `${word}(?: (?:de |la |of |the |del )?${word}){0,2}`
const notPlace =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Attachment|Annex|Appendix|Table|Figure|Clause|Section|Study|Question|Recommendation|ITU|The|This|SG|WG|Working|English|French|Q\d|AI|ML|Abstract|Source|Title|Original|Contact|Meeting|Date|Rev|Version)/u
const before = new RegExp(`(${name}(?:, ${name})?)[,;]?\\s*(?:\\(?(?:from|on|du|del)\\s+)?$`, 'u')
const after = new RegExp(`^[,;]?\\s*(?:in|at|à|en|в|,|\\()\\s*(?:the\\s+)?(${name}(?:, ${name})?)`, 'u')
const online = /\b(?:virtual(?:ly)?|e-?meeting|online|fully virtual|remote|electronic meeting|телеконференция)\b/iu
const inside = new RegExp(
  `\\b(?:held|hosted|place|organi[sz]ed|meets?|met|workshop|meeting)\\b[^.]{0,60}?\\b(?:in|at)\\s+(${name}(?:, ${name})?)`,
  'u',
)

/** `à Genève du`, `en Ginebra del`, `in Geneva from`, `в Женеве`, `في جنيف من`: a place governed by a word, then the date. */
const governed = new RegExp(
  `(?:^|\\s)(?:in|at|à|en|a|в|في)\\s+((?:${name}|\\p{Script=Arabic}{3,})(?:, ${name})?)\\s*,?\\s*(?:from|on|du|del|le|el|с|من)?\\s*$`,
  'u',
)
/** `日在日内瓦召开`, `日，日内瓦`. */
const han = /^\s*(?:在|，|,)\s*(\p{Script=Han}{2,8}?)(?:召开|举行|举办|$|[，。,)）])/u
/** `SA2#131 25 February – 1 March 2019 Santa Cruz, Spain`: a line of a list of meetings. */
const listed = new RegExp(`^[,;:]?\\s*(${name}(?:, ${name}){0,2})\\s*$`, 'u')
export const listedMeeting = /^(?:3GPP )?(?:TSG )?[A-Z][A-Za-z]{1,7}\d?(?: ?WG ?\d)?(?: [A-Z]{2,5})?(?: [Mm]eeting)? ?#\s?\d+/

/** The place said beside a date in a sentence: `21 January 2019 in Geneva`, `Geneva, 27 August- 5 September 2019`. */
export function placeBeside(sentence: string, from: number, to: number): string | undefined {
  if (listedMeeting.test(sentence)) {
    const told = listed.exec(sentence.slice(to))?.[1]
    if (isPlace(told) && told !== undefined && !online.test(told)) return told
  }
  const inHan = han.exec(sentence.slice(to, to + 30))?.[1]
  if (inHan !== undefined) return inHan
  const ruled = governed.exec(sentence.slice(Math.max(0, from - 60), from))?.[1]
  if (isPlace(ruled)) return ruled
  const following = after.exec(sentence.slice(to, to + 80))?.[1]
  if (isPlace(following)) return following
  const preceding = before.exec(sentence.slice(Math.max(0, from - 60), from))
  if (isPlace(preceding?.[1]) && /[,;]\s*$/.test(sentence.slice(0, from))) return preceding?.[1]
  const stated = inside.exec(sentence)?.[1]
  if (isPlace(stated)) return stated
  return online.test(sentence.slice(Math.max(0, from - 40), to + 60)) ? 'Virtual' : undefined
}

const isPlace = (text: string | undefined): boolean => text !== undefined && !notPlace.test(text) && !/^[A-Z\d-]+$/.test(text)
