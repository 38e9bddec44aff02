import type { DocumentId, TagId } from '../../../shared/contracts/ids.ts'
import { citationOf, placeWords } from '../../citation/index.ts'
import type { CountedTag, DocumentRow, ProposalRow, RelationRow, TaggingRow } from '../../library/index.ts'
import { moment } from '../../ui/index.ts'
import type { DossierDocument, DossierLiaison, DossierSection, FoundSentence, SentencesOf, TagDossier } from './tag-dossier.ts'

/** What a dossier is put together from. */
export interface DossierSources {
  readonly tag: CountedTag
  readonly tags: ReadonlyMap<TagId, CountedTag>
  readonly documents: ReadonlyMap<DocumentId, DocumentRow>
  /** Taggings and proposals of the tag and of those below it. */
  readonly taggings: readonly TaggingRow[]
  readonly proposals: readonly ProposalRow[]
  /** What rules found, for documents that the lens gave no sentence of. */
  readonly byRule: SentencesOf
  readonly attaches: readonly RelationRow[]
  readonly answers: readonly RelationRow[]
  readonly now: Date
}

/** Puts the dossier of a tag together: a pure function of what the library holds. */
export function buildDossier(sources: DossierSources): TagDossier {
  const { tag, tags, now } = sources
  const borne = documentsOf(sources)
  const liaisons = liaisonsOf(sources, new Set(borne.map(({ row }) => row.id)))
  const years = Map.groupBy(
    borne.flatMap(({ row }) => row.date?.slice(0, 4) ?? []),
    (year) => year,
  )
  return {
    name: tag.name,
    above: namesAbove(tag, tags),
    madeAt: now,
    documents: borne.length,
    sentences: borne.reduce((sum, { sentences }) => sum + sentences.length, 0),
    answered: liaisons.filter(({ answeredBy }) => answeredBy.length > 0).length,
    years: [...years].map(([year, of]) => ({ year, documents: of.length })).sort((a, b) => a.year.localeCompare(b.year)),
    sections: sectionsOf(borne),
    liaisons,
  }
}

/** Each document once, however many of the tags it bears; what was removed since is left out. */
function documentsOf({ tag, tags, documents, taggings, proposals, byRule }: DossierSources): readonly DossierDocument[] {
  const proposed = Map.groupBy(proposals, ({ document }) => document)
  return [...Map.groupBy(taggings, ({ document }) => document)].flatMap(([id, given]): readonly DossierDocument[] => {
    const row = documents.get(id)
    const tagging = given.find((each) => each.tag === tag.id) ?? given[0]
    if (row === undefined || tagging === undefined) return []
    const evidence = (proposed.get(id) ?? []).filter((each) => given.some((one) => one.tag === each.tag)).flatMap((each) => each.evidence)
    const below = tagging.tag === tag.id ? undefined : tags.get(tagging.tag)?.name
    const sentences = unique(evidence.length > 0 ? evidence : (byRule.get(id) ?? [])).map(({ text, locator }) => ({
      text,
      place: placeWords(locator),
      citation: citationOf(row, locator),
      ...(locator !== undefined && { locator }),
    }))
    return [{ row, citation: citationOf(row), why: whyOf(tagging), tagging, sentences, ...(below !== undefined && { below }) }]
  })
}

function whyOf({ origin, at, query }: TaggingRow): string {
  switch (origin) {
    case 'hand':
      return `given by hand, ${moment(at)}`
    case 'proposal':
      return `proposed by the lens and accepted, ${moment(at)}`
    case 'rule':
      return `given by the rule ${query ?? ''}, ${moment(at)}`
  }
}

/** Documents under the group they come from; the largest first, those of no group last. */
function sectionsOf(documents: readonly DossierDocument[]): readonly DossierSection[] {
  const groupOf = ({ row }: DossierDocument) => row.from[0] ?? row.meeting?.group ?? row.groups[0] ?? ''
  return [...Map.groupBy(documents, groupOf)]
    .map(([group, of]) => ({ group, documents: inTime(of, ({ row }) => row.date) }))
    .sort(
      (a, b) =>
        Number(a.group === '') - Number(b.group === '') || b.documents.length - a.documents.length || a.group.localeCompare(b.group),
    )
}

/** Liaisons that bear the tag or carry what does, earliest first, with the statements that answer them. */
function liaisonsOf({ documents, attaches, answers }: DossierSources, tagged: ReadonlySet<DocumentId>): readonly DossierLiaison[] {
  const rows = (ids: Iterable<DocumentId>) => [...new Set(ids)].flatMap((id) => documents.get(id) ?? [])
  const carried = new Map<DocumentId, DocumentId[]>()
  for (const { from, to } of attaches) if (to !== undefined && tagged.has(to)) carried.set(from, [...(carried.get(from) ?? []), to])
  const answering = Map.groupBy(
    answers.filter(({ to }) => to !== undefined),
    ({ to }) => to,
  )
  const all = rows([...tagged, ...carried.keys()]).filter(({ id, kind }) => kind === 'liaison' || carried.has(id))
  return inTime(
    all.map((row) => ({
      row,
      citation: citationOf(row),
      isTagged: tagged.has(row.id),
      carries: inTime(rows(carried.get(row.id) ?? []), ({ date }) => date),
      answeredBy: inTime(rows((answering.get(row.id) ?? []).map(({ from }) => from)), ({ date }) => date),
    })),
    ({ row }) => row.date,
  )
}

function namesAbove(tag: CountedTag, tags: ReadonlyMap<TagId, CountedTag>): readonly string[] {
  const names: string[] = []
  const seen = new Set<TagId>([tag.id])
  for (let at = tag.parent; at !== undefined && !seen.has(at); at = tags.get(at)?.parent) {
    seen.add(at)
    names.unshift(tags.get(at)?.name ?? at)
  }
  return names
}

/** Two tags of one axis may go by one sentence: it stands once. */
const unique = (sentences: readonly FoundSentence[]): readonly FoundSentence[] => [
  ...new Map(sentences.map((sentence) => [sentence.text, sentence])).values(),
]

/** Earliest first; what has no date comes last. */
const inTime = <T>(items: readonly T[], dayOf: (item: T) => string | undefined): readonly T[] =>
  items.toSorted((a, b) => (dayOf(a) ?? '9999').localeCompare(dayOf(b) ?? '9999'))
