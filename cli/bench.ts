/**
 * `npm run bench -- NAME… [--corpus DIR] [--reference DIR] [--documents N] [--json]`: figures, with the machine and the corpus named. With `--json`, each
 * benchmark's JSON line comes last.
 */
import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { benchImport } from './bench-import.ts'
import { benchLens } from './bench-lens.ts'
import { benchOpen } from './bench-open.ts'
import { benchRead } from './bench-read.ts'
import { benchRecognise } from './bench-recognise.ts'
import { benchSearch } from './bench-search.ts'
import { benchStart } from './bench-start.ts'
import type { Bench, BenchResult } from './bench-types.ts'

const benches: Readonly<Record<string, Bench>> = {
  read: benchRead,
  import: benchImport,
  recognise: benchRecognise,
  lens: benchLens,
  search: benchSearch,
  start: benchStart,
  open: benchOpen,
}

interface Request {
  readonly names: readonly string[]
  readonly corpus?: string
  readonly reference?: string
  readonly documents?: number
  readonly isJson: boolean
  readonly fault?: string
}

async function main(args: readonly string[]): Promise<number> {
  const request = parseArguments(args)
  if (request.fault !== undefined || request.names.length === 0) {
    process.stderr.write(
      `${request.fault === undefined ? '' : `${request.fault}\n`}Usage: npm run bench -- NAME… [--corpus DIR] [--reference DIR] [--documents N] [--json]\nNAME is one of ${Object.keys(benches).join(', ')}.\n`,
    )
    return 2
  }
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
  const results: BenchResult[] = []
  process.stdout.write(`Machine: ${machine}\n`)
  for (const name of request.names) {
    const bench = benches[name]
    if (bench === undefined) continue
    const result = await bench({
      ...(request.corpus === undefined ? {} : { corpus: request.corpus }),
      ...(request.reference === undefined ? {} : { reference: request.reference }),
      ...(request.documents === undefined ? {} : { documents: request.documents }),
    })
    results.push(result)
    process.stdout.write(`\n${result.name} (${result.corpus})\n`)
    for (const [figure, value] of Object.entries(result.figures))
      process.stdout.write(`  ${figure.padEnd(28)} ${typeof value === 'number' ? value.toLocaleString('en') : value}\n`)
    for (const line of result.lines ?? []) process.stdout.write(`    ${line}\n`)
  }
  if (request.isJson)
    for (const { name, json, figures } of results) process.stdout.write(`${JSON.stringify({ bench: name, ...(json ?? figures) })}\n`)
  return 0
}

function parseArguments(args: readonly string[]): Request {
  const names: string[] = []
  const folders: { corpus?: string; reference?: string; documents?: number } = {}
  let isJson = false
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    const folder = args[at + 1]
    if (argument === '--json') isJson = true
    else if (argument === '--documents' && Number(folder) > 0) {
      folders.documents = Math.floor(Number(folder))
      at++
    } else if ((argument === '--corpus' || argument === '--reference') && folder !== undefined) {
      folders[argument === '--corpus' ? 'corpus' : 'reference'] = folder
      at++
    } else if (argument.startsWith('--')) return { names, isJson, fault: `There is no option ${argument}, or its folder is missing.` }
    else if (benches[argument] === undefined) return { names, isJson, fault: `There is no benchmark named ${argument}.` }
    else names.push(argument)
  }
  return { names, isJson, ...folders }
}

process.exitCode = await main(process.argv.slice(2))
