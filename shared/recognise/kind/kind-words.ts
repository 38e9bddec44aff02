import type { DocumentKind } from '../../contracts/recognition.ts'

/** A banner cell of a header that says liaison statement, in the six languages. */
export const liaisonBanner =
  /^(?:(?:incoming |outgoing |draft )*liaison statement|LS|note de liaison|déclaration de coordination|declaración de coordinación|declaración de enlace|заявление о взаимодействии|بيان اتصال|联络声明|联络函)(?:\s*[-–(].*)?$/iu

/** A title of a liaison statement: `LS/o/r on …`, `Reply LS on …`; `LSTM` is none. */
export const liaisonTitle =
  /^(?:\[?draft\]?\s+)?(?:LS\/[ior]|(?:reply |response )?LS\b[ /(:]|(?:reply |outgoing |incoming |draft )*liaison(?: statements?| response| reply| letter|(?=:| on\b| to\b| from\b))|note de liaison|声明|联络声明|заявление о взаимодействии|بيان اتصال|declaración de (?:coordinación|enlace)|déclaration de (?:liaison|coordination))/iu

/** A text that calls itself a liaison statement. */
export const liaisonText =
  /\bthis (?:is an? )?(?:outgoing |incoming |reply )?(?:liaison statement|LS|liaison)\b|la présente (?:note|déclaration) de (?:liaison|coordination)|esta declaración de coordinación|настоящее заявление о взаимодействии|本联络声明|بيان الاتصال هذا|يقدم بيان الاتصال/iu

/** A text that calls itself a contribution. */
export const contributionText =
  /^this contribution\b|^(?:la )?présente contribution|^esta contribución|^настоящий вклад|^تقترح هذه المساهمة|^تقدم هذه المساهمة|^本文稿/iu

/** A blank that nobody has filled in. */
export const blank =
  /(?:<|\{|\[)\s*(?:insert|name|title|date|document|liaison|meeting|e-?mail|organi[sz]ation|month|version|group|source)[^>}\]]*(?:>|\}|\])|MTG_TITLE|\bTDnnn\b|click (?:or tap )?here to enter|insert (?:title|name|keywords)/i

/** Banner cells of the other kinds. */
export const banners: ReadonlyArray<readonly [RegExp, DocumentKind]> = [
  [/^(?:contribution|contribución|вклад|مساهمة|文稿|提案)(?: \d+(?: ?\(?R(?:ev)?\.? ?\d+\)?)?)?$/iu, 'contribution'],
  [
    /^(?:TD|temporary document|document temporaire|documento temporal|временный документ|وثيقة مؤقتة|临时文件)(?: \S+)?$/iu,
    'temporary-document',
  ],
  [/^(?:report|rapport|informe|отчет|отчёт|تقرير|报告)(?: \d+)?$/iu, 'report'],
  [/^(?:agenda|ordre du jour|orden del día|повестка дня|جدول الأعمال|议程)$/iu, 'agenda'],
]

/** What a title begins with or speaks of, and how sure that makes. */
export const titleWords: ReadonlyArray<readonly [RegExp, DocumentKind, number]> = [
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

/** Words of file names, with separators as spaces and a space at either end. */
export const nameWords: ReadonlyArray<readonly [RegExp, DocumentKind]> = [
  [/^ LS ?(?:out|in)?\b|\b(?:reply|outgoing|incoming) LS\b|\bliaison (?:statement )?(?:to|from)\b|\bLIAISE\b/i, 'liaison'],
  [/ agenda /i, 'agenda'],
  [/ (?:report|minutes|rapport|informe) /i, 'report'],
  [/ (?:workshop|symposium|webinar) /i, 'workshop'],
  [/ (?:slides?|presentation|deck) /i, 'presentation'],
]

/** Kinds by the type of a symbol. */
export const kindsOfTypes: Readonly<Record<string, DocumentKind>> = {
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
  SPEC: 'recommendation',
  RFC: 'recommendation',
}
