import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Block } from '../../shared/contracts/blocks.ts'

/** Tags a delegate expects of a text, and those about which two experts would differ. */
export interface Labels {
  readonly tags: readonly string[]
  readonly may: readonly string[]
}

/** A text of the judged set as blocks. `ignored` tags come from the words around a passage rather than from it. */
export interface JudgedText extends Labels {
  readonly name: string
  readonly blocks: readonly Block[]
  readonly ignored: readonly string[]
}

/** A real file, by its path below the corpus. */
export interface JudgedFile extends Labels {
  readonly path: string
}

/** The judged set of `tests/labelled/lens/`; its formats stand in the README there. */
export interface JudgedSet {
  readonly passages: readonly JudgedText[]
  readonly written: readonly JudgedText[]
  readonly files: readonly JudgedFile[]
}

/** Where the set stands, seen from `dist/cli` and from `cli/lens-judged` alike. */
const judgedFolder = path.join(import.meta.dirname, '../../tests/labelled/lens')
const aiPaper = 'This paper is about artificial intelligence and about machine learning.'

/** Reads the judged set; throws on a line that is none. */
export function readJudgedSet(folder = judgedFolder): JudgedSet {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
  return {
    passages: lines(read('passages.tsv')).map(parsePassage),
    written: parsePapers(read('written.md')),
    files: parseFiles(read('corpus.tsv')),
  }
}

function parsePassage(line: string, index: number): JudgedText {
  const [place, labels, passage] = line.split('\t')
  if ((place !== 'ai' && place !== 'alone') || labels === undefined || passage === undefined)
    throw new Error(`Line ${index + 1} of passages.tsv is no passage: ${line}`)
  const texts = place === 'ai' ? [aiPaper, passage] : [passage]
  return {
    name: `passage ${index + 1}`,
    ...parseLabels(labels),
    ignored: place === 'ai' ? ['ai-ml-general'] : [],
    blocks: texts.map((text, block) => ({ type: 'paragraph', locator: { block }, inlines: [{ text }] })),
  }
}

function parsePapers(text: string): readonly JudgedText[] {
  return text
    .split(/^(?=# )/m)
    .filter((paper) => paper.trim() !== '')
    .map((paper) => {
      const [first = '', ...rest] = lines(paper)
      const [name = '', labels = ''] = first.slice(2).split('|')
      return { name: name.trim(), ...parseLabels(labels), ignored: [], blocks: rest.map(blockOf) }
    })
}

function blockOf(line: string, block: number): Block {
  const marks = /^#{2,}(?= )/.exec(line)?.[0].length
  const inlines = [{ text: marks === undefined ? line : line.slice(marks + 1) }]
  return marks === undefined
    ? { type: 'paragraph', locator: { block }, inlines }
    : { type: 'heading', level: marks === 2 ? 1 : 2, locator: { block }, inlines }
}

const parseFiles = (text: string): readonly JudgedFile[] =>
  lines(text).map((line) => {
    const [labels, file] = line.split('\t')
    if (labels === undefined || file === undefined) throw new Error(`A line of corpus.tsv is no file: ${line}`)
    return { path: file, ...parseLabels(labels) }
  })

function parseLabels(text: string): Labels {
  const all = text.split(' ').filter((tag) => tag !== '')
  return { tags: all.filter((tag) => !tag.startsWith('?')), may: all.filter((tag) => tag.startsWith('?')).map((tag) => tag.slice(1)) }
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')
