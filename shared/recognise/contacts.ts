import type { Contact, Stated } from '../contracts/recognition.ts'
import { contactOf } from './contact-text.ts'
import { type Header, headerValues } from './header.ts'

/** People of the header's contact cells: name, organisation, country, telephone and mail, one a cell. */
export function findContacts(header: Header): ReadonlyArray<Stated<Contact>> {
  const contacts: Stated<Contact>[] = []
  for (const { text, evidence } of headerValues(header, 'contact')) {
    const value = contactOf(text)
    if (value === undefined) continue
    const known = contacts.findIndex((other) => isSamePerson(other.value, value))
    const before = contacts[known]
    if (before === undefined) contacts.push({ value, evidence })
    else contacts[known] = { ...before, value: { ...value, ...before.value } }
  }
  return contacts.length > 0 ? contacts : personLines(header)
}

/** One name twice, or an address without a name that spells one: a statement's page gives the sender and whom to answer. */
function isSamePerson(a: Contact, b: Contact): boolean {
  if (a.name !== undefined && b.name !== undefined) return a.name === b.name
  const name = a.name ?? b.name
  const mail = a.email ?? b.email
  if (name === undefined || mail === undefined || (a.email !== undefined && b.email !== undefined)) return false
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return words.length > 0 && words.every((word) => mail.toLowerCase().split('@')[0]?.includes(word) === true)
}

/** 3GPP writes a contact as lines of their own: `Name: …`, `Tel. Number: …`, `E-mail Address: …`. */
function personLines(header: Header): ReadonlyArray<Stated<Contact>> {
  const [name] = headerValues(header, 'person')
  const [mail] = headerValues(header, 'email')
  const [phone] = headerValues(header, 'telephone')
  const evidence = (name ?? mail)?.evidence
  const read = contactOf([name?.text ?? '', mail?.text ?? ''].join('\n'))
  if (evidence === undefined || read === undefined) return []
  return [{ value: { ...read, ...(phone === undefined ? {} : { telephone: phone.text }) }, evidence }]
}
