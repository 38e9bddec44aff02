// The licences of everything the built app contains, as one text beside it: their authors ask that it travels along.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} LockedPackage
 * @property {string} version
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/**
 * One section a package of the lock file that is neither for development nor optional: its name, version, licence and
 * the texts it brings.
 * @param {string} root the project's folder
 */
export function thirdPartyLicences(root) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const sections = Object.entries(packages)
    .filter(([place, { dev, optional, devOptional }]) => place !== '' && !dev && !optional && !devOptional)
    .map(([place, { version, license = 'see its text' }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return [`${name} ${version} (${license})`, ...textsIn(path.join(root, place))].join('\n\n')
    })
  return `Liaison Desk contains these packages.\n\n${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** @param {string} folder */
function textsIn(folder) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
  return names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8').trim())
}
