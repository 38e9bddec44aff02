import { dash, gap } from './scheme.ts'

/** A group's name in a text. */
export interface FoundGroup {
  readonly group: string
  readonly start: number
  readonly end: number
}

/** Ways of writing groups, each as a named part of one pattern, with the short standard form of what it matched. */
const forms: Readonly<Record<string, { readonly source: string; readonly name: (text: string) => string | undefined }>> = {
  studyGroup: {
    source: `(?:(?:ITU${dash}?[TDR]${gap})?SG|(?:[Ss]tudy|STUDY) (?:[Gg]roups?|GROUPS?)|[Cc]ommission d[’']études|[Cc]omisión de [Ee]studio|[Ии]сследовательск(?:ая|ой|ую) комисси[яию]|ИК|لجنة الدراسات|第)${gap}${dash}?${gap}[1-9]\\d?(?:研究组)?`,
    name(text) {
      const number = Number(/\d+/.exec(text)?.[0])
      return number > 21 || (text.startsWith('第') && !text.endsWith('研究组')) ? undefined : `SG${number}`
    },
  },
  named: {
    source: 'TSAG|RAG|TDAG|RSPG|SCV|CCV|WTSA|IAB|IESG|IRTF|IETF|W3C|OASIS|[Oo]neM2M|BBF|MEF|CCSA|GSMA|FIRST|FG-AI4AD',
    name: (text) => text.replace('OneM2M', 'oneM2M'),
  },
  focusGroup: {
    source: `FG(?:${dash}|[ \\u00a0])[A-Z][A-Za-z0-9]{1,11}|FG(?:AI4H|AN|ML5G|QIT4N|DFC|DLT|DPM|NET2030)`,
    name: (text) => `FG-${text.replace(/^FG[^A-Za-z0-9]?/, '')}`,
  },
  jointActivity: { source: `JCA${dash}[A-Z][A-Za-z0-9]{1,10}`, name: (text) => text.replace(/[^A-Za-z0-9]/, '-') },
  thirdGeneration: {
    source: `3GPP${gap}(?:TSG${dash}?${gap})?(?:SA|RAN|CT|GERAN)(?:${gap}${dash}?${gap}(?:WG)?${gap}[1-6])?|(?:SA|RAN|CT)${gap}WG${gap}[1-6]|(?:SA|RAN|CT)[1-6]`,
    name: (text) => text.replace(/^3GPP/, '').replaceAll(/TSG|WG|[^A-Z0-9]/g, ''),
  },
  etsi: {
    source: `ETSI${gap}(?:TC|ISG)${gap}[A-Z][A-Za-z0-9]{1,7}|ETSI${gap}(?:SAI|CYBER|NFV|MEC|ENI|ZSM|STQ|ESI|QKD|CIM|LI)|ETSI`,
    name: (text) => text.replace(/^ETSI[ \u00a0\u202f]?(?:TC|ISG)?[ \u00a0\u202f]?/, 'ETSI ').trim(),
  },
  jointCommittee: {
    source: `(?:ISO\\/IEC${gap})?JTC${gap}1(?:\\/${gap}SC${gap}\\d+)?(?:\\/${gap}WG${gap}\\d+)?`,
    name: (text) => text.replace(/^ISO\/IEC/, '').replaceAll(/\s/g, ''),
  },
  workingParty: { source: `(?:ITU${dash}R )?(?:WP|Working Party)${gap}[1-7][A-D]`, name: (text) => `WP${text.slice(-2)}` },
  ieee: { source: 'IEEE (?:P)?802(?:\\.\\d+)?', name: (text) => text.replace('P802', '802') },
}

const any = new RegExp(
  Object.entries(forms)
    .map(([name, { source }]) => `(?<${name}>${source})`)
    .join('|'),
  'gu',
)
const letterOrDigit = /[\p{L}\p{N}]/u

/** Every group named in the text, in order, in its short standard form: `SG17`, `FG-AI4H`, `JCA-IdM`, `SA2`. */
export function findGroups(text: string): readonly FoundGroup[] {
  const found: FoundGroup[] = []
  for (const match of text.matchAll(any)) {
    const end = match.index + match[0].length
    if (letterOrDigit.test(text[match.index - 1] ?? '') || letterOrDigit.test(text[end] ?? '')) continue
    const [form] = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined) ?? []
    const group = form === undefined || isDeliverable(form, text.slice(end)) ? undefined : forms[form]?.name(match[0])
    if (group !== undefined) found.push({ group, start: match.index, end })
  }
  return found
}

/** The one group a cell or a symbol names, in its short standard form; the text itself is never returned. */
export const groupOf = (text: string): string | undefined => findGroups(text)[0]?.group

/** `ETSI TS 104 050` names a publisher, not a group. */
const isDeliverable = (form: string, after: string): boolean => form === 'etsi' && /^.?(?:TS|TR|EN|ES|EG|SR|GR|GS) /.test(after)
