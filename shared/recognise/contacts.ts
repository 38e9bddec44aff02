import type { Contact, Stated } from '../contracts/recognition.ts'
import { type Header, headerValues } from './header.ts'

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u
const telephone = /(?:tel(?:ephone)?|phone|tél|teléfono|тел|الهاتف|电话)[^+\d\n]{0,12}(\+?[\d(][\d\s().\-–/]{5,24}\d)/iu
const label = /^(?:tel(?:ephone)?|phone|tél|fax|e-?mail|courriel|name|tel\. number|电话|电子邮件|тел|эл\. почта)\b[^:：]{0,20}[:：]/iu
/** What people are in a group; an organisation stands beside it or not at all. */
const role = /^(?:(?:co-?|vice-?|acting |associate )?(?:rapporteur|editor|chair(?:man|woman|person)?|convenor|secretary)|TSB\b|counsellor)/i
const placeholder = /<|>|insert |xxx|name,? ?(?:organization|company)/i

/** People of the header's contact cells: name, organisation, country, telephone and mail, one a cell. */
export function findContacts(header: Header): readonly Stated<Contact>[] {
  const contacts: Stated<Contact>[] = []
  for (const { text, evidence } of headerValues(header, 'contact')) {
    const contact = contactOf(text)
    if (contact !== undefined) contacts.push({ value: contact, evidence })
  }
  return contacts.length > 0 ? contacts : personLines(header)
}

function contactOf(text: string): Contact | undefined {
  if (placeholder.test(text)) return undefined
  const mail = email.exec(text)?.[0].replace(/\.$/, '')
  const phone = telephone.exec(text)?.[1]?.trim()
  const [name, ...rest] = text
    .split(/\n/)
    .flatMap((line) =>
      label.test(line.trim()) || email.test(line) ? [] : line.replace(/\s*(?:Tel|Fax|E-?mail)\s*[:：].*$/iu, '').split(/,\s+(?=\p{Lu})/u),
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [organisation, ...after] = rest.filter((part) => !role.test(part))
  const country = after.at(-1)
  if (name === undefined && mail === undefined && phone === undefined) return undefined
  return {
    ...(name === undefined ? {} : { name }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
    ...(mail === undefined ? {} : { email: mail }),
    ...(phone === undefined ? {} : { telephone: phone }),
  }
}

/** 3GPP writes a contact as lines of their own: `Name: …`, `Tel. Number: …`, `E-mail Address: …`. */
function personLines(header: Header): readonly Stated<Contact>[] {
  const [name] = headerValues(header, 'person')
  const [mail] = headerValues(header, 'email')
  const [phone] = headerValues(header, 'telephone')
  const evidence = (name ?? mail)?.evidence
  if (evidence === undefined) return []
  const address = email.exec(mail?.text ?? '')?.[0]
  return [
    {
      value: {
        ...(name === undefined ? {} : { name: name.text }),
        ...(address === undefined ? {} : { email: address }),
        ...(phone === undefined ? {} : { telephone: phone.text }),
      },
      evidence,
    },
  ]
}
