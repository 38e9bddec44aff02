import * as v from 'valibot'
import type { Host, LaunchFile } from '../../shared/contracts/host.ts'
import { launchProblem } from './launch-problem.ts'

const listSchema = v.array(
  v.object({
    path: v.string(),
    name: v.string(),
    sizeBytes: v.number(),
    modifiedAt: v.optional(v.string()),
    error: v.optional(v.picklist(['not-found', 'no-permission', 'damaged'])),
  }),
)
const addressProtocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])

/** The browser edition: files come by input and drop, originals are saved, addresses open in a new tab. */
export function browserHost(): Host {
  return {
    shell: 'browser',
    capabilities: { opensOriginals: false, opensAddresses: true },
    info: async () => ({
      version: __APP_VERSION__,
      platform: navigator.platform,
      dataPlace: `this browser’s storage for ${location.origin}, a profile in ~/.liaison-desk when it was opened by npm start`,
    }),
    onLaunchFiles(receive) {
      const take = async () => {
        const files = await takeLaunchList()
        if (files.length > 0) receive(files)
      }
      const onHashChange = () => void take()
      onHashChange()
      window.addEventListener('hashchange', onHashChange)
      return () => window.removeEventListener('hashchange', onHashChange)
    },
    openOriginal: async (name, bytes) => {
      save(name, bytes)
      return { kind: 'saved' }
    },
    saveFile: async (name, bytes) => {
      save(name, bytes)
      return { kind: 'saved' }
    },
    openAddress: async (address) => {
      const url = URL.canParse(address) ? new URL(address) : undefined
      if (url === undefined || !addressProtocols.has(url.protocol))
        return { kind: 'refused', detail: 'Only web and mail addresses are opened.' }
      window.open(url.href, '_blank', 'noopener,noreferrer')
      return { kind: 'opened' }
    },
    onCommand: () => () => {},
  }
}

/**
 * The files of the launch list the address names, or that waits for a page. The address forgets it, so that a reload
 * does not import again.
 */
async function takeLaunchList(): Promise<readonly LaunchFile[]> {
  const named = /^#launch=([0-9a-f]{64})$/.exec(location.hash)?.[1]
  if (named !== undefined) history.replaceState(null, '', location.pathname)
  const token = named ?? (await waitingList())
  if (token === undefined) return []
  const response = await fetch(`/launch/${token}/list`)
  if (!response.ok) return []
  return v.parse(listSchema, await response.json()).map(({ path, name, sizeBytes, modifiedAt, error }, index) => ({
    path,
    name,
    sizeBytes,
    ...(modifiedAt !== undefined && { modifiedAt: new Date(modifiedAt) }),
    bytes: async () => {
      if (error !== undefined) throw launchProblem(path, error)
      const file = await fetch(`/launch/${token}/${index}`)
      if (!file.ok) throw launchProblem(path, file.status === 404 ? 'not-found' : 'damaged')
      return file.arrayBuffer()
    },
  }))
}

/** The token of a list that `npm start -- --no-open PATH…` left for us; none where another server shows the app. */
async function waitingList(): Promise<string | undefined> {
  const response = await fetch('/launch/waiting')
  return /^[0-9a-f]{64}$/.exec(await response.text())?.[0]
}

function save(name: string, bytes: ArrayBuffer): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
