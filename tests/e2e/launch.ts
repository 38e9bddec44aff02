import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type BrowserContext, chromium, type ElectronApplication, type Page } from 'playwright'
import { browserSwitches } from '../../scripts/browser-switches.mjs'
import { electronBinary } from '../../scripts/electron-status.mjs'
import { writeLaunchList } from '../../scripts/launch-list.mjs'
import { serve } from '../../scripts/serve.mjs'
import { chromiumArguments, chromiumPath } from '../chromium.ts'

export const projectRoot = path.resolve(import.meta.dirname, '../..')
const standIn = path.join(projectRoot, 'tests/standin')

/** How long a test waits for what the window should show; ten times what two busy cores were seen to need. */
const patienceMs = 30_000

/** The shells the journeys run in; what `electron` is depends on whether its binary is on this machine. */
export type ShellKind = 'browser' | 'electron'
export const shellKinds: readonly ShellKind[] = ['browser', 'electron']
const genuineElectron = process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined ? electronBinary() : undefined
export const shellName = (kind: ShellKind): string =>
  kind === 'browser' ? 'browser edition' : genuineElectron === undefined ? 'main and preload under the stand-in for electron' : 'Electron'

/** A running app with its own fresh profile. `close(true)` keeps the profile for a second start with `profile`. */
export interface RunningShell {
  readonly kind: ShellKind
  readonly page: Page
  readonly profile: string
  readonly app?: ElectronApplication
  readonly context?: BrowserContext
  readonly address?: string
  readonly close: (keepProfile?: boolean) => Promise<void>
}

export async function openShell(
  kind: ShellKind,
  options: { readonly profile?: string; readonly paths?: readonly string[] } = {},
): Promise<RunningShell> {
  const profile = options.profile ?? (await mkdtemp(path.join(os.tmpdir(), 'liaison-desk-test-')))
  const shell =
    kind === 'browser' ? await openBrowserEdition(profile, options.paths ?? []) : await openElectron(profile, options.paths ?? [])
  shell.page.setDefaultTimeout(patienceMs)
  await shell.page.getByRole('searchbox', { name: 'Search the library' }).waitFor({ timeout: 60_000 })
  return {
    ...shell,
    kind,
    profile,
    close: async (keepProfile = false) => {
      await shell.close()
      if (!keepProfile) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

type Opened = Pick<RunningShell, 'page' | 'app' | 'context' | 'address'> & { readonly close: () => Promise<void> }

async function openBrowserEdition(profile: string, paths: readonly string[]): Promise<Opened> {
  process.env.LIAISON_DESK_DATA = path.join(profile, 'liaison-desk')
  const port = portOf(profile)
  const server = await serve(path.join(projectRoot, 'dist/renderer'), port)
  const executablePath = chromiumPath()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    args: [...chromiumArguments, ...browserSwitches],
    viewport: { width: 1440, height: 900 },
    colorScheme: null,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(paths.length === 0 ? server.url : `${server.url}#launch=${writeLaunchList(paths)}`)
  return {
    page,
    context,
    address: server.url,
    close: async () => {
      await context.close()
      await server.close()
    },
  }
}

/** A profile's library belongs to its origin, so a profile always gets the same port; one that no outgoing connection takes. */
function portOf(profile: string): number {
  let sum = 0
  for (const character of profile) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 10_000
  return 15_000 + sum
}

async function openElectron(profile: string, paths: readonly string[]): Promise<Opened> {
  if (genuineElectron === undefined) process.env.ELECTRON_OVERRIDE_DIST_PATH = standIn
  const app = await _electron.launch({
    args: [`--user-data-dir=${profile}`, projectRoot, ...paths],
    cwd: projectRoot,
    timeout: 60_000,
    colorScheme: null,
  })
  const page = await app.firstWindow()
  return { page, app, close: () => app.close() }
}

/** Starts the desktop edition a second time on the same profile, as a delegate who opens a file from the file manager. */
export function startAgain(profile: string, paths: readonly string[]): Promise<number | null> {
  const binary = genuineElectron ?? path.join(standIn, 'electron')
  if (!existsSync(binary)) throw new Error(`No ${binary}`)
  const second = spawn(binary, ['--no-sandbox', `--user-data-dir=${profile}`, projectRoot, ...paths], { stdio: 'ignore' })
  return new Promise((resolve) => second.on('exit', resolve))
}
