import { dash, gap } from './scheme.ts'

/** One way of writing groups: a cheap test, a pattern, and the short standard forms of what it matched. */
export interface GroupForm {
  readonly gate: RegExp
  readonly pattern: RegExp
  readonly name: (match: RegExpExecArray, after: string) => readonly string[]
}

const numbers = (text: string): readonly number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
const more = `(?:(?:,|,? (?:and|et|y|и|&)|و| и) ?(?:the )?\\d{1,2}(?![\\d/]))*`

/** `SG17`, `ITU-T Study Groups 13 and 19`, `CE 13`, `ИК13`, `17-я Исследовательская комиссия`, `第17研究组`, `لجنة الدراسات 13`. */
const studyGroup: GroupForm = {
  gate: /SG|[Ss]tudy|STUDY|CE|[Cc]om[mi]|ИК|[Ии]сследоват|研究|الدراسات/,
  pattern: new RegExp(
    `(?<sector>ITU${dash}[TDR][ \\u00a0${'-'}]?|UIT${dash}[TDR] )?(?:SGs?${gap}${dash}?${gap}(?<n>\\d{1,2}(?:RG${dash}?[A-Z]{2,5})?)|(?:[Ss]tudy|STUDY)[ -](?:[Gg]roups?|GROUPS?)${gap}(?<list>\\d{1,2}${more})` +
      `|(?:CE|[Cc]ommission d[’']études|[Cc]omisi[oó]n de [Ee]studio|ИК-?|[Ии]сследовательск(?:ая|ой|ую) комисси[а-я]+|لجن[ةه] الدراسات)${gap}(?<foreign>\\d{1,2}${more})|(?<ordinal>\\d{1,2})-(?:я|й|ю) [Ии]сследовательск(?:ая|ой|ую) комисси[а-я]|第(?<chinese>\\d{1,2})研究组)`,
    'g',
  ),
  name({ groups = {} }) {
    const regional = /^(\d{1,2})RG\W?([A-Z]{2,5})$/.exec(groups.n ?? '')
    if (regional !== null) return [`SG${Number(regional[1])}RG-${regional[2]}`]
    const written = groups.n ?? groups.list ?? groups.foreign ?? groups.ordinal ?? groups.chinese ?? ''
    const sector = /[DR]/.exec(groups.sector?.slice(-2) ?? '')?.[0]
    return numbers(written)
      .filter((number) => number >= 1 && number <= 21)
      .map((number) => `${sector === undefined ? '' : `ITU-${sector} `}SG${number}`)
  },
}

/** Names in the other official languages of groups that go by their English initials. */
const translated: Readonly<Record<string, string>> = {
  GCNT: 'TSAG',
  GANT: 'TSAG',
  КГСЭ: 'TSAG',
  电信标准化顾问组: 'TSAG',
  'الفريق الاستشاري لتقييس الاتصالات': 'TSAG',
  AMNT: 'WTSA',
  ВАСЭ: 'WTSA',
  OneM2M: 'oneM2M',
  BBF: 'Broadband Forum',
}

/** Groups that are one word, and forums by their names. */
const named: GroupForm = {
  gate: /[A-Z]{3}|W3C|[Oo]neM2M|Forum|Alliance|顾问组|الاستشاري|КГСЭ|ВАСЭ/,
  pattern:
    /TSAG(?: RG-[A-Z][A-Za-z]+)?|RAG|TDAG|RSPG|SCV|CCV|WTSA|GCNT|GANT|AMNT|КГСЭ|ВАСЭ|电信标准化顾问组|الفريق الاستشاري لتقييس الاتصالات|IAB|IESG|W3C|OASIS|[Oo]neM2M|BBF|Broadband Forum|MEF|CCSA|GSMA|FIRST|TTA|TTC|ARIB|ATIS|TIA|U4SSC|O-RAN(?: Alliance)?|CEN(?:-CLC|[-/ ]CENELEC)[/ ]JTC ?\d{1,2}|CEN[-/]CENELEC|ENISA|Wi-Fi Alliance|WHO/g,
  name: ([text]) => [translated[text] ?? text.replace(/^CEN.*JTC ?(?=\d)/, 'CEN-CLC/JTC')],
}

/** `IETF CCAMP WG`, `the IRTF NMRG`, `IETF`. */
const internet: GroupForm = {
  gate: /I[ER]TF/,
  pattern:
    /I[ER]TF(?:[ -](?!WG\b|LS\b|Last\b)(?<wg>[A-Za-z][A-Za-z0-9]{1,11})(?=[ -](?:WG|RG|working group|research group)\b)|[ -](?<research>[A-Z]{1,9}RG)\b)?(?:[ -](?:WG|RG))?/g,
  name: ({ groups = {}, 0: text }) => {
    const wg = groups.wg ?? groups.research
    return [wg === undefined ? text.slice(0, 4) : `${text.slice(0, 4)} ${wg.toUpperCase()}`]
  },
}

