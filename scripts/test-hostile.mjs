// npm run test:hostile: the hostile battery, given to the readers with 5,000 mutations of a new seed, and to a window.
// HOSTILE_SEED=N runs the mutations of a known one.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './build-if-stale.mjs'

const run = spawnSync(
  process.execPath,
  [path.join(root, 'scripts/test.mjs'), '--project', 'unit', '--project', 'e2e', 'hostile', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { HOSTILE_WINDOW: '1', HOSTILE_MUTATIONS: '5000', HOSTILE_SEED: String(Date.now() % 1_000_000), ...process.env },
  },
)
process.exit(run.status ?? 1)
