import path from 'node:path'
import type { Bench } from './bench-types.ts'
import { fts5Ranking } from './judged-search/fts5-ranking.ts'
import { judgeSearch, type Ranking } from './judged-search/judge-search.ts'
import { readJudgedQueries } from './judged-search/judged-queries.ts'
import { recollRanking } from './judged-search/recoll-ranking.ts'
import { type BenchCorpus, makeBenchCorpus } from './search-bench/bench-corpus.ts'
import { measureFts5 } from './search-bench/measure-fts5.ts'
import { measureInBrowser } from './search-bench/measure-in-browser.ts'
import { queryClasses } from './search-bench/sample-queries.ts'
import { type EngineFigures, inOrder, round } from './search-bench/timings.ts'

const projectRoot = path.resolve(import.meta.dirname, '../..')
const libraryName = 'liaison-desk'

/**
 * Search at each key, measured in Chromium on the app's own engine, beside MiniSearch and SQLite FTS5 in the same browser,
 * and FTS5 outside it where Python has it: same documents, same queries, ten snippets each. On the corpus of the judged set
 * also how right the first ten are, beside FTS5 and Recoll.
 */
export const benchSearch: Bench = async ({ corpus, documents }) => {
  const made = await makeBenchCorpus({ ...(corpus !== undefined && { corpus }), ...(documents !== undefined && { documents }) })
  try {
    const browser = await measureInBrowser(projectRoot, made)
    const native = await measureFts5(projectRoot, made)
    const engines: Record<string, EngineFigures> = {
      'liaison-desk': browser.own,
      minisearch: browser.minisearch.figures,
      fts5: browser.fts5.figures,
      ...(native !== undefined && { 'fts5-native': native.figures }),
    }
    const capped = [...browser.minisearch.capped, ...browser.fts5.capped, ...(native?.capped ?? [])]
    const verdict = browser.ranking === undefined ? undefined : judge(made, browser.ranking)
    const judged = Object.entries(verdict?.ndcg10 ?? {}).map(([engine, value]) => [`${engine} nDCG@10`, value] as const)
    return {
      name: 'search',
      corpus: made.label,
      figures: {
        ...flat(engines),
        'paint p50/p95 ms': `${browser.paint.p50} / ${browser.paint.p95}`,
        ...Object.fromEntries(judged),
      },
      lines: [
        ...(capped.length > 0 ? ['Capped, so that the run ends:', ...capped] : []),
        ...(verdict === undefined ? [] : ['Answered worst (nDCG@10, and what came first with its grade):', ...verdict.worst]),
      ],
      json: {
        corpus: { documents: made.documents, textMB: round(made.textMB) },
        engines,
        paint: browser.paint,
        capped,
        ...(verdict !== undefined && { ndcg10: verdict.ndcg10 }),
      },
    }
  } finally {
    made.remove()
  }
}

/** How right our ranking of the judged queries is, beside that of the peers. */
function judge(corpus: BenchCorpus, own: Ranking) {
  const judged = readJudgedQueries()
  const queries = judged.map(({ query }) => query)
  const library = corpus.library ?? []
  return judgeSearch(judged, library, {
    [libraryName]: own,
    ...fts5Ranking(corpus, library, queries),
    recoll: recollRanking(library, queries),
  })
}

function flat(engines: Readonly<Record<string, EngineFigures>>): Record<string, number | string> {
  const figures: Record<string, number | string> = {}
  for (const [name, { queries, ...others }] of Object.entries(engines)) {
    for (const [figure, value] of Object.entries(others)) figures[`${name} ${figure}`] = value
    for (const kind of inOrder(queries, queryClasses))
      figures[`${name} ${kind} p50/p95 ms`] = `${queries[kind]?.p50} / ${queries[kind]?.p95}`
  }
  return figures
}