/** `FG-AI4H`, `FG AN`, `ITU-T FG-QIT4N`. */
const focusGroup: GroupForm = {
  gate: /FG/,
  pattern: new RegExp(
    `FG(?:${dash}|[ \\u00a0])[A-Z][A-Za-z0-9]{1,11}|FG(?:AI4H|AI4AD|AINN|AN|ML5G|QIT4N|DFC|DLT|DPM|MV|NET2030|TBFxG|VM|SSC)`,
    'g',
  ),
  name: ([text]) => [`FG-${text.replace(/^FG[^A-Za-z0-9]?/, '')}`],
}

const jointActivity: GroupForm = {
  gate: /JCA/,
  pattern: new RegExp(`JCA${dash}[A-Z][A-Za-z0-9]{1,10}`, 'g'),
  name: ([text]) => [text.replace(/[^A-Za-z0-9]/, '-')],
}

/** `SA2`, `3GPP TSG SA WG5`, `3GPP-TSG-SA`, `TSG-RAN WG2`, `SA WG 3`. */
const thirdGeneration: GroupForm = {
  gate: /SA|RAN|CT|GERAN/,
  pattern: new RegExp(
    `(?:3GPP[ -]?(?:TSG${dash}?${gap})?|TSG[ -])(?:SA|RAN|CT|GERAN)(?:[ -]?(?:WG)?${gap}[1-6](?!\\d))?|(?:SA|RAN|CT)${gap}WG${gap}[1-6]|(?:SA|RAN|CT)[1-6]`,
    'g',
  ),
  name: ([text]) => [text.replace(/^3GPP/, '').replaceAll(/TSG|WG|[^A-Z0-9]/g, '')],
}

const etsiBodies =
  'SAI|CYBER|NFV|MEC|ENI|ZSM|STQ|ESI|QKD|CIM|LI|EE|NGP|F5G|RIS|HF|SmartM2M|SmartBAN|ERM|ATTM|BRAN|DECT|eHEALTH|PDL|IPE|ISAC|THz|DATA|USER|SES'

/** `ETSI ISG SAI`, `ETSI TC CYBER`, `TC SAI`, `ETSI SmartM2M`, `ETSI`. */
const etsi: GroupForm = {
  gate: /ETSI|TC |ISG /,
  pattern: new RegExp(
    `ETSI${gap}(?:TC|ISG|TB|EP)${gap}[A-Za-z][A-Za-z0-9]{1,9}|ETSI${gap}(?:${etsiBodies})(?![A-Za-z])|(?:TC|ISG)${gap}(?:${etsiBodies})(?![A-Za-z])|ETSI`,
    'g',
  ),
  // `ETSI TS 104 050` names a publisher, not a group.
  name: ([text], after) =>
    text === 'ETSI' && /^.?(?:TS|TR|EN|ES|EG|SR|GR|GS) /.test(after)
      ? []
      : [
          `ETSI ${text
            .replace(/^ETSI/, '')
            .replace(/^.?(?:TC|ISG|TB|EP)(?![A-Z])/, '')
            .trim()}`.trim(),
        ],
}

/** `ISO/IEC JTC 1/SC 42`, `JTC1/SC27/WG4`, `SC 29` beside one of these, `ISO/TC 307`. */
const jointCommittee: GroupForm = {
  gate: /JTC|SC ?\d|\/ ?TC/,
  pattern: new RegExp(
    `(?:ISO\\/IEC${gap})?(?<!CLC\\/)JTC${gap}1(?:(?:\\/${gap}| )SC${gap}\\d+)?(?:(?:\\/${gap}| )(?:WG|AG)${gap}\\d+)?|(?:ISO|IEC)\\/${gap}TC${gap}\\d+(?:\\/${gap}(?:SC|WG)${gap}\\d+)?|SC${gap}(?:[67]|17|2[2-9]|3[1-9]|4[0-4])(?:\\/${gap}WG${gap}\\d+)?`,
    'g',
  ),
  name: ([text]) => [
    text
      .replace(/^ISO\/IEC/, '')
      .trim()
      .replaceAll(/\/? (?=SC|WG|AG)/g, '/')
      .replaceAll(/\s/g, '')
      .replace(/^SC/, 'JTC1/SC'),
  ],
}

/** `Working Party 5D`, `Working Parties 5B and 5C`, `WP 4B`, `ITU-R WP 6B`, `WPs 8A and 8F`. */
const workingParty: GroupForm = {
  gate: /WP|[Ww]orking [Pp]art|WORKING PART/,
  pattern: new RegExp(
    `(?:ITU${dash}R )?(?:WPs?|[Ww]orking [Pp]art(?:y|ies)|WORKING PART(?:Y|IES))${gap}(?<list>[1-9][A-M](?:(?:, | and |, and | AND | & )[1-9][A-M](?![A-Za-z0-9]))*)`,
    'g',
  ),
  name: ({ groups = {} }) => (groups.list?.match(/\d[A-M]/g) ?? []).map((party) => `WP${party}`),
}

const ieee: GroupForm = {
  gate: /802/,
  pattern: /IEEE (?:P)?802(?:\.\d+)?/g,
  name: ([text]) => [text.replace('P802', '802')],
}

/** Every form; what two of them read, the longer keeps. */
export const groupForms: readonly GroupForm[] = [
  studyGroup,
  named,
  internet,
  focusGroup,
  jointActivity,
  thirdGeneration,
  etsi,
  jointCommittee,
  workingParty,
  ieee,
]
