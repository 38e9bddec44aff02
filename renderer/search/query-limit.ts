/** Characters of a query that are searched: more than anybody types, less than holds up a key. */
export const queryLimit = 2_000

/** A query no longer than `queryLimit`, never cut through a character. */
export function cutQuery(query: string): string {
  if (query.length <= queryLimit) return query
  const cut = query.slice(0, queryLimit)
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}
