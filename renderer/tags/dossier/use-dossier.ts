import { useEffect, useId, useMemo, useState } from 'react'
import type { DocumentId, TagId } from '../../../shared/contracts/ids.ts'
import { type CountedTag, type TagEvidence, useDocuments, useRelationsOfKind, useTagEvidence } from '../../library/index.ts'
import { findPassages } from '../../search/index.ts'
import { useTagLookup } from '../use-tag-index.ts'
import { buildDossier } from './build-dossier.ts'
import type { SentencesOf, TagDossier } from './tag-dossier.ts'

const noSentences: SentencesOf = new Map()

/** The dossier of a tag and those below it, kept true while it is looked at; undefined until it is read. */
export function useDossier(id: TagId): TagDossier | undefined {
  const tags = useTagLookup()
  const tag = tags.get(id)
  const below = useMemo(() => withBelow(id, [...tags.values()]), [id, tags])
  const rows = useDocuments()
  const evidence = useTagEvidence(below)
  const byRule = useRuleSentences(evidence)
  const attaches = useRelationsOfKind('attaches')
  const answers = useRelationsOfKind('answers')
  return useMemo(() => {
    if (tag === undefined || evidence === undefined) return undefined
    const documents = new Map(rows.map((row) => [row.id, row]))
    return buildDossier({ tag, tags, documents, ...evidence, byRule, attaches, answers, now: new Date() })
  }, [tag, tags, rows, evidence, byRule, attaches, answers])
}

function withBelow(id: TagId, tags: readonly CountedTag[]): readonly TagId[] {
  const byParent = Map.groupBy(tags, ({ parent }) => parent)
  const all = (at: TagId): readonly TagId[] => [at, ...(byParent.get(at) ?? []).flatMap((each) => all(each.id))]
  return all(id)
}

/** What rules go by, for documents of which the lens has no sentence: the passages their queries find. */
function useRuleSentences(evidence: TagEvidence | undefined): SentencesOf {
  const asker = useId()
  const [sentences, setSentences] = useState(noSentences)
  const wanted = useMemo(() => queriesOf(evidence), [evidence])
  const key = JSON.stringify([...wanted])
  // Asks the search worker, which is outside React. `key` stands for what is wanted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isWanted = true
    void readPassages(wanted, asker).then(
      (found) => isWanted && setSentences(found),
      // Without the search the dossier stands, with fewer sentences; the search says itself that it failed.
      () => isWanted && setSentences(noSentences),
    )
    return () => {
      isWanted = false
    }
  }, [key])
  return sentences
}

function queriesOf(evidence: TagEvidence | undefined): ReadonlyMap<string, readonly DocumentId[]> {
  if (evidence === undefined) return new Map()
  const spoken = new Set(evidence.proposals.map(({ document }) => document))
  const byQuery = new Map<string, DocumentId[]>()
  for (const { document, query } of evidence.taggings) {
    if (query === undefined || spoken.has(document)) continue
    byQuery.set(query, [...(byQuery.get(query) ?? []), document])
  }
  return byQuery
}

async function readPassages(wanted: ReadonlyMap<string, readonly DocumentId[]>, asker: string): Promise<SentencesOf> {
  const found = new Map<DocumentId, SentencesOf extends ReadonlyMap<DocumentId, infer S> ? S : never>()
  for (const [query, ids] of wanted)
    for (const { id, passages } of await findPassages(query, ids, asker))
      found.set(
        id,
        passages.map(({ snippet, locator }) => ({ text: snippet, locator })),
      )
  return found
}
