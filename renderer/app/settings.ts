import { useSyncExternalStore } from 'react'
import * as v from 'valibot'

const schema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  textScale: v.fallback(v.pipe(v.number(), v.minValue(0.8), v.maxValue(1.6)), 1),
  navigationWidth: v.fallback(v.pipe(v.number(), v.minValue(160), v.maxValue(360)), 236),
  listWidth: v.fallback(v.pipe(v.number(), v.minValue(260), v.maxValue(640)), 400),
  /** Share of the room that a page keeps when a document is open beside it. */
  pageShare: v.fallback(v.pipe(v.number(), v.minValue(0.25), v.maxValue(0.75)), 0.5),
  /** Whether the navigation shows its words; absent, the window's width decides. */
  isNavigationWide: v.fallback(v.optional(v.boolean()), undefined),
  /** Whether a search takes words as they are written, without their other forms. */
  isLiteral: v.fallback(v.boolean(), false),
})

/** Narrowest and widest that panes can be drawn, in pixels at normal text size; larger text widens them with it. */
export const paneLimits = { navigation: [160, 360], list: [260, 640] } as const

/** How the window looks and searches on this machine. */
export type Settings = v.InferOutput<typeof schema>

const place = 'liaison-desk.settings'
const watchers = new Set<() => void>()
let settings: Settings = read()

function read(): Settings {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    return v.parse(schema, {}) // not JSON: somebody else wrote it, the defaults will do
  }
}

/** Changes settings, remembers and applies them. */
export function changeSettings(patch: Partial<Settings>): void {
  settings = { ...settings, ...patch }
  localStorage.setItem(place, JSON.stringify(settings))
  applySettings()
  tell()
}

function tell(): void {
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useSettings = (): Settings => useSyncExternalStore(watch, () => settings)

/** Windows narrower than this show the navigation as icons until the delegate says otherwise; in pixels. */
const wideWindow = matchMedia('(min-width: 1100px)')
// Read once: Chromium tells nobody of a change that `matches` was asked about before it told, as a part being drawn would.
let isWindowWide = wideWindow.matches
wideWindow.addEventListener('change', ({ matches }) => {
  isWindowWide = matches
  tell()
})
const isWide = () => settings.isNavigationWide ?? isWindowWide

/** Whether the navigation shows its words. */
export const useIsNavigationWide = (): boolean => useSyncExternalStore(watch, isWide)

/** Shows the navigation with words when it is icons, and the other way round. */
export const toggleNavigation = (): void => changeSettings({ isNavigationWide: !isWide() })

const darkSystem = matchMedia('(prefers-color-scheme: dark)')

/** Puts theme and text size on the page; called once at the start and at each change. */
export function applySettings(): void {
  const isDark = settings.theme === 'dark' || (settings.theme === 'system' && darkSystem.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  document.documentElement.style.setProperty('--text-scale', String(settings.textScale))
}
darkSystem.addEventListener('change', applySettings)
