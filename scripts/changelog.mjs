// Makes CHANGELOG.md from the `FEATURE:` and `FIX:` sentences of the commit bodies, newest first.
//   node scripts/changelog.mjs           writes CHANGELOG.md
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const log = execFileSync('git', ['log', '--no-merges', '--date=short', '--format=%ad%x00%B%x01'], { cwd: root, encoding: 'utf8' })

/**
 * The sentence after a mark runs to the next empty line or mark; line breaks inside it are the commit's own.
 * @param {string} body
 * @param {'FEATURE' | 'FIX'} mark
 */
function sentences(body, mark) {
  const found = body.matchAll(new RegExp(`^${mark}:\\s*([\\s\\S]*?)(?=\\n\\s*\\n|\\n(?:FEATURE|FIX):|$(?![\\s\\S]))`, 'gm'))
  return [...found].map(([, text = '']) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

const entries = log
  .split('\u0001')
  .map((record) => record.trim().split('\u0000'))
  .filter((record) => record.length === 2)
  .map(([, body = '']) => ({ features: sentences(body, 'FEATURE'), fixes: sentences(body, 'FIX') }))

/**
 * @param {string} title
 * @param {readonly string[]} lines
 */
const section = (title, lines) => (lines.length > 0 ? `### ${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n\n` : '')
const text = `# Changes\n\nMade from the commits by \`node scripts/changelog.mjs\`.\n\n## ${version}\n\n${section(
  'New',
  entries.flatMap((entry) => entry.features),
)}${section(
  'Mended',
  entries.flatMap((entry) => entry.fixes),
)}`
writeFileSync(path.join(root, 'CHANGELOG.md'), `${text.trimEnd()}\n`)
