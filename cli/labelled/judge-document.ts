import type { Attachment, Contact, DocumentEvent, Recognition, Stated } from '../../shared/contracts/recognition.ts'
import type { Labels } from './labelled-library.ts'
import { compare, type Tally } from './tally.ts'

/** The tallies a document adds to. */
export interface DocumentTallies {
  readonly symbols: Tally
  readonly kinds: Tally
  readonly header: Tally
  readonly events: Tally
}

/** Holds what was recognised against what a delegate reads. Of a liaison, every field of its header counts. */
export function judgeDocument(name: string, read: Recognition, labels: Labels, tallies: DocumentTallies): void {
  const of = (label: string) => labels.get(label)
  const list = (label: string) => (of(label) ?? []).flatMap((line) => line.split(/;\s*/)).filter((value) => value !== '')
  const judge = (tally: Tally, label: string, found: readonly string[], expected: readonly string[]) =>
    compare(tally, `${name} ${label}`, found, expected)
  const kind = of('kind')?.[0]
  if (kind !== undefined) judge(tallies.kinds, 'kind', said(read.kind), said(kind))
  if (of('symbol') !== undefined)
    judge(
      tallies.symbols,
      'symbol',
      read.symbols.map(({ key }) => key),
      list('symbol'),
    )
  if (of('mentions') !== undefined)
    judge(
      tallies.symbols,
      'mentions',
      read.mentions.map(({ key }) => key),
      list('mentions'),
    )
  if (of('event') !== undefined)
    judgeEvents(
      name,
      read.events,
      (of('event') ?? []).filter((line) => line !== 'none'),
      tallies.events,
    )
  for (const [label, found] of optionalFields(read)) if (of(label) !== undefined) judge(tallies.header, label, found, list(label))
  if (kind !== 'liaison') return
  for (const [label, found] of liaisonFields(read)) judge(tallies.header, label, found, list(label))
  judge(
    tallies.header,
    'contact',
    (read.liaison?.contacts ?? []).flatMap(({ value }) => contactParts(value)),
    (of('contact') ?? []).flatMap(labelledParts),
  )
  judgeAttachments(name, read.liaison?.attachments ?? [], of('attachment') ?? [], tallies.header)
}

/** To be told to be something else than a document like any other is an answer; `other` is none. */
const said = (kind: string): readonly string[] => (kind === 'other' ? [] : [kind])

const optionalFields = (read: Recognition): ReadonlyArray<readonly [string, readonly string[]]> => [
  ['title', [read.title]],
  ['source', read.source === undefined ? [] : [read.source.value]],
  ['date', read.date === undefined ? [] : [read.date.value]],
  ['keywords', read.keywords],
  ['approval', read.liaison?.approval === undefined ? [] : [read.liaison.approval.value]],
  ['meeting', read.meeting === undefined ? [] : [span(read.meeting.value.start, read.meeting.value.end, read.meeting.value.place)]],
  ...(read.kind === 'liaison' ? [] : ([['question', values(read.questions)]] as const)),
]

function liaisonFields(read: Recognition): ReadonlyArray<readonly [string, readonly string[]]> {
  const { liaison } = read
  return [
    ['from', values(liaison?.from)],
    ['action', values(liaison?.action)],
    ['comment', values(liaison?.comment)],
    ['information', values(liaison?.information)],
    ['cc', values(liaison?.cc)],
    ['question', read.kind === 'liaison' ? values(read.questions) : []],
    ['answers', values(liaison?.answers)],
    ['deadline', liaison?.deadline === undefined ? [] : [liaison.deadline.value]],
    ['deadline-text', liaison?.deadlineText === undefined ? [] : [liaison.deadlineText.value]],
  ]
}

function judgeEvents(name: string, found: readonly DocumentEvent[], expected: readonly string[], tally: Tally): void {
  const withPlace = expected.filter((line) => line.includes('@'))
  const places = new Map(withPlace.map((line) => [line.split(' @')[0] ?? '', line]))
  const lines = found.map(({ kind, start, end, place, precision }) => {
    const day = `${kind} ${span(precision === 'month' ? start.slice(0, 7) : start, end)}`
    return places.has(day) ? `${day} @ ${place ?? '?'}` : day
  })
  compare(tally, `${name} event`, lines, expected)
}

/** Attachments pair by number; symbols, file name and title each count. */
function judgeAttachments(name: string, found: readonly Attachment[], expected: readonly string[], tally: Tally): void {
  const parts = (number: string, symbols: readonly string[], fileName = '', title = '') =>
    [
      ...symbols.map((symbol) => `${number} symbol ${symbol}`),
      fileName && `${number} file ${fileName}`,
      title && `${number} title ${title}`,
    ].filter((part) => part !== '')
  const wanted = expected.map((line) => line.split('|').map((part) => part.trim()))
  compare(
    tally,
    `${name} attachment`,
    found.flatMap(({ number, symbols, fileName, title }, at) => parts(number, symbols, fileName, wanted[at]?.[3] ? title : '')),
    wanted.flatMap(([number = '', symbols = '', fileName, title]) =>
      parts(
        number,
        symbols.split(/,\s*/).filter((symbol) => symbol !== ''),
        fileName,
        title,
      ),
    ),
  )
}

const contactParts = ({ name, organisation, country, email, telephone }: Contact): readonly string[] =>
  labelledParts([name, organisation, country, email, telephone].map((part) => part ?? '').join('|'))

const partNames = ['name', 'organisation', 'country', 'e-mail', 'telephone']
const labelledParts = (line: string): readonly string[] =>
  line.split('|').flatMap((part, at) => (part.trim() === '' ? [] : [`${partNames[at]} ${part.trim()}`]))

function span(start: string | undefined, end: string | undefined, place?: string): string {
  return `${start ?? '?'}${end === undefined ? '' : `..${end}`}${place === undefined ? '' : ` @ ${place}`}`
}

const values = (stated: ReadonlyArray<Stated<string>> = []): readonly string[] => stated.map(({ value }) => value)
