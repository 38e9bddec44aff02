/** What a liaison wants of those it is addressed to. Source: Rec. ITU-T A.1, 1.5.1; RFC 4053, 2.2.1.1 for "in response". */
export type Wanted = 'action' | 'comment' | 'information'

const words: ReadonlyArray<readonly [RegExp, Wanted]> = [
  [/\bcomm(?:ents?)?\b|commentaires|comentarios|замечани|комментари|للتعليق|意见|评论/iu, 'comment'],
  [/\bact(?:ion)?\b|suite à donner|acción|принятия мер|إجراء|行动/iu, 'action'],
  [/\binfo(?:rmation)?\b|\bfyi\b|in response|información|информации|сведения|للعلم|参考|信息/iu, 'information'],
]

/** What a cell such as `For action`, `ACT`, `For: Information` says is wanted. */
export const wantedIn = (text: string): Wanted | undefined => words.find(([pattern]) => pattern.test(text))?.[1]
