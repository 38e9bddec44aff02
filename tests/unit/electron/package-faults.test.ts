import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { writeDummyElectron } from '../../../scripts/packaging/dummy-electron.mjs'
import { contentFaults, fuseFaults } from '../../../scripts/packaging/package-faults.mjs'

const whole = [
  '/package.json',
  '/dist',
  '/dist/main',
  '/dist/main/main.cjs',
  '/dist/preload/preload.cjs',
  '/dist/renderer/index.html',
  '/dist/renderer/licences.txt',
  '/dist/renderer/sample/manifest.json',
  '/dist/renderer/pdfium/pdfium.wasm',
]

describe('the files of a package', () => {
  it('are the built app', () => {
    expect(contentFaults(whole)).toEqual([])
  })

  it.each([
    '/node_modules/dexie/dexie.js',
    '/dist/cli/inspect.mjs',
    '/dist/main/main.cjs.map',
    '/electron/main.ts',
    '/dist/renderer-old/a.js',
  ])('are not %s', (file) => {
    expect(contentFaults([...whole, file])).toEqual([`${file} does not belong into the package.`])
  })

  it('include both processes', () => {
    expect(contentFaults(whole.filter((file) => file !== '/dist/preload/preload.cjs'))).toEqual(['/dist/preload/preload.cjs is missing.'])
  })
})

describe('the fuses of a package', () => {
  it('are told from those of an Electron as it comes', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-test-'))
    try {
      writeDummyElectron(folder, '45.0.0')
      const binary = path.join(folder, 'electron')
      expect(fuseFaults(await getCurrentFuseWire(binary))).toContain('The fuse RunAsNode must be off.')
      await flipFuses(binary, {
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: false,
        [FuseV1Options.EnableCookieEncryption]: true,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
        [FuseV1Options.EnableNodeCliInspectArguments]: false,
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
        [FuseV1Options.OnlyLoadAppFromAsar]: true,
        [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
        [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      })
      expect(fuseFaults(await getCurrentFuseWire(binary))).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
