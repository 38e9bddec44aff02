import { type Across, unstated } from './cross-table.ts'

/** A tag's name as the query language takes it. */
export const tagCondition = (name: string): string => `tag:"${name.replaceAll('"', ' ')}"`

/** The search that finds the documents behind a cell of the heat map. */
export function cellQuery(name: string, across: Across, key: string): string {
  const tag = tagCondition(name)
  switch (across) {
    case 'year':
      return key === unstated ? `${tag} -date:0001..9999` : `${tag} date:${key}`
    case 'group':
      return key === unstated ? tag : `${tag} group:"${key}"`
    case 'meeting':
      return key === unstated ? tag : `${tag} meeting:"${key}"`
  }
}
