import { readFileSync } from 'node:fs'
import path from 'node:path'

/** How well a document answers a query: 3 what was meant, 2 a good answer, 1 of use. */
type Grade = 1 | 2 | 3

/** A query as a delegate would type it, with the documents that should come first. */
export interface JudgedQuery {
  readonly query: string
  /** Grades by path below the corpus; members of archives as `archive.zip!/member`. */
  readonly grades: ReadonlyMap<string, Grade>
}

/** Where the set stands, seen from `dist/cli` and from `cli/judged-search` alike. */
const judgedFile = path.join(import.meta.dirname, '../../tests/judged-search/queries.txt')

/** Reads the judged set of `tests/judged-search/`, whose README tells its form; throws on a line that has none. */
export function readJudgedQueries(file = judgedFile): readonly JudgedQuery[] {
  const queries: { readonly query: string; readonly grades: Map<string, Grade> }[] = []
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, query] = /^> (.+)$/u.exec(line) ?? []
    if (query !== undefined) {
      queries.push({ query, grades: new Map() })
      continue
    }
    const [, grade, document] = /^([123]) (.+)$/u.exec(line) ?? []
    const last = queries.at(-1)
    if (grade === undefined || document === undefined || last === undefined)
      throw new Error(`Line ${at + 1} of the judged queries is neither a query nor a graded document: ${line}`)
    last.grades.set(document, Number(grade) as Grade)
  }
  return queries
}

/** The folders below a corpus that the judged documents stand in: what is beside them was not judged. */
export const judgedFolders = (queries: readonly JudgedQuery[]): readonly string[] => [
  ...new Set(queries.flatMap(({ grades }) => [...grades.keys()].map((document) => document.split('/')[0] ?? ''))),
]
