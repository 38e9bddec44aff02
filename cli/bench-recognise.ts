import type { Bench } from './bench-types.ts'
import { type Judged, judgeSet } from './labelled/judge-set.ts'
import { parseLibrary } from './labelled/labelled-library.ts'
import { loadSet } from './labelled/load-set.ts'
import { corpusPace, linkPaces, recognitionPace } from './labelled/paces.ts'
import { type PrecisionAndRecall, sharesOf, type Tally } from './labelled/tally.ts'
import { readCorpus } from './read-corpus.ts'
import { round } from './timing.ts'

const measures = ['symbols', 'kinds', 'header', 'events', 'links'] as const

/**
 * Precision and recall on the labelled set, on what the code was tuned to, on what was held out from it until it was
 * opened, and on what is held out still, with every miss of the first two; how long ten thousand words take, and one more
 * document in a library of twenty thousand.
 */
export const benchRecognise: Bench = async ({ corpus }) => {
  const set = await loadSet()
  const tuned = judgeSet(set.tuned, set.elsewhere)
  const opened = judgeSet(set.opened)
  const heldOut = judgeSet(set.heldOut)
  const documents = set.tuned.filter(({ name }) => name.endsWith('.library.txt')).flatMap(({ text }) => parseLibrary(text))
  const papers = corpus === undefined ? set.elsewhere.map(({ read }) => read) : (await readCorpus(corpus)).map(({ document }) => document)
  const densest = recognitionPace(documents)
  const msPer10kWords = corpusPace(papers) ?? densest
  const links = linkPaces()
  return {
    name: 'recognise',
    corpus: `${tuned.documents + opened.documents} labelled documents, ${heldOut.documents} held out, ${set.absent} absent`,
    figures: {
      ...Object.fromEntries(measures.map((measure) => [measure, said(tuned[measure])])),
      ...Object.fromEntries(measures.map((measure) => [`${measure}, opened`, said(opened[measure])])),
      ...Object.fromEntries(measures.map((measure) => [`${measure}, held out`, said(heldOut[measure])])),
      liaisons: tuned.liaisons + opened.liaisons + heldOut.liaisons,
      symbolMentions: tuned.mentions + opened.mentions + heldOut.mentions,
      msPer10kWords: round(msPer10kWords),
      'msPer10kWords, headers only': round(densest),
      relinkMs: round(links.arrival),
      'relinkMs, cited by 500': round(links.muchCited),
      'linkMs, 20,000 for the first time': round(links.first),
    },
    lines: measures.flatMap((measure) => [...tuned[measure].faults, ...opened[measure].faults].map((fault) => `${measure}: ${fault}`)),
    json: {
      documents: tuned.documents + opened.documents + heldOut.documents,
      ...together([tuned, opened, heldOut]),
      msPer10kWords: round(msPer10kWords),
      relinkMs: round(links.arrival),
      heldOut: Object.fromEntries(measures.map((measure) => [measure, sharesOf(heldOut[measure])])),
    },
  }
}

function said(tally: Tally): string {
  const { precision, recall } = sharesOf(tally)
  return `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed)`
}

/** All parts of the set as one. */
function together(parts: readonly Judged[]): Readonly<Record<string, PrecisionAndRecall>> {
  const sum = (measure: (typeof measures)[number], count: 'right' | 'wrong' | 'missed') =>
    parts.reduce((total, part) => total + part[measure][count], 0)
  return Object.fromEntries(
    measures.map((measure) => [
      measure,
      sharesOf({ right: sum(measure, 'right'), wrong: sum(measure, 'wrong'), missed: sum(measure, 'missed'), faults: [] }),
    ]),
  )
}
