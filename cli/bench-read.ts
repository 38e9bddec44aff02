import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Format, OutcomeKind, ReadOutcome } from '../shared/contracts/reading.ts'
import { sniffFormat } from '../shared/formats/index.ts'
import type { Bench } from './bench-types.ts'
import { gatherPaths } from './gather-paths.ts'
import { plainText } from './plain-text.ts'
import { sampleFolder } from './read-corpus.ts'
import { createReaderPool, type ReaderPool } from './reader-pool.ts'
import { round } from './timing.ts'
import { scoreWords, type WordScore } from './word-score.ts'

/** One file of the corpus. */
interface CorpusFile {
  readonly path: string
  /** Below the corpus, with `/` between folders. */
  readonly relative: string
  readonly reference?: string
}

/** What was measured of one file. */
interface FileFigures {
  readonly path: string
  readonly sizeBytes: number
  readonly outcome: OutcomeKind
  readonly ms: number
  readonly score?: WordScore
}

/**
 * How completely and how fast each format is read, in one worker: word recall and precision against the reference texts
 * (`<reference>/<path below the corpus>.txt`), the worst file, and the highest memory of the process meanwhile. Times are
 * those of a worker that has read some files of the format before.
 */
export const benchRead: Bench = async ({ corpus = sampleFolder, reference }) => {
  const byFormat = filesByFormat(corpus, reference)
  const formats: Record<string, FormatFigures> = {}
  let files = 0
  let sizeBytes = 0
  for (const [format, group] of [...byFormat].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { figures, peakMiB } = await measure(group)
    formats[format] = summary(figures, peakMiB)
    files += figures.length
    sizeBytes += figures.reduce((sum, each) => sum + each.sizeBytes, 0)
  }
  return {
    name: 'read',
    corpus: `${path.resolve(corpus)}: ${files} files, ${(sizeBytes / 1e6).toFixed(1)} MB`,
    figures: Object.fromEntries(Object.entries(formats).map(([format, figures]) => [format, sentence(figures)])),
    json: { formats },
  }
}

function filesByFormat(corpus: string, reference: string | undefined): ReadonlyMap<Format, readonly CorpusFile[]> {
  const root = path.resolve(corpus)
  const expected = reference === undefined ? undefined : path.resolve(reference)
  const groups = new Map<Format, CorpusFile[]>()
  for (const gathered of gatherPaths([root])) {
    if (gathered.kind !== 'file' || (expected !== undefined && gathered.path.startsWith(`${expected}${path.sep}`))) continue
    const relative = path.relative(root, gathered.path).replaceAll(path.sep, '/')
    const text = expected === undefined ? undefined : referenceOf(expected, relative)
    const format = sniffFormat(new Uint8Array(readFileSync(gathered.path)), gathered.name)
    const group = groups.get(format) ?? []
    group.push({ path: gathered.path, relative, ...(text !== undefined && { reference: text }) })
    groups.set(format, group)
  }
  return groups
}

/** Below the reference folder under the same path, or without its first folder where that names the part of the corpus. */
function referenceOf(folder: string, relative: string): string | undefined {
  const candidates = [relative, relative.slice(relative.indexOf('/') + 1)].map((each) => path.join(folder, `${each}.txt`))
  return candidates.find((candidate) => existsSync(candidate))
}

/** Files of a format that are read once before any is timed. */
const filesToWarm = 20

async function measure(files: readonly CorpusFile[]): Promise<{ readonly figures: readonly FileFigures[]; readonly peakMiB: number }> {
  const pool = createReaderPool({ workers: 1 })
  // A reader is loaded with its first file, and compiled by the next: what comes after those is how fast it is.
  for (const file of files.slice(0, filesToWarm))
    await pool.read({ name: path.basename(file.path), bytes: new Uint8Array(readFileSync(file.path)) })
  let peakBytes = 0
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
  }, 20)
  const figures: FileFigures[] = []
  try {
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file.path))
      const { outcome, readMs } = await pool.read({ name: path.basename(file.path), bytes })
      const score =
        file.reference === undefined ? undefined : scoreWords(await wholeText(outcome, pool), readFileSync(file.reference, 'utf8'))
      figures.push({
        path: file.relative,
        sizeBytes: bytes.byteLength,
        outcome: outcome.kind,
        ms: readMs,
        ...(score !== undefined && { score }),
      })
    }
  } finally {
    clearInterval(watch)
    await pool.close()
  }
  return { figures, peakMiB: Math.round(Math.max(peakBytes, process.memoryUsage.rss()) / 2 ** 20) }
}

/** Formats whose members are parts of what one reads: a sheet in a report, a report in a presentation. */
const officeFormats: ReadonlySet<Format> = new Set(['docx', 'doc', 'pptx', 'ppt', 'xlsx', 'xls', 'odt', 'odp', 'ods', 'rtf'])

/** A file's text with that of the documents embedded in it, which are members here and text to those who made the references. */
async function wholeText(outcome: ReadOutcome, pool: ReaderPool): Promise<string> {
  if (!('document' in outcome)) return ''
  const texts = [plainText(outcome.document.blocks)]
  if (officeFormats.has(outcome.document.format))
    for (const { path: name, bytes } of outcome.members)
      texts.push(await wholeText((await pool.read({ name: path.basename(name), bytes })).outcome, pool))
  return texts.join('\n')
}

/** The figures of one format, as the JSON line states them. */
interface FormatFigures {
  readonly files: number
  readonly read: number
  readonly partial: number
  readonly refused: number
  readonly unreadable: number
  readonly scored: number
  readonly recall: number | null
  readonly precision: number | null
  readonly mbPerS: number
  readonly docsPerS: number
  readonly worst: { readonly path: string; readonly ms: number }
  readonly peakMiB: number
}

function summary(figures: readonly FileFigures[], peakMiB: number): FormatFigures {
  const count = (kind: OutcomeKind) => figures.filter(({ outcome }) => outcome === kind).length
  const scores = figures.flatMap(({ score }) => (score === undefined ? [] : [score]))
  const mean = (of: (score: WordScore) => number) =>
    scores.length === 0 ? null : Math.round((scores.reduce((sum, score) => sum + of(score), 0) / scores.length) * 1e4) / 1e4
  const seconds = Math.max(1e-3, figures.reduce((sum, { ms }) => sum + ms, 0) / 1_000)
  const worst = figures.reduce((most, each) => (each.ms > most.ms ? each : most), { path: '', ms: 0 })
  return {
    files: figures.length,
    read: count('read'),
    partial: count('partial'),
    refused: count('refused'),
    unreadable: count('unreadable'),
    scored: scores.length,
    recall: mean(({ recall }) => recall),
    precision: mean(({ precision }) => precision),
    mbPerS: round(figures.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6 / seconds),
    docsPerS: round(figures.length / seconds),
    worst: { path: worst.path, ms: round(worst.ms) },
    peakMiB,
  }
}

function sentence(figures: FormatFigures): string {
  const { files, read, partial, refused, unreadable, scored, recall, precision, mbPerS, docsPerS, worst, peakMiB } = figures
  const words = scored === 0 ? 'none scored' : `recall ${recall} precision ${precision} on ${scored}`
  return `${files} files: ${read} read, ${partial} partial, ${refused} refused, ${unreadable} unreadable; ${words}; ${mbPerS} MB/s, ${docsPerS} documents/s; worst ${worst.ms} ms ${worst.path}; ${peakMiB} MiB`
}
