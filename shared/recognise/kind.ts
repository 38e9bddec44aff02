import type { DocumentKind, Evidence } from '../contracts/recognition.ts'
import type { ParsedSymbol } from '../symbols/index.ts'
import { sentenceEvidence, wholeEvidence } from '../taxonomy/index.ts'
import type { DocumentText } from './document-text.ts'
import { type Header, headerValue } from './header.ts'
import type { RecogniseInput } from './recognise-input.ts'
import { outsideText } from './text-match.ts'
import type { FoundTitle } from './title.ts'

/** A kind with how sure it is, 0 to 1, and why. */
export interface FoundKind {
  readonly kind: DocumentKind
  readonly confidence: number
  readonly evidence?: Evidence
}

interface Facts {
  readonly document: DocumentText
  readonly header: Header
  readonly title: FoundTitle
  readonly symbols: readonly ParsedSymbol[]
  readonly input: RecogniseInput
}

type Rule = (facts: Facts) => FoundKind | undefined

const liaisonBanner =
  /^(?:(?:incoming |outgoing |draft )*liaison statement|LS|note de liaison|déclaration de coordination|declaración de coordinación|declaración de enlace|заявление о взаимодействии|بيان اتصال|联络声明|联络函)(?:\s*[-–(].*)?$/iu
const liaisonTitle =
  /^(?:\[?draft\]?\s+)?(?:LS\/[ior]|(?:reply |response )?LS\b[ /(:]|(?:reply |outgoing |incoming |draft )*liaison (?:statement|response|reply|letter)|note de liaison|声明|联络声明|заявление о взаимодействии|بيان اتصال|declaración de (?:coordinación|enlace)|déclaration de (?:liaison|coordination))/iu
const banners: ReadonlyArray<readonly [RegExp, DocumentKind]> = [
  [/^(?:contribution|contribución|вклад|مساهمة|文稿|提案)(?: \d+)?$/iu, 'contribution'],
  [
    /^(?:TD|temporary document|document temporaire|documento temporal|временный документ|وثيقة مؤقتة|临时文件)(?: \S+)?$/iu,
    'temporary-document',
  ],
  [/^(?:report|rapport|informe|отчет|отчёт|تقرير|报告)(?: \d+)?$/iu, 'report'],
  [/^(?:agenda|ordre du jour|orden del día|повестка дня|جدول الأعمال|议程)$/iu, 'agenda'],
]
const titles: ReadonlyArray<readonly [RegExp, DocumentKind, number]> = [
  [/\b(?:template|skeleton)\b|^(?:modèle|plantilla|шаблон)\b/iu, 'template', 0.85],
  [
    /^(?:(?:provisional|draft|revised|proposed|final|preliminary|detailed|updated|meeting)\s+)*(?:agenda|work ?plan and agenda|time ?table|time plan)\b|\bagenda\s*(?:$|[-–(:]|for\b|of\b)|^(?:projet d[’'])?ordre du jour|^(?:proyecto de )?orden del día|повестка дня|جدول أعمال|议程/iu,
    'agenda',
    0.9,
  ],
  [
    /^(?:(?:draft|final|revised|summary|outcome|meeting|technical|progress|status|interim|executive|chairman[’']s|rapporteur[’']s)\s+)*(?:reports?|minutes)\b|\b(?:meeting report|(?:status|progress|summary|outcome|activity|final) report|report (?:of|on|from)|meeting notes|minutes of)\b|^(?:(?:projet de )?rapport|(?:proyecto de )?informe|отчет|отчёт|تقرير|报告)|报告$/iu,
    'report',
    0.88,
  ],
  [/\b(?:workshop|symposium|seminar|webinar)\b|\batelier\b|\btaller\b|семинар|ورشة|研讨会|讲习班/iu, 'workshop', 0.85],
]

/** Rules in the order of trust; the first that speaks decides. */
const rules: readonly Rule[] = [
  // A form with its blanks unfilled is a template whatever it is a template for.
  ({ document, title, input }) => {
    if (/(?:^|[\s_.-])(?:template|skeleton|modele|plantilla)(?:[\s_.-]|$)/i.test(input.name))
      return { kind: 'template', confidence: 0.95, evidence: outsideText(input.name) }
    const blanks = document.lines
      .slice(0, 80)
      .filter(({ text }) =>
        /(?:<|\{)(?:insert|name|title|date|document|liaison|meeting|e-?mail|organi[sz]ation|month|version|group)[^>}]*(?:>|\})|MTG_TITLE|\bTDnnn\b|click (?:or tap )?here to enter|\[insert /i.test(
          text,
        ),
      )
    const cells = document.rows
      .slice(0, 30)
      .filter(({ cells }) =>
        cells.some(({ text }) =>
          /<(?:insert|name|title|date|e-?mail|organi[sz]ation)[^>]*>|MTG_TITLE|\bTDnnn\b|click (?:or tap )?here to enter|insert (?:title|name|keywords)/i.test(
            text,
          ),
        ),
      )
    const first = blanks[0]
    return blanks.length + cells.length >= 2
      ? { kind: 'template', confidence: 0.8, evidence: first === undefined ? title.evidence : wholeEvidence(first.text, first.locator) }
      : undefined
  },
  ({ header }) => {
    const banner = header.loose.find(({ text }) => liaisonBanner.test(text))
    return banner === undefined ? undefined : { kind: 'liaison', confidence: 0.98, evidence: wholeEvidence(banner.text, banner.locator) }
  },
  ({ title }) => (liaisonTitle.test(title.value) ? { kind: 'liaison', confidence: 0.95, evidence: title.evidence } : undefined),
  ({ header }) => {
    const told = headerValue(header, 'action') ?? headerValue(header, 'information') ?? headerValue(header, 'approval')
    const isForm = told?.isTable === true || (told !== undefined && headerValue(header, 'deadline') !== undefined)
    return told !== undefined && isForm ? { kind: 'liaison', confidence: 0.93, evidence: told.evidence } : undefined
  },
  ({ document, header }) => {
    // 3GPP: a title line, an addressee and a source above the text
    const to = headerValue(header, 'to')
    const isLetter =
      to !== undefined &&
      !to.isTable &&
      headerValue(header, 'source') !== undefined &&
      /send any reply|\bLS\b|liaison/i.test(
        document.lines
          .slice(0, 40)
          .map(({ text }) => text)
          .join('\n'),
      )
    return isLetter ? { kind: 'liaison', confidence: 0.92, evidence: to.evidence } : undefined
  },
  ({ document, header }) => {
    const early = [
      ...(headerValue(header, 'abstract') === undefined ? [] : [headerValue(header, 'abstract')]),
      ...document.lines.slice(0, 20),
    ]
    for (const line of early) {
      const match =
        /\bthis (?:is an? )?(?:outgoing |incoming |reply )?(?:liaison statement|LS|liaison)\b|la présente (?:note|déclaration) de (?:liaison|coordination)|esta declaración de coordinación|настоящее заявление о взаимодействии|本联络声明|بيان الاتصال هذا|يقدم بيان الاتصال/iu.exec(
          line?.text ?? '',
        )
      if (line !== undefined && match !== null)
        return {
          kind: 'liaison',
          confidence: 0.9,
          evidence: sentenceEvidence(line.text, match.index, match.index + match[0].length, line.locator),
        }
    }
    return undefined
  },
  ({ symbols }) => {
    const own = symbols.find(({ type }) => type === 'REC')
    return own === undefined ? undefined : { kind: 'recommendation', confidence: 0.93, evidence: outsideText(own.printed) }
  },
  ({ document, input }) => {
    if (!/^(?:pptx?|odp)$/.test(input.format)) return undefined
    const slide = document.lines[0]
    return {
      kind: 'presentation',
      confidence: 0.95,
      ...(slide === undefined ? {} : { evidence: wholeEvidence(slide.text, slide.locator) }),
    }
  },
  ({ title }) => {
    if (title.from === 'text' && title.value.length > 100) return undefined
    for (const [pattern, kind, confidence] of titles)
      if (pattern.test(title.value))
        return { kind, confidence: title.from === 'name' ? confidence - 0.2 : confidence, evidence: title.evidence }
    return undefined
  },
  ({ header }) => {
    for (const { text, locator } of header.loose) {
      for (const [pattern, kind] of banners)
        if (pattern.test(text)) return { kind, confidence: 0.95, evidence: wholeEvidence(text, locator) }
    }
    return undefined
  },
  ({ document, title }) => {
    const early = document.lines.slice(0, 12)
    const told = early.find(
      ({ text }) =>
        /^(?:Recommendation|Recommandation|Recomendación|Рекомендация|التوصية|建议书)\s+(?:ITU|UIT|МСЭ)[-–][TRТ]\s+[A-Z]/u.test(text) &&
        text.length < 120,
    )
    if (told !== undefined) return { kind: 'recommendation', confidence: 0.85, evidence: wholeEvidence(told.text, told.locator) }
    return /^(?:Recommendation|Draft (?:new |revised )?Recommendation) (?:ITU-[TR] )?[A-Z]\.[\w.-]+/i.test(title.value)
      ? { kind: 'recommendation', confidence: 0.8, evidence: title.evidence }
      : undefined
  },
  ({ symbols }) => {
    for (const { scheme, type, printed } of symbols) {
      const kind = kindOfSymbol(scheme, type)
      if (kind !== undefined) return { kind, confidence: scheme === 'focus-group' ? 0.5 : 0.8, evidence: outsideText(printed) }
    }
    return undefined
  },
  ({ document }) => {
    for (const { text, locator } of document.lines.slice(0, 15)) {
      if (
        /^this contribution\b|^(?:la )?présente contribution|^esta contribución|^настоящий вклад|^تقترح هذه المساهمة|^تقدم هذه المساهمة|^本文稿/iu.test(
          text,
        )
      )
        return { kind: 'contribution', confidence: 0.7, evidence: wholeEvidence(text, locator) }
    }
    return undefined
  },
]

/** What kind of document it is: of the header's banner, the title, the header's fields, the text, then the symbol. */
export function findKind(facts: Facts): FoundKind {
  for (const rule of rules) {
    const found = rule(facts)
    if (found !== undefined) return found
  }
  return { kind: 'other', confidence: 0.3 }
}

const byType: Readonly<Record<string, DocumentKind>> = {
  LS: 'liaison',
  C: 'contribution',
  TD: 'temporary-document',
  TEMP: 'temporary-document',
  R: 'report',
  REP: 'report',
  OJ: 'agenda',
  TDOC: 'contribution',
  DCN: 'contribution',
  DRAFT: 'contribution',
  FG: 'contribution',
}

function kindOfSymbol(scheme: string, type: string | undefined): DocumentKind | undefined {
  if (type === 'SPEC' || type === 'RFC')
    return scheme === 'jtc1' || scheme === 'etsi' || scheme === '3gpp' || scheme === 'ietf' ? 'recommendation' : undefined
  return byType[type ?? '']
}
