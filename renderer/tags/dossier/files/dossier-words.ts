import { printSymbol } from '../../../../shared/symbols/index.ts'
import type { DocumentRow } from '../../../library/index.ts'
import { longDay, moment, plural } from '../../../ui/index.ts'
import type { DossierLiaison, DossierSection, TagDossier } from '../tag-dossier.ts'

/** The words of a dossier that every format writes alike. */
export const dossierTitle = ({ name }: TagDossier): string => `Dossier: ${name}`

/** What is in it, in one line. */
export function dossierSummary({ documents, sentences, liaisons, answered, sections, years, madeAt }: TagDossier): string {
  const groups = sections.filter(({ group }) => group !== '').length
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  const span = first === undefined ? undefined : first === last ? first : `${first}–${last}`
  const parts = [
    plural(documents, 'document'),
    groups > 0 && `of ${plural(groups, 'group')}`,
    span,
    plural(sentences, 'sentence'),
    `${plural(liaisons.length, 'liaison')}, ${answered} answered`,
    `as of ${moment(madeAt)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** The heading over a group's documents. */
export const sectionTitle = ({ group, documents }: DossierSection): string =>
  `${group === '' ? 'No group stated' : group} (${plural(documents.length, 'document')})`

/** A document by the name it goes by: its symbol, or else its title. */
export const shortName = ({ symbols: [symbol], title }: DocumentRow): string => (symbol === undefined ? title : printSymbol(symbol))

/** From whom to whom a liaison went. */
export const wayOf = ({ row }: DossierLiaison): string => [row.from.join(', '), row.to.join(', ')].filter((part) => part !== '').join(' → ')

/** What came of a liaison: who answered, or by when it asks for an answer. */
export function answerOf({ row, answeredBy }: DossierLiaison): string {
  if (answeredBy.length > 0)
    return `answered by ${answeredBy.map((answer) => `${shortName(answer)}${answer.date === undefined ? '' : `, ${longDay(answer.date)}`}`).join('; ')}`
  return row.deadline === undefined ? 'no answer in the library' : `no answer in the library; asked for by ${longDay(row.deadline)}`
}

/** What a liaison carried under the tag. */
export const carriedBy = ({ carries, isTagged }: DossierLiaison): string =>
  carries.length === 0 && isTagged ? 'speaks of it itself' : `carries ${carries.map(shortName).join(', ')}`

/** The four forms a dossier is saved in. */
export const dossierFormats = [
  { id: 'html', label: 'Web page (HTML)' },
  { id: 'docx', label: 'Word document (docx)' },
  { id: 'md', label: 'Markdown' },
  { id: 'csv', label: 'Table (csv)' },
] as const
export type DossierFormat = (typeof dossierFormats)[number]['id']

/** A name for the file that every system takes. */
export const fileNameOf = ({ name }: TagDossier, format: DossierFormat): string =>
  `${`Dossier ${name}`.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 120)}.${format}`
