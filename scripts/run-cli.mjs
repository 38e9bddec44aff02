// npm run inspect / bench: builds the command line if stale, then runs it. stdout carries the program's own output alone.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildIfStale, root } from './build-if-stale.mjs'

const [name, ...args] = process.argv.slice(2)
buildIfStale(name === 'bench' ? ['client', 'cli'] : ['cli'])
const run = spawnSync(process.execPath, ['--enable-source-maps', path.join(root, 'dist/cli', `${name}.mjs`), ...args], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
process.exit(run.status ?? 1)
