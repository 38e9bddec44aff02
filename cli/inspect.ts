/** `npm run inspect -- [--text] PATH…`: one JSON line a document, then one for the library. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { printableName } from '../shared/formats/index.ts'
import { type Gathered, gatherPaths, unreadable } from './gather-paths.ts'
import { type InspectedDocument, inspectFile, lost, type Read } from './inspect-file.ts'
import { inspectLine } from './inspect-line.ts'
import { libraryLine, type SeenDocument } from './library-line.ts'
import { createOutput } from './output.ts'
import { described, readIndexes } from './read-indexes.ts'
import { createReaderPool } from './reader-pool.ts'

const usage = 'Usage: npm run inspect -- [--text] PATH…\nPATH is a file, a folder or an archive; folders are read in full.'

async function main(args: readonly string[]): Promise<number> {
  const withText = args.includes('--text')
  const unknown = args.find((argument) => argument.startsWith('--') && argument !== '--text')
  const paths = args.filter((argument) => !argument.startsWith('--'))
  if (unknown !== undefined || paths.length === 0) {
    process.stderr.write(`${unknown === undefined ? '' : `There is no option ${unknown}.\n`}${usage}\n`)
    return 2
  }
  const output = createOutput(process.stdout)
  const workers = Math.min(8, availableParallelism())
  const pool = createReaderPool({ workers })
  const seen: SeenDocument[] = []
  // Read ahead by as many files as there are workers, print in the order given.
  const ahead: Promise<readonly InspectedDocument[]>[] = []
  const records = await readIndexes((file) => pool.read(file), paths)
  const printNext = async () => {
    for (const found of (await ahead.shift()) ?? []) {
      const { inspected, seen: document } = described(found, records)
      if (document !== undefined) seen.push(document)
      await output.line(inspectLine(inspected, withText))
    }
  }
  try {
    for (const gathered of gatherPaths(paths)) {
      if (output.isClosed()) break
      if (gathered.kind === 'skipped') process.stderr.write(`Skipped ${printableName(gathered.path)}: ${gathered.why}.\n`)
      else ahead.push(inspect((file) => pool.read(file), gathered))
      if (ahead.length > workers * 2) await printNext()
    }
    while (ahead.length > 0 && !output.isClosed()) await printNext()
    await output.line(libraryLine(seen))
  } finally {
    await pool.close()
  }
  return 0
}

async function inspect(read: Read, gathered: Exclude<Gathered, { kind: 'skipped' }>): Promise<readonly InspectedDocument[]> {
  if (gathered.kind === 'unreadable') return [lost(gathered.path, gathered.reason, gathered.detail)]
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(readFileSync(gathered.path))
  } catch (error) {
    const { reason, detail } = unreadable(gathered.path, gathered.name, error)
    return [lost(gathered.path, reason, detail)]
  }
  return inspectFile(read, gathered.path, bytes)
}

process.exitCode = await main(process.argv.slice(2))
