import type { Contact, Recognition, Stated } from '../../../shared/contracts/recognition.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import { dayRange, kindLabels, longDay, monthOf } from '../../ui/index.ts'
import { languageName } from '../language-name.ts'
import type { Fact } from './fact.ts'

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
  heading: 'the first heading',
  property: 'from the document properties',
  text: 'the first words',
  name: 'the file name',
  hand: 'by hand',
} as const

/** What the recogniser says of a document, in the order a delegate asks. */
export function recognisedFacts(recognition: Recognition): readonly Fact[] {
  const { kind, kindConfidence, kindEvidence, symbols, title, titleFrom, source, date, revision, meeting, questions } = recognition
  const { groups, language, abstract, keywords, events, liaison } = recognition
  return [
    fact('Kind', kindLabels[kind], {
      remark: `${Math.round(kindConfidence * 100)} % sure`,
      ...(kindEvidence && { evidence: kindEvidence }),
    }),
    ...symbols.map(({ key, evidence, origin }) => fact('Symbol', printSymbol(key), { evidence, remark: symbolOrigins[origin] })),
    fact('Title', title, { remark: titleOrigins[titleFrom] }),
    ...stated('Source', source, (value) => value),
    ...stated('Date', date, longDay),
    ...(revision === undefined ? [] : [fact('Revision', revision)]),
    ...stated('Meeting', meeting, ({ group, start, end, place }) =>
      [group, start === undefined ? undefined : dayRange(start, end), place].filter((part) => part !== undefined).join(' · '),
    ),
    ...questions.flatMap((question) => stated('Question', question, (value) => value)),
    ...(groups.length === 0 ? [] : [fact('Groups', groups.join(', '))]),
    fact('Language', languageName(language)),
    ...stated('Abstract', abstract, (value) => value),
    ...(keywords.length === 0 ? [] : [fact('Keywords', keywords.join(', '))]),
    ...events.map(({ kind: of, title: name, start, end, place, precision, evidence }) =>
      fact(eventNames[of], [name, precision === 'month' ? monthOf(start) : dayRange(start, end), place].filter(Boolean).join(' · '), {
        evidence,
      }),
    ),
    ...(liaison?.contacts ?? []).flatMap((contact) => stated('Contact', contact, contactLine)),
  ]
}

const eventNames = { workshop: 'Workshop', meeting: 'Meeting announced', deadline: 'Deadline' } as const

const contactLine = ({ name, organisation, country, email, telephone }: Contact) =>
  [name, organisation, country, email, telephone].filter((part) => part !== undefined).join(' · ')

const fact = (name: string, value: string, rest: Omit<Fact, 'name' | 'value'> = {}): Fact => ({ name, value, ...rest })

function stated<T>(name: string, found: Stated<T> | undefined, say: (value: T) => string): readonly Fact[] {
  return found === undefined ? [] : [fact(name, say(found.value), { evidence: found.evidence })]
}
