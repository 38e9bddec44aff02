import type { Contact, DocumentEvent, Recognition, Stated } from '../../../shared/contracts/recognition.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import { itemsOf } from '../../dossier/index.ts'
import { dayRange, kindLabels, longDay, monthOf } from '../../ui/index.ts'
import { languageName } from '../language-name.ts'
import type { Opened } from '../opened.ts'
import type { Corrects, Fact } from './fact.ts'

const symbolOrigins = {
  header: 'from the header',
  name: 'from the file name',
  property: 'from the document properties',
  index: 'from the index beside it',
  alias: 'given by a liaison that attaches it',
  hand: 'by hand',
} as const
const titleOrigins = {
  header: 'from the header',
  index: 'from the index beside it',
  heading: 'the first heading',
  property: 'from the document properties',
  text: 'the first words',
  name: 'the file name',
  hand: 'by hand',
} as const

/** What is known of a document, in the order a delegate asks: as recognised, or as put right. */
export function recognisedFacts(document: Opened): readonly Fact[] {
  const { recognition } = document
  const { kind, kindConfidence, kindEvidence, title, titleFrom, source, date, revision, meeting, groups, language } = recognition
  const { abstract, keywords } = recognition
  const isKindSaid = kindEvidence?.byHand === true
  return [
    fact('Kind', kindLabels[kind], {
      remark: isKindSaid ? 'by hand' : `${Math.round(kindConfidence * 100)} % sure`,
      ...(kindEvidence && { evidence: kindEvidence }),
      corrects: { field: 'kind' },
    }),
    ...symbolFacts(document),
    fact('Title', title, { remark: titleOrigins[titleFrom], corrects: { field: 'title' } }),
    ...stated('Source', source, (value) => value, { field: 'source' }),
    ...stated('Date', date, (day) => longDay(day, date?.precision), { field: 'date' }),
    ...(revision === undefined ? [] : [fact('Revision', revision)]),
    ...stated(
      'Meeting',
      meeting,
      ({ group, start, end, place }) =>
        [group, start === undefined ? undefined : dayRange(start, end), place].filter((part) => part !== undefined).join(' · '),
      { field: 'meeting' },
    ),
    ...questionFacts(recognition),
    ...(groups.length === 0 ? [] : [fact('Groups', groups.join(', '), { corrects: { field: 'groups' } })]),
    fact('Language', languageName(language)),
    ...stated('Abstract', abstract, (value) => value),
    ...(keywords.length === 0 ? [] : [fact('Keywords', keywords.join(', '))]),
    ...eventFacts(document),
    ...contactFacts(document),
  ]
}

/** One line a name, so that each has its evidence; they are put right together. */
function symbolFacts({ row, recognition: { symbols } }: Opened): readonly Fact[] {
  const own = symbols.map(({ key, evidence, origin }) => fact('Symbol', printSymbol(key), { evidence, remark: symbolOrigins[origin] }))
  const given = row.symbols.filter((symbol) => !symbols.some(({ key }) => key === symbol))
  const all = [...own, ...given.map((key) => fact('Symbol', printSymbol(key), { remark: symbolOrigins.alias }))]
  return all.map((each, at) => (at === 0 ? { ...each, corrects: { field: 'symbols' } } : each))
}

const questionFacts = ({ questions }: Recognition): readonly Fact[] =>
  questions.flatMap((question, at) => stated('Question', question, (value) => value, at === 0 ? { field: 'questions' } : undefined))

function eventFacts(document: Opened): readonly Fact[] {
  const items = itemsOf(document, 'events')
  return document.recognition.events.map((event) => {
    const item = items.find(({ value }) => value === event)
    return fact(eventNames[event.kind], eventLine(event), {
      evidence: event.evidence,
      ...(item !== undefined && { corrects: { field: 'events', item } }),
    })
  })
}

function contactFacts(document: Opened): readonly Fact[] {
  const items = itemsOf(document, 'contacts')
  return (document.recognition.liaison?.contacts ?? []).flatMap((contact) => {
    const item = items.find(({ value }) => value === contact.value)
    return stated('Contact', contact, contactLine, item === undefined ? undefined : { field: 'contacts', item })
  })
}

const eventNames = { workshop: 'Workshop', meeting: 'Meeting announced', deadline: 'Deadline' } as const

const eventLine = ({ title, start, end, place, precision }: DocumentEvent) =>
  [title, precision === 'month' ? monthOf(start) : dayRange(start, end), place].filter(Boolean).join(' · ')

const contactLine = ({ name, organisation, country, email, telephone }: Contact) =>
  [name, organisation, country, email, telephone].filter((part) => part !== undefined).join(' · ')

const fact = (name: string, value: string, rest: Omit<Fact, 'name' | 'value'> = {}): Fact => ({ name, value, ...rest })

function stated<T>(name: string, found: Stated<T> | undefined, say: (value: T) => string, corrects?: Corrects): readonly Fact[] {
  return found === undefined ? [] : [fact(name, say(found.value), { evidence: found.evidence, ...(corrects && { corrects }) })]
}
