// A lockfile is complete only when every optional (per-platform) dependency it names is in it too.
import { readFileSync } from 'node:fs'

/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
/**
 * @param {string} from
 * @param {string} name
 */
const has = (from, name) => {
  for (let p = from; ; p = p.slice(0, Math.max(0, p.lastIndexOf('/node_modules/')))) {
    if (packages[`${p ? `${p}/` : ''}node_modules/${name}`]) return true
    if (!p) return false
    if (!p.includes('/node_modules/')) return !!packages[`node_modules/${name}`]
  }
}
const missing = Object.entries(packages).flatMap(([p, v]) =>
  Object.entries(v.optionalDependencies ?? {})
    .filter(([n]) => !has(p, n))
    .map(([n, r]) => `${p || '(root)'} -> ${n}@${r}`),
)
console.log(missing.length ? `INCOMPLETE\n${missing.join('\n')}` : 'lockfile complete')
process.exitCode = missing.length ? 1 : 0
