import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gatherPaths } from '../../cli/gather-paths.ts'

/** Permissions bind everyone but the administrator. */
const isAdministrator = process.platform === 'win32' || process.getuid?.() === 0

describe('a folder without permission', () => {
  let folder = ''
  let locked = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'no-permission-'))
    locked = mkdtempSync(path.join(folder, 'locked-'))
    writeFileSync(path.join(locked, 'TD1.txt'), 'paper')
    writeFileSync(path.join(folder, 'TD2.txt'), 'paper')
  })
  afterEach(() => {
    chmodSync(locked, 0o700)
    rmSync(folder, { recursive: true })
  })

  it.skipIf(isAdministrator)('is named with its reason, and what stands beside it is found (skipped for administrators)', () => {
    chmodSync(locked, 0)
    const found = [...gatherPaths([folder])]
    expect(found).toContainEqual(expect.objectContaining({ kind: 'unreadable', path: locked, reason: 'no-permission' }))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'file', name: 'TD2.txt' }))
  })

  it('is read when it may be', () => {
    expect([...gatherPaths([folder])].map(({ kind, path: file }) => `${kind} ${path.basename(file)}`).sort()).toEqual([
      'file TD1.txt',
      'file TD2.txt',
    ])
  })

  it('is not confused with a folder that is not there', () => {
    const missing = path.join(folder, 'gone')
    expect([...gatherPaths([missing])]).toEqual([expect.objectContaining({ kind: 'unreadable', path: missing, reason: 'not-found' })])
  })
})
