import type { Contact } from '../contracts/recognition.ts'

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u
const phoneLabel =
  'tel(?:\\.|ephone|éfono|efono)?(?: number| no)?|tél(?:éphone)?|(?:tele)?phone(?: number)?|mobile|тел(?:ефон)?|الهاتف|هاتف|电话'
const otherLabel =
  'fax|e-?mail(?: address)?|courriel|mél|correo(?:[- ]e| electrónico)?|эл\\. ?почта|البريد الإلكتروني|电子邮件|邮箱|name|nom|nombre'
const digits = '\\+?[\\d(][\\d\\s\\u00a0().\\-–]{5,24}\\d'
const telephone = new RegExp(`(?:${phoneLabel})\\.?\\s*[:：]?\\s*(${digits})`, 'iu')
const bareTelephone = new RegExp(`(?<![\\d\\p{L}])(\\+${digits.slice(3)})`, 'u')
/** A labelled part of a line, up to the next one. */
const labelled = new RegExp(`\\s*(?<!\\p{L})(?:${phoneLabel}|${otherLabel})\\.?\\s*[:：].*$`, 'iu')
/** What people are in a group; an organisation stands beside it or not at all. */
const role =
  /^(?:(?:co-?|vice-?|acting |associate |sg\d+ |fg-?[a-z0-9]+ |wp\d[/\d]* )*(?:rapporteur|editor|chair(?:man|woman|person)?|convenor|secretary|liaison officer)|TSB\b|counsellor|director)|\b(?:chair(?:man|woman|person)?|rapporteur|convenor|vice-?chair|président[e]?|presidente|relator[a]?|éditeur|editora?|secretary|secrétaire)\b|докладчик|председател|редактор|报告人|主席|召集人|编辑|المقرر|رئيس|نائب/iu
const isGroup =
  /^(?:ITU-[TRD] )?(?:SG ?\d{1,2}|TSAG|WP ?\d(?:\/\d{1,2})?|Q ?\d{1,2}(?:\/\d{1,2})?|FG-?[A-Z][\w-]*|JCA-\w+|CE ?\d{1,2}|ИК ?\d{1,2})$/
const placeholder = /<[^@>]*>|insert |xxx|name,? ?(?:organization|company)|^name$/im

/** One person of a contact's text: lines, or one line with commas; labels in the six languages. */
export function contactOf(text: string): Contact | undefined {
  if (placeholder.test(text)) return undefined
  const mail = email.exec(text)?.[0].replace(/\.$/, '')
  const phone = (telephone.exec(text)?.[1] ?? bareTelephone.exec(text)?.[1])?.trim()
  const lines = text.split('\n').map((line) => plainLine(line, phone))
  const [first = '', ...others] = lines
    .flatMap((line) => line.split(/[,，،;]\s*/u))
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [, name = first, beside] = /^(.+?)\s*\(([^)]+)\)$/u.exec(first) ?? []
  const parts = [...(beside === undefined ? [] : [beside]), ...others]
  const withoutRoles = parts.filter((part) => !role.test(part))
  // `Vice-Chairman, SG11`: the group is part of the role, where an organisation and a country are named besides
  const rest =
    withoutRoles.length > 2 && withoutRoles.length < parts.length ? withoutRoles.filter((part) => !isGroup.test(part)) : withoutRoles
  const [organisation, ...after] = rest
  const country = after.at(-1)
  if (name === '' && mail === undefined && phone === undefined) return undefined
  return {
    ...(name === '' ? {} : { name }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
    ...(mail === undefined ? {} : { email: mail }),
    ...(phone === undefined ? {} : { telephone: phone }),
  }
}

/** A line without its addresses, telephone and labels; the name that a label `Name:` introduces is kept. */
function plainLine(line: string, phone: string | undefined): string {
  const named = line.replace(/^\s*(?:name|nom|nombre|имя|الاسم|姓名)\s*[:：]\s*/iu, '')
  return named
    .replace(labelled, '')
    .replace(phone ?? '\u0000', '')
    .replaceAll(new RegExp(`[<(\\[]?${email.source}[>)\\]]?`, 'gu'), '')
    .replace(/[\s,;/|–-]+$/u, '')
}
