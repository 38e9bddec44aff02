import * as v from 'valibot'
import { type ImportSource, startImport } from '../../import/index.ts'

const manifestSchema = v.object({ files: v.array(v.object({ name: v.string(), sizeBytes: v.number() })) })

/** Imports the sample library that comes with the app, as if its files had been dropped on the window. */
export async function importSample(): Promise<void> {
  const manifest = v.parse(manifestSchema, await (await fetchSample('manifest.json')).json())
  const sources = manifest.files.map(
    ({ name }): ImportSource => ({
      path: `Sample library/${name}`,
      name,
      file: async () => (await fetchSample(name)).arrayBuffer(),
    }),
  )
  await startImport({ sources, unreadable: [], label: 'Sample library' })
}

async function fetchSample(name: string): Promise<Response> {
  const response = await fetch(`sample/${encodeURIComponent(name)}`)
  if (!response.ok) throw new Error(`The sample file “${name}” is not where the app keeps it (${response.status}).`)
  return response
}
