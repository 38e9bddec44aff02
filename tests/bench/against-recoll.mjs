// node tests/bench/against-recoll.mjs FOLDER… [--runs N]: reads mixed folders in two workers, imports them (reading,
// recognition, passages), and indexes them with Recoll, one after the other, and prints how many times faster the first and
// the second were. A loaded machine slows the three differently: the median of several runs counts, and the processor
// time of each and the load are printed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const root = path.join(import.meta.dirname, '../..')
const args = process.argv.slice(2)
const runsAt = args.indexOf('--runs')
const runs = runsAt === -1 ? 3 : Number(args[runsAt + 1])
const folders = args.filter((_, index) => runsAt === -1 || (index !== runsAt && index !== runsAt + 1))

if (folders.length === 0 || !Number.isSafeInteger(runs) || runs < 1) fail('Usage: node tests/bench/against-recoll.mjs FOLDER… [--runs N]')
if (spawnSync('recollindex', ['-h'], { stdio: 'ignore' }).error !== undefined)
  fail('recollindex is not installed, so there is nothing to compare with (Debian: recollcmd).')

for (const folder of folders) {
  if (!existsSync(folder)) fail(`There is no folder ${folder}.`)
  const seen = Array.from({ length: runs }, () => compare(path.resolve(folder)))
  say(
    `${folder}: reading`,
    seen.map(({ reading }) => reading),
  )
  say(
    `${folder}: importing`,
    seen.map(({ importing }) => importing),
  )
}

/** One run of all three, by the benchmark of importing. */
function compare(folder) {
  const bench = [path.join(root, 'scripts/run-cli.mjs'), 'bench', 'import', '--corpus', folder, '--json']
  const { stdout, status } = spawnSync(process.execPath, bench, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  const {
    files,
    readSeconds,
    readCpuSeconds,
    seconds,
    cpuSeconds,
    recollSeconds,
    recollCpuSeconds = '?',
    ...ratios
  } = status === 0 ? JSON.parse(line) : {}
  const { readTimesFasterThanRecoll, timesFasterThanRecoll } = ratios
  if (typeof timesFasterThanRecoll !== 'number') fail(`The benchmark of importing ${folder} gave no figure.`)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  console.log(
    `  ${files} files: read in ${readSeconds} s (processor ${readCpuSeconds}), imported in ${seconds} s (${cpuSeconds}), by Recoll in ${recollSeconds} s (${recollCpuSeconds}); load ${load} on ${availableParallelism()} cores`,
  )
  return { reading: readTimesFasterThanRecoll, importing: timesFasterThanRecoll }
}

/**
 * @param {string} what
 * @param {readonly number[]} ratios
 */
function say(what, ratios) {
  const sorted = [...ratios].sort((one, other) => one - other)
  const median = sorted[sorted.length >> 1]
  const all = sorted.map((each) => each.toFixed(2)).join(', ')
  console.log(`${what} ${median?.toFixed(2)} times faster than recollindex (median of ${runs}: ${all})`)
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
