import { useEffect, useMemo, useRef } from 'react'
import type { TagId } from '../../../shared/contracts/ids.ts'
import { type CountedTag, type DocumentRow, useTags } from '../../library/index.ts'
import { useSession } from '../session.ts'
import { useSteadyDocuments } from '../use-steady-documents.ts'
import { countFacet } from './facets.ts'
import { isInView, meetsFilter, type TagNames } from './list-filter.ts'
import { inOrder, prepareOrders } from './list-order.ts'
import type { ListContent, ListItem } from './use-list.ts'

/** The view's documents without a search. While something else is shown it stays as it was last, since nobody sees it. */
export function useListed(isShown: boolean): ListContent {
  const view = useSession((session) => session.view)
  const filters = useSession((session) => session.filters)
  const listSort = useSession((session) => session.listSort)
  const documents = useSteadyDocuments()
  const tags = useTags()
  const tagNames = useMemo(() => namesWithAncestors(tags), [tags])
  const below = useMemo(() => tagsBelow(tags), [tags])
  // Works in pauses of the window, which are outside React.
  useEffect(() => prepareOrders(documents), [documents])
  const inView = useWhileShown(isShown, () => documents.filter((row) => isInView(row, view, below)), [documents, view, below])
  return useWhileShown(isShown, (): ListContent => {
    const kept = filters.length === 0 ? inView : inView.filter((row) => filters.every((filter) => meetsFilter(row, filter, tagNames)))
    return {
      ...nothingListed,
      items: inOrder(kept, listSort).map(itemOf),
      total: kept.length,
      facet: (field) => countFacet(inView, field, filters, tagNames),
    }
  }, [inView, filters, tagNames, listSort])
}

const nothingListed: ListContent = {
  isSearch: false,
  answered: '',
  items: [],
  total: 0,
  passages: 0,
  facet: () => [],
  terms: [],
  hints: [],
  isSearching: false,
}

/** As `useMemo`, but what was made last is kept while it is not shown, and made anew when it is shown again and an input is another. */
function useWhileShown<T>(isShown: boolean, make: () => T, inputs: readonly unknown[]): T {
  const made = useRef<{ readonly inputs: readonly unknown[]; readonly value: T }>(undefined)
  if (made.current === undefined || (isShown && inputs.some((input, at) => input !== made.current?.inputs[at])))
    made.current = { inputs, value: make() }
  return made.current.value
}

const itemByRow = new WeakMap<DocumentRow, ListItem>()

/** A document as an item: the same for the same row, so that it is drawn again only when it is another. */
function itemOf(row: DocumentRow): ListItem {
  const known = itemByRow.get(row)
  if (known !== undefined) return known
  const item = { row }
  itemByRow.set(row, item)
  return item
}

/** For each tag, all the tags below it. */
function tagsBelow(tags: readonly CountedTag[]): ReadonlyMap<TagId, ReadonlySet<TagId>> {
  const children = Map.groupBy(tags, (tag) => tag.parent)
  const below = (id: TagId): readonly TagId[] => (children.get(id) ?? []).flatMap((child) => [child.id, ...below(child.id)])
  return new Map(tags.map((tag) => [tag.id, new Set(below(tag.id))]))
}

/** For each tag, its name and those of all tags above it, by which the search finds it too. */
function namesWithAncestors(tags: readonly CountedTag[]): TagNames {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  return new Map(
    tags.map((tag) => {
      const names = new Set<string>()
      for (
        let at: CountedTag | undefined = tag;
        at !== undefined && !names.has(at.name);
        at = at.parent === undefined ? undefined : byId.get(at.parent)
      )
        names.add(at.name)
      return [tag.id, [...names]]
    }),
  )
}
