// npm run dist:check: packages the app for Linux around a dummy Electron, without a network, and looks at the outcome:
// its files are the built app and nothing else, its fuses are flipped. What only a real binary can show (that it starts
// from the archive, signing, installers) stays for `npm run dist` on a machine that has one.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import asar from '@electron/asar'
import { getCurrentFuseWire } from '@electron/fuses'
import { buildIfStale, root } from './build-if-stale.mjs'
import { writeDummyElectron } from './packaging/dummy-electron.mjs'
import { contentFaults, fuseFaults } from './packaging/package-faults.mjs'

const cache = path.join(root, 'node_modules/.cache')
const dummy = path.join(cache, 'dummy-electron')
const output = path.join(cache, 'dist-check')
const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'))

buildIfStale(['client', 'main', 'preload'])
writeDummyElectron(dummy, version)
rmSync(output, { recursive: true, force: true })
const builder = path.join(root, 'node_modules/electron-builder/cli.js')
const settings = [`-c.electronDist=${dummy}`, `-c.electronVersion=${version}`, `-c.directories.output=${output}`]
const packaged = spawnSync(process.execPath, [builder, '--linux', 'dir', '--publish', 'never', ...settings], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
})
if (packaged.status !== 0) {
  console.error('electron-builder failed; see above.')
  process.exit(1)
}

const archive = path.join(output, 'linux-unpacked/resources/app.asar')
const files = asar.listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
const faults = [...contentFaults(files), ...fuseFaults(await getCurrentFuseWire(path.join(output, 'linux-unpacked/liaison-desk')))]
for (const fault of faults) console.error(fault)
const size = (statSync(archive).size / 1024 / 1024).toFixed(1)
console.log(
  faults.length === 0
    ? `The package is right: ${files.length} entries, ${size} MiB, eight fuses as configured.`
    : `${faults.length} faults.`,
)
process.exit(faults.length === 0 ? 0 : 1)
