import type { FacetCount, SearchResponse } from '../../../shared/contracts/search.ts'
import type { Entry } from './entry.ts'

/** How the found documents divide by kind, group, tag, language and year; the largest first. */
export function facetsOf(entries: Iterable<Entry>): SearchResponse['facets'] {
  const counters = { kind: new Counter(), group: new Counter(), tag: new Counter(), lang: new Counter(), year: new Counter() }
  for (const { fields } of entries) {
    counters.kind.add(fields.kind)
    counters.lang.add(fields.language)
    if (fields.date !== '') counters.year.add(fields.date.slice(0, 4))
    for (const group of new Set([...fields.groups, ...fields.from, ...fields.to])) counters.group.add(group)
    for (const tag of fields.tags) counters.tag.add(tag)
  }
  return {
    kind: counters.kind.list(),
    group: counters.group.list(),
    tag: counters.tag.list(),
    lang: counters.lang.list(),
    year: counters.year.list(),
  }
}

class Counter {
  private readonly counts = new Map<string, number>()

  add(value: string): void {
    if (value !== '') this.counts.set(value, (this.counts.get(value) ?? 0) + 1)
  }

  list(): readonly FacetCount[] {
    return [...this.counts]
      .map(([value, documents]) => ({ value, documents }))
      .sort((a, b) => b.documents - a.documents || a.value.localeCompare(b.value))
  }
}
