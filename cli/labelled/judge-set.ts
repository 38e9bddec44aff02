import type { ReadDocument } from '../../shared/contracts/reading.ts'
import type { Recognition } from '../../shared/contracts/recognition.ts'
import { recognise } from '../../shared/recognise/index.ts'
import { lens } from '../lens.ts'
import { type DocumentTallies, judgeDocument } from './judge-document.ts'
import { judgeLinks } from './judge-links.ts'
import { judgeSymbolLines } from './judge-symbols.ts'
import { type LabelledDocument, parseLibrary } from './labelled-library.ts'
import { emptyTally, type Tally } from './tally.ts'

/** A document of the set that lies elsewhere, as a reader read it. */
export interface ReadElsewhere {
  readonly document: LabelledDocument
  readonly read: ReadDocument
}

/** One file of the labelled set. */
export interface SetFile {
  readonly name: string
  readonly text: string
}

/** What recognition made of a part of the labelled set. */
export interface Judged extends DocumentTallies {
  readonly links: Tally
  readonly documents: number
  readonly liaisons: number
  readonly mentions: number
}

/** Recognises every document of the files, and judges documents, symbol lines and links. */
export function judgeSet(files: readonly SetFile[], elsewhere: readonly ReadElsewhere[] = []): Judged {
  const tallies = { symbols: emptyTally(), kinds: emptyTally(), header: emptyTally(), events: emptyTally(), links: emptyTally() }
  let documents = 0
  let liaisons = 0
  let mentions = 0
  for (const { name, text } of files) {
    if (!name.endsWith('.library.txt')) {
      mentions += judgeSymbolLines(text, tallies.symbols)
      continue
    }
    const library = parseLibrary(text)
    const recognitions = library.map(recognised)
    for (const [at, document] of library.entries()) {
      const recognition = recognitions[at]
      if (recognition === undefined) continue
      judgeDocument(document.name, recognition, document.labels, tallies)
      documents++
      if (document.labels.get('kind')?.[0] === 'liaison') liaisons++
      mentions += (document.labels.get('mentions') ?? []).join(';').split(';').length
    }
    judgeLinks(library, recognitions, tallies.links)
  }
  for (const { document, read } of elsewhere) {
    const name = document.name.split('/').at(-1) ?? document.name
    judgeDocument(name, recognise({ ...read, name, lens }), document.labels, tallies)
    documents++
    if (document.labels.get('kind')?.[0] === 'liaison') liaisons++
  }
  return { ...tallies, documents, liaisons, mentions }
}

const recognised = ({ name, format, blocks }: LabelledDocument): Recognition => recognise({ name, format, blocks, properties: [], lens })
