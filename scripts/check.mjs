// npm run check: types, lint and format, boundaries, dead code, the lock file. Runs all, then fails if one failed.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './build-if-stale.mjs'

/** @param {string} name */
const bin = (name) => path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
/** @type {ReadonlyArray<readonly [name: string, command: string, args: readonly string[]]>} */
const checks = [
  ['types', bin('tsc'), ['-b']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['boundaries', process.execPath, ['scripts/check-boundaries.mjs']],
  ['dead code', bin('knip'), ['--no-progress']],
  ['lock file', process.execPath, ['scripts/check-lock.mjs']],
]
const failed = checks.filter(([name, command, args]) => {
  console.log(`— ${name}`)
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0
})
console.log(failed.length === 0 ? 'Everything checks.' : `Not right: ${failed.map(([name]) => name).join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)
