// npm test: every test, in Node and in a real Chromium. Its last line is `N passed, N failed, N skipped`.
// Arguments go to Vitest: npm test -- --project unit
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale, root } from './build-if-stale.mjs'
import { browserAdvice, findBrowser } from './find-browser.mjs'

const browser = findBrowser()
if (browser === undefined) {
  console.error(`The tests drive a real browser, and none was found. ${browserAdvice}`)
  console.log('0 passed, 1 failed, 0 skipped')
  process.exit(1)
}
buildIfStale(['client', 'main', 'preload', 'cli'])

const report = path.join(root, 'node_modules/.cache/test-report.json')
mkdirSync(path.dirname(report), { recursive: true })
rmSync(report, { force: true })
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: browser },
  },
)
const { passed, failed, skipped } = totals()
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(run.status === 0 && failed === 0 ? 0 : 1)

function totals() {
  try {
    /** @type {import('vitest/reporters').JsonTestResults} */
    const json = JSON.parse(readFileSync(report, 'utf8'))
    const brokenFiles = json.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    ).length
    return { passed: json.numPassedTests, failed: json.numFailedTests + brokenFiles, skipped: json.numPendingTests + json.numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 } // Vitest ended before it could report
  }
}
