import type { Stated } from '../contracts/recognition.ts'
import { findSymbols } from '../symbols/index.ts'
import type { DocumentText } from './document-text.ts'
import { type Header, headerValues } from './header.ts'
import { firstOfEach, statedIn } from './text-match.ts'

/**
 * Questions the document belongs to: of the header's cell, where `7/17, 8/17` and a bare `7` beside a study group count;
 * without a cell, those the text names as `Q7/17`.
 */
export function findQuestions(document: DocumentText, header: Header, group: string | undefined): readonly Stated<string>[] {
  const own = /^SG(\d+)$/.exec(group ?? '')?.[1]
  const stated = headerValues(header, 'question').flatMap(({ text, evidence }) =>
    cellQuestions(text, own).map((value) => ({ value, evidence })),
  )
  if (stated.length > 0) return firstOfEach(stated)
  const ofGroups = [...headerValues(header, 'from'), ...headerValues(header, 'to')].flatMap(({ text, evidence }) =>
    [...text.matchAll(/\bSG-?(\d{1,2})-Q(\d{1,2})\b/g)].map(([, sg, q]) => ({ value: `Q${Number(q)}/${Number(sg)}`, evidence })),
  )
  if (ofGroups.length > 0) return firstOfEach(ofGroups)
  const spoken = document.lines.flatMap((line) =>
    line.hasDigit && line.text.includes('/') && /\d\s?\/\s?\d|ALL\//.test(line.text)
      ? findSymbols(line.text, { only: 'itu-question' }).map(({ key, start, end }) => statedIn<string>(key, line, start, end))
      : [],
  )
  return firstOfEach(spoken).slice(0, 12)
}

function cellQuestions(text: string, own: string | undefined): readonly string[] {
  const questions: string[] = []
  for (const [, list = '', sg] of text.matchAll(
    /((?:Q?\.?\s*(?:\d{1,2}|ALL)\s*(?:,|&|and)\s*)*Q?\.?\s*(?:\d{1,2}|ALL))\s*\/\s*(\d{1,2})(?!\d)/giu,
  )) {
    for (const [number] of list.matchAll(/\d{1,2}|ALL/giu))
      if (Number(sg) >= 2 && Number(sg) <= 21) questions.push(`Q${number.toUpperCase().replace(/^0/, '')}/${Number(sg)}`)
  }
  if (questions.length > 0 || own === undefined) return questions
  return /^\s*(?:Q?\d{1,2}|All)(?:\s*[,&]\s*Q?\d{1,2})*\s*$/i.test(text)
    ? [...text.matchAll(/\d{1,2}|All/gi)].map(([number]) => `Q${number.toUpperCase()}/${Number(own)}`)
    : []
}
