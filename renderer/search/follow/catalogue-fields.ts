import { type Block, blockText } from '../../../shared/contracts/blocks.ts'
import type { TagId } from '../../../shared/contracts/ids.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import type { CatalogueFields } from '../../../shared/contracts/search.ts'
import { type DocumentRow, type FileRow, type TagRow, withAncestors } from '../../library/tables.ts'

/** Headings taken into the catalogue: enough for any report's contents. */
const maxHeadings = 200

/** What a document is catalogued under. */
export function catalogueFields(
  row: DocumentRow,
  recognition: Recognition | undefined,
  blocks: readonly Block[],
  file: FileRow | undefined,
  tags: TagNames,
): CatalogueFields {
  const headings = blocks.filter((block) => block.type === 'heading').slice(0, maxHeadings)
  return {
    ...rowFields(
      row,
      tags,
      (file?.sightings ?? []).map(({ name }) => name),
    ),
    headings: headings.map(blockText),
    people: (recognition?.liaison?.contacts ?? []).flatMap(({ value }) =>
      [value.name, value.organisation].filter((name) => name !== undefined),
    ),
    mentions: (recognition?.mentions ?? []).map(({ key }) => key),
  }
}

/**
 * The fields that change without the text changing: those of the light row and the names of its tags. `knownNames`: file
 * names that are known already, since the row of an older library does not hold them all.
 */
export function rowFields(
  row: DocumentRow,
  tags: TagNames,
  knownNames: readonly string[],
): Omit<CatalogueFields, 'headings' | 'people' | 'mentions'> {
  const { meeting } = row
  return {
    fileNames: [...new Set([...knownNames, row.name, ...(row.otherNames ?? [])])],
    title: row.title,
    symbols: row.symbols,
    source: row.source ?? '',
    groups: row.groups,
    from: row.from,
    to: row.to,
    questions: row.questions,
    tags: tags.of(row.tags),
    tagAliases: tags.aliasesOf(row.tags),
    kind: row.kind,
    language: row.language,
    meeting: [meeting?.group, meeting?.place, meeting?.start, meeting?.end].filter((part) => part !== undefined).join(' '),
    date: row.date ?? '',
    hasMissing: row.attachmentsMissing > 0,
    isUnread: row.openedAt === undefined,
    hasAttachments: row.attachmentsHere > 0,
    isSuperseded: row.supersededBy !== undefined,
    addedAt: row.addedAt.toISOString(),
    correctedAt: row.correctedAt?.toISOString() ?? '',
  }
}

/** The names under which tags are found: their own and those of the tags they stand under. */
export class TagNames {
  private readonly names = new Map<TagId, string>()
  private readonly aliases = new Map<TagId, readonly string[]>()
  private readonly parents = new Map<TagId, TagId | undefined>()

  constructor(tags: readonly TagRow[]) {
    for (const tag of tags) {
      this.names.set(tag.id, tag.name)
      this.parents.set(tag.id, tag.parent)
      if (tag.aliases !== undefined) this.aliases.set(tag.id, tag.aliases)
    }
  }

  aliasesOf(tags: readonly TagId[]): readonly string[] {
    return this.aliases.size === 0 ? [] : [...withAncestors(tags, this.parents)].flatMap((tag) => this.aliases.get(tag) ?? []).sort()
  }

  of(tags: readonly TagId[]): readonly string[] {
    return [...withAncestors(tags, this.parents)].map((tag) => this.names.get(tag) ?? tag).sort()
  }
}
