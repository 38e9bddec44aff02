import { describe, expect, it } from 'vitest'
import { readFamily } from '../../../cli/read-family.ts'
import type { ReaderPool } from '../../../cli/reader-pool.ts'
import { defaultLimits } from '../../../shared/formats/index.ts'

const bytes = () => new TextEncoder().encode('paper')
const document = { format: 'txt' as const, blocks: [], properties: [], warnings: [] }

/** A pool that finds these members in a file of that name. */
const poolOf = (members: Readonly<Record<string, readonly string[]>>): Pick<ReaderPool, 'read'> => ({
  read: async ({ name }) => ({
    outcome: { kind: 'read', document, members: (members[name] ?? []).map((path) => ({ path, bytes: bytes() })), lost: [] },
    readMs: 1,
  }),
})

async function pathsOf(members: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> {
  const paths: string[] = []
  for await (const { path } of readFamily(poolOf(members), 'folder/all.zip', bytes())) paths.push(path)
  return paths
}

describe('reading a file with what is inside it', () => {
  it('gives the file first, then its members, archive in archive', async () => {
    expect(await pathsOf({ 'all.zip': ['one.txt', 'papers/inner.zip', 'two.txt'], 'inner.zip': ['deep.txt'] })).toEqual([
      'folder/all.zip',
      'folder/all.zip!/one.txt',
      'folder/all.zip!/papers/inner.zip',
      'folder/all.zip!/papers/inner.zip!/deep.txt',
      'folder/all.zip!/two.txt',
    ])
  })

  it('ends with an archive that holds itself, as deep as an import goes', async () => {
    const paths = await pathsOf({ 'all.zip': ['all.zip'] })
    expect(paths).toHaveLength(1 + defaultLimits.maxArchiveDepth)
  })
})
